import type { ComponentChildren } from 'preact';
import { ScrollRegion } from './scroll-region.tsx';

interface GuideTableProps {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly children: ComponentChildren;
}

/** A table in running text, scrolled by itself where it is wider than the page. */
export function GuideTable({ caption, heads, children }: GuideTableProps) {
  return (
    <ScrollRegion label={caption}>
      <table class="guide-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  );
}
