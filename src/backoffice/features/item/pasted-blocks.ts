import { blocksFromMarkup, type MarkupReading } from '../../../core/catalog/markup-blocks.ts';
import type { MarkupNode } from '../../../core/catalog/markup-tree.ts';

/** Deeper than any document; what lies below is left out. */
const deepest = 500;

/** The blocks of some pasted markup, by the rules that read a Word document. Nothing in it runs or is fetched. */
export function pastedBlocks(html: string): MarkupReading {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return blocksFromMarkup(
    [...page.body.childNodes].flatMap((node) => treeOf(node, 0)),
    () => undefined,
  );
}

/** Whether markup was copied in this editor, which reads its own by itself. */
export function isOwnMarkup(html: string): boolean {
  return html.includes('data-pm-slice');
}

function treeOf(node: ChildNode, depth: number): readonly MarkupNode[] {
  if (node.nodeType === Node.TEXT_NODE) return [node.nodeValue ?? ''];
  if (!(node instanceof Element) || depth > deepest) return [];
  return [
    {
      tag: node.tagName.toLowerCase(),
      attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])),
      children: [...node.childNodes].flatMap((child) => treeOf(child, depth + 1)),
    },
  ];
}
