import { parseFragment } from 'parse5';
import { blocksFromMarkup, type MarkupReading } from '../../../core/catalog/markup-blocks.ts';
import { markupTree } from '../../../core/catalog/markup-tree.ts';

/**
 * The blocks of some pasted markup, by the rules that read a Word document. Not parsed by the browser, whose policy would
 * refuse every style in it aloud; nothing in it runs or is fetched.
 */
export function pastedBlocks(html: string): MarkupReading {
  return blocksFromMarkup(markupTree(parseFragment(html).childNodes), () => undefined);
}

/** Whether markup was copied in this editor, which reads its own by itself. */
export function isOwnMarkup(html: string): boolean {
  return html.includes('data-pm-slice');
}
