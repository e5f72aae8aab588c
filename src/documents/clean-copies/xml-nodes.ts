import { xmlEvents } from '../attachments/xml-events.ts';

/** An element of an XML part; attributes keep their order and are decoded when they are asked for. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

const deepest = 200;

/** Reads an XML part as a tree: no comments, instructions or document types. Throws where it nests beyond reason. */
export function readXml(xml: string): XmlElement {
  const root: { name: string; attributes: Map<string, string>; children: XmlNode[] } = {
    name: '',
    attributes: new Map(),
    children: [],
  };
  const open = [root];
  for (const event of xmlEvents(xml)) {
    const parent = open.at(-1) ?? root;
    if (event.event === 'text') parent.children.push(event.text);
    else if (event.event === 'close') {
      if (open.length > 1) open.pop();
    } else {
      const element = { name: event.name, attributes: attributesOf(event.attributes), children: [] };
      parent.children.push(element);
      if (event.event === 'open') open.push(element);
      if (open.length > deepest) throw new Error('The elements nest too deep.');
    }
  }
  const first = root.children.find((node): node is XmlElement => typeof node !== 'string');
  if (first === undefined) throw new Error('The part has no element.');
  return first;
}

/** An element as XML. */
export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escaped(node);
  const attributes = [...node.attributes].map(
    ([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`,
  );
  const head = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0 ? `${head}/>` : `${head}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

/** An element of these parts. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes: new Map(Object.entries(attributes)), children };
}

/** The elements directly inside an element, by name where one is given. */
export function childrenOf({ children }: XmlElement, name?: string): readonly XmlElement[] {
  return children.filter(
    (node): node is XmlElement => typeof node !== 'string' && (name === undefined || node.name === name),
  );
}

/** The first element of a name directly inside an element. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0];
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (name !== undefined) found.set(name, decoded(double ?? single ?? ''));
  return found;
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return [...xmlEvents(text)].map((event) => (event.event === 'text' ? event.text : '')).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}/gu, '');
}
