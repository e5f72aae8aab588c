import type { PageContext, PageReply } from '../../../http/page-route.ts';
import { draftMissing } from '../../../usecases/applications/application-refusals.ts';
import { askingColumn } from '../../ui/column-text.ts';
import { Link } from '../../ui/link.tsx';
import { renderPrivatePage } from '../../ui/render-page.tsx';
import { applyAddress, trackAddress } from '../../ui/request-addresses.ts';
import { applyText } from './text.ts';

/** The page about a draft that is not there, not this browser's, or expired: always the same. */
export function missingDraftPage(context: PageContext): Promise<PageReply> {
  const { title, again, track } = applyText.missing;
  const page = {
    title,
    entry: 'asking',
    trail: [{ label: applyText.column, href: applyAddress }, { label: title }],
    column: askingColumn,
  } as const;
  const view = (
    <div class="wrap page form-page">
      <h1>{title}</h1>
      <p class="lead">{draftMissing.message}</p>
      <p class="form-actions">
        <Link href={applyAddress} class="button">
          {again}
        </Link>
        <Link href={trackAddress}>{track}</Link>
      </p>
    </div>
  );
  return renderPrivatePage(context, page, view, 404);
}
