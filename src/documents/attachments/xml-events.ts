/** A tag or the text between two; names keep their prefix. */
export type XmlEvent =
  | { readonly event: 'open' | 'single'; readonly name: string; readonly attributes: string }
  | { readonly event: 'close'; readonly name: string }
  | { readonly event: 'text'; readonly text: string };

/**
 * Tags and texts of an XML part in order. Nothing is resolved: of entities only the five of XML and numbers are read, and
 * a document type is passed over, so that nothing can be fetched or multiplied (security T26).
 */
export function* xmlEvents(xml: string): Generator<XmlEvent> {
  for (let at = 0; at < xml.length; ) {
    const open = xml.indexOf('<', at);
    const text = xml.slice(at, open < 0 ? xml.length : open);
    if (text !== '') yield { event: 'text', text: plainXmlText(text) };
    if (open < 0) return;
    const { end, event } = markupAt(xml, open);
    if (event !== undefined) yield event;
    at = end;
  }
}

/** An attribute by its whole name, decoded; undefined if it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const at = ` ${attributes}`.indexOf(` ${name}="`);
  if (at < 0) return undefined;
  const start = at + name.length + 2;
  const end = attributes.indexOf('"', start);
  return end < 0 ? undefined : plainXmlText(attributes.slice(start, end));
}

function markupAt(xml: string, open: number): { readonly end: number; readonly event?: XmlEvent } {
  for (const [start, stop] of passedOver) if (xml.startsWith(start, open)) return { end: behind(xml, stop, open) };
  if (xml.startsWith('<![CDATA[', open)) {
    const end = behind(xml, ']]>', open);
    return { end, event: { event: 'text', text: xml.slice(open + 9, end - 3) } };
  }
  const end = behind(xml, '>', open);
  const inner = xml.slice(open + 1, end - 1);
  if (inner.startsWith('/')) return { end, event: { event: 'close', name: inner.slice(1).trim() } };
  const isSingle = inner.endsWith('/');
  const body = isSingle ? inner.slice(0, -1) : inner;
  const blank = body.search(/\s/);
  const name = blank < 0 ? body : body.slice(0, blank);
  const attributes = blank < 0 ? '' : body.slice(blank + 1).replace(/\s+/g, ' ');
  return { end, event: { event: isSingle ? 'single' : 'open', name, attributes } };
}

const passedOver = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!DOCTYPE', '>'],
] as const;

function behind(xml: string, stop: string, from: number): number {
  const at = xml.indexOf(stop, from);
  return at < 0 ? xml.length : at + stop.length;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainXmlText(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[a-z]{2,4});/g, (whole, code: string) => {
    if (!code.startsWith('#')) return named[code] ?? whole;
    const point = code.startsWith('#x') ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
