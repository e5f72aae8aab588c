import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import type { MarkupNode } from '../../core/catalog/markup-tree.ts';

type Node = DefaultTreeAdapterMap['childNode'];

/** Deeper than any document; what lies below is left out. */
const deepest = 500;

/** Some markup as a plain tree. Nothing in it runs or is fetched. */
export function parsedMarkup(html: string): readonly MarkupNode[] {
  return parseFragment(html).childNodes.flatMap((node) => nodeOf(node, 0));
}

function nodeOf(node: Node, depth: number): readonly MarkupNode[] {
  if ('value' in node) return [node.value];
  if (!('tagName' in node) || depth > deepest) return [];
  return [
    {
      tag: node.tagName,
      attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      children: node.childNodes.flatMap((child) => nodeOf(child, depth + 1)),
    },
  ];
}
