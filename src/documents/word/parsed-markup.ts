import { parseFragment } from 'parse5';
import { type MarkupNode, markupTree } from '../../core/catalog/markup-tree.ts';

/** Some markup as a plain tree. Nothing in it runs or is fetched. */
export function parsedMarkup(html: string): readonly MarkupNode[] {
  return markupTree(parseFragment(html).childNodes);
}
