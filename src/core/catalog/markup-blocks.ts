import type { FileId } from '../values/ids.ts';
import { isSafeHref } from './body-links.ts';
import type { Block, Span } from './item-body.ts';
import { type Look, tidySpans } from './markup-spans.ts';
import { type TableMarkup, tableRows } from './markup-table.ts';
import type { MarkupElement, MarkupNode } from './markup-tree.ts';

/** What a text lost on its way: it has no place in an item. */
export type LostPart = 'picture' | 'hiddenText';

export interface MarkupReading {
  readonly blocks: readonly Block[];
  readonly lost: readonly LostPart[];
}

/** The file of the item that a picture of the markup has become; undefined where it has become none. */
export type PictureOf = (source: string) => FileId | undefined;

const passedOver = new Set(
  'script style head title meta link template noscript svg math object embed iframe select textarea button input audio video canvas del'.split(
    ' ',
  ),
);
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr o:p q ruby rb rt rp s samp small span st1:chsdate st1:chmetcnv strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const deepest = 400;
const bullet = /^[·•§oØü◆●■□▪–\-\uE000-\uF8FF]$/u;

/**
 * The blocks that some markup says: paragraphs, headings, lists, tables and pictures. Colours, sizes, scripts, styles and
 * everything else has no block and goes; text that the markup hides goes too, and is told.
 */
export function blocksFromMarkup(nodes: readonly MarkupNode[], pictureOf: PictureOf): MarkupReading {
  const reader = new MarkupReader(pictureOf, false);
  for (const node of nodes) reader.read(node, {}, 0);
  reader.endLine({});
  return { blocks: reader.blocks, lost: [...reader.lost] };
}

interface Context extends Look {
  readonly align?: 'center' | 'right';
  readonly level?: 2 | 3 | 4;
}

/** Walks markup in reading order. Holds the line that is being put together. */
class MarkupReader {
  readonly blocks: Block[] = [];
  readonly lost = new Set<LostPart>();
  private spans: Span[] = [];
  private hasBullet = false;
  private readonly pictureOf: PictureOf;
  /** Inside a cell or an item of a list there are only lines. */
  private readonly isFlat: boolean;

  constructor(pictureOf: PictureOf, isFlat: boolean) {
    this.pictureOf = pictureOf;
    this.isFlat = isFlat;
  }

  read(node: MarkupNode, context: Context, depth: number): void {
    if (typeof node === 'string') {
      this.spans.push(spanOf(node, context));
      return;
    }
    if (depth > deepest || passedOver.has(node.tag)) return;
    if (isHidden(node)) {
      this.lost.add('hiddenText');
      return;
    }
    if (/mso-list:\s*ignore/iu.test(node.attributes['style'] ?? '')) this.readLabel(node);
    else if (node.tag === 'br') this.endLine(context);
    else if (node.tag === 'img') this.readPicture(node, context);
    else if (inline.has(node.tag)) this.readChildren(node, { ...context, ...lookOf(node) }, depth);
    else this.readBlock(node, context, depth);
  }

  /** The lines read so far, as the paragraphs of a cell or of an item of a list. */
  lines(): readonly (readonly Span[])[] {
    this.endLine({});
    return this.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.spans] : []));
  }

  endLine({ align, level }: Context): void {
    const spans = tidySpans(this.spans);
    const { hasBullet } = this;
    this.spans = [];
    this.hasBullet = false;
    if (spans.length === 0) return;
    if (level !== undefined && !this.isFlat)
      this.blocks.push({ kind: 'heading', level, text: spans.map(({ text }) => text).join('') });
    else if (hasBullet && !this.isFlat) this.addItem(spans);
    else this.blocks.push({ kind: 'paragraph', spans, ...(align === undefined || this.isFlat ? {} : { align }) });
  }

  private readChildren(node: MarkupElement, context: Context, depth: number): void {
    for (const child of node.children) this.read(child, context, depth + 1);
  }

  private readBlock(node: MarkupElement, context: Context, depth: number): void {
    this.endLine(context);
    const isList = node.tag === 'ul' || node.tag === 'ol';
    const inside = contextOf(node, context);
    if (isList && !this.isFlat) this.readList(node, depth);
    else if (node.tag === 'table' && !this.isFlat) this.readTable(node, context, depth);
    else this.readChildren(node, inside, depth);
    this.endLine(inside);
  }

  private readList(node: MarkupElement, depth: number): void {
    const items = this.itemsOf(node, depth);
    if (items.length > 0) this.blocks.push({ kind: 'list', isOrdered: node.tag === 'ol', items });
  }

  /** Items of a list; those of a list inside follow the item that holds it. */
  private itemsOf(node: MarkupElement, depth: number): readonly (readonly Span[])[] {
    if (depth > deepest) return [];
    return node.children.flatMap((child) => {
      if (typeof child === 'string') return [];
      if (child.tag === 'ul' || child.tag === 'ol') return this.itemsOf(child, depth + 1);
      const isList = (inner: MarkupNode): inner is MarkupElement =>
        typeof inner !== 'string' && (inner.tag === 'ul' || inner.tag === 'ol');
      const own = this.linesOf(child.children.filter((inner) => !isList(inner)));
      const item = tidySpans(own.flatMap((line, at) => (at === 0 ? line : [{ text: ' ' }, ...line])));
      const nested = child.children.filter(isList).flatMap((inner) => this.itemsOf(inner, depth + 1));
      return item.length === 0 ? nested : [item, ...nested];
    });
  }

  private readTable(node: MarkupElement, context: Context, depth: number): void {
    const table = tableRows(node, (nodes) => this.linesOf(nodes));
    const only = onlyCell(table);
    // a frame around a text, as programs for writing draw it
    if (only !== undefined) this.readChildren(only, context, depth + 1);
    else if (table.rows.length > 0)
      this.blocks.push({
        kind: 'table',
        ...(table.caption === '' ? {} : { caption: table.caption }),
        rows: table.rows.map(({ cells }) => cells.map(({ cell }) => cell)),
      });
  }

  private linesOf(nodes: readonly MarkupNode[]): readonly (readonly Span[])[] {
    const reader = new MarkupReader(() => undefined, true);
    for (const node of nodes) reader.read(node, {}, 0);
    const lines = reader.lines();
    for (const part of reader.lost) this.lost.add(part);
    return lines;
  }

  private readPicture({ attributes }: MarkupElement, context: Context): void {
    const fileId = this.pictureOf(attributes['src'] ?? '');
    if (fileId === undefined || this.isFlat) {
      this.lost.add('picture');
      return;
    }
    this.endLine(context);
    this.blocks.push({ kind: 'picture', fileId, words: (attributes['alt'] ?? '').replace(/\s+/gu, ' ').trim() });
  }

  /** A number or a bullet that Word wrote before a paragraph: a number is words, a bullet makes an item of a list. */
  private readLabel(node: MarkupElement): void {
    const label = wordsIn(node, 0)
      .replace(/[\s\u00a0]+/gu, '')
      .trim();
    if (bullet.test(label)) this.hasBullet = true;
    else if (label !== '') this.spans.push({ text: /[A-Za-z0-9]$/u.test(label) ? `${label} ` : label });
  }

  private addItem(spans: readonly Span[]): void {
    const last = this.blocks.at(-1);
    if (last?.kind === 'list' && !last.isOrdered) this.blocks.splice(-1, 1, { ...last, items: [...last.items, spans] });
    else this.blocks.push({ kind: 'list', isOrdered: false, items: [spans] });
  }
}

function onlyCell({ rows }: TableMarkup): MarkupElement | undefined {
  const cells = rows.flatMap((row) => row.cells);
  return cells.length === 1 ? cells[0]?.node : undefined;
}

function spanOf(text: string, { isBold, isItalic, isUnderlined, href }: Look): Span {
  return {
    text,
    ...(isBold === true ? { isBold } : {}),
    ...(isItalic === true ? { isItalic } : {}),
    ...(isUnderlined === true ? { isUnderlined } : {}),
    ...(href === undefined ? {} : { href }),
  };
}

/** What an inline element changes in the look of its words; `false` takes a look away. */
function lookOf({ tag, attributes }: MarkupElement): { -readonly [Key in keyof Look]: Look[Key] } {
  const style = attributes['style'] ?? '';
  const look: { -readonly [Key in keyof Look]: Look[Key] } = {};
  if (tag === 'b' || tag === 'strong' || /font-weight:\s*(?:bold|[6-9]00)/iu.test(style)) look.isBold = true;
  if (/font-weight:\s*(?:normal|[1-4]00)/iu.test(style)) look.isBold = false;
  if (tag === 'i' || tag === 'em' || /font-style:\s*italic/iu.test(style)) look.isItalic = true;
  if (tag === 'u' || tag === 'ins' || /text-decoration[^;]*underline/iu.test(style)) look.isUnderlined = true;
  const href = attributes['href']?.trim() ?? '';
  if (tag === 'a' && isSafeHref(href)) look.href = href;
  return look;
}

function contextOf({ tag, attributes }: MarkupElement, outer: Context): Context {
  const style = attributes['style'] ?? '';
  const aligned = /text-align:\s*(center|right|end|left|justify)/iu.exec(style)?.[1] ?? attributes['align'];
  const named = aligned ?? (tag === 'center' ? 'center' : attributes['class']);
  const align = named === 'center' ? 'center' : named === 'right' || named === 'end' ? 'right' : undefined;
  const level = /^h([1-6])$/u.exec(tag)?.[1];
  const { align: above, ...rest } = outer;
  const kept = align ?? (aligned === undefined ? above : undefined);
  return {
    ...rest,
    ...(kept === undefined ? {} : { align: kept }),
    ...(level === undefined ? {} : { level: levelOf(Number(level)) }),
  };
}

// the title of the page is the first level
function levelOf(level: number): 2 | 3 | 4 {
  return level <= 2 ? 2 : level === 3 ? 3 : 4;
}

function isHidden({ attributes }: MarkupElement): boolean {
  const style = attributes['style'] ?? '';
  return 'hidden' in attributes || /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/iu.test(style);
}

function wordsIn(node: MarkupNode, depth: number): string {
  if (typeof node === 'string') return node;
  return depth > deepest ? '' : node.children.map((child) => wordsIn(child, depth + 1)).join('');
}
