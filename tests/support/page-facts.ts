import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** What a visitor or a program reads from a page. */
export interface PageFacts {
  readonly title: string;
  readonly meta: ReadonlyMap<string, string>;
  /** Words of the body, white space folded. */
  readonly text: string;
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly ids: ReadonlySet<string>;
  readonly elements: readonly Element[];
}

/** Reads a page the way a browser does. */
export function factsOfPage(html: string): PageFacts {
  const elements = elementsOf(parse(html));
  const named = (name: string): Element[] => elements.filter(({ tagName }) => tagName === name);
  const meta = named('meta').flatMap((element): [string, string][] => {
    const name = attribute(element, 'name');
    return name === undefined ? [] : [[name, attribute(element, 'content') ?? '']];
  });
  return {
    title: named('title').map(textOf).join(''),
    meta: new Map(meta),
    text: named('body').map(textOf).join(''),
    links: named('a').map((element) => ({ href: attribute(element, 'href') ?? '', text: textOf(element) })),
    ids: new Set(elements.flatMap((element) => attribute(element, 'id') ?? [])),
    elements,
  };
}

/** The value of an attribute, undefined where the element has none. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** The words of an element and everything in it, white space folded. */
export function textOf(node: Node): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}

function elementsOf(node: Node): Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}
