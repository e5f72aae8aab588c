import { withoutStrayCharacters } from '../values/stray-characters.ts';

/** A parsed page as a plain tree, whoever parsed it. Tags are in lower case; comments are left out. */
export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}
export type MarkupNode = string | MarkupElement;

/** A node as parsers of HTML give it: a text, an element, or something else that is passed over. */
export interface ParsedNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly tagName?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly ParsedNode[];
}

/** Deeper than any document; what lies below is left out. */
const deepest = 500;

/** The plain tree of what a parser read. */
export function markupTree(nodes: readonly ParsedNode[], depth = 0): readonly MarkupNode[] {
  return nodes.flatMap((node): readonly MarkupNode[] => {
    if (node.value !== undefined) return [withoutStrayCharacters(node.value)];
    if (node.tagName === undefined || depth > deepest) return [];
    return [
      {
        tag: node.tagName,
        attributes: Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value])),
        children: markupTree(node.childNodes ?? [], depth + 1),
      },
    ];
  });
}
