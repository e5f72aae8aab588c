import { Link } from './link.tsx';
import { pagerText } from './pager-text.ts';

interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly addressOf: (page: number) => string;
}

const shownPages = 5;

/** The way through a long list; nothing where one page holds everything. */
export function Pager({ page, pageSize, total, addressOf }: PagerProps) {
  const last = Math.ceil(total / pageSize);
  if (last < 2) return null;
  const first = Math.max(1, Math.min(page - 2, last - shownPages + 1));
  const pages = Array.from({ length: Math.min(shownPages, last) }, (_, at) => first + at);
  return (
    <nav class="pager" aria-label={pagerText.label}>
      {page > 1 ? <Link href={addressOf(page - 1)}>{pagerText.earlier}</Link> : null}
      {pages.map((one) => (
        <Link key={one} href={addressOf(one)} current={one === page} label={pagerText.page(one)}>
          {one}
        </Link>
      ))}
      {page < last ? <Link href={addressOf(page + 1)}>{pagerText.later}</Link> : null}
      <span class="pager-place">{pagerText.of(page, last)}</span>
    </nav>
  );
}
