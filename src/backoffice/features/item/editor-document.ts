import type { Block, BodyCell, Span } from '../../../core/catalog/item-body.ts';
import type { FileId } from '../../../core/values/ids.ts';

/** A node of the editor's document, as it gives and takes it. */
export interface EditorNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly EditorNode[];
  readonly marks?: readonly EditorMark[];
  readonly text?: string;
}

interface EditorMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** The editor's document for some blocks; one empty paragraph where there is none. */
export function documentOf(blocks: readonly Block[]): EditorNode {
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(nodeOf) };
}

/** The editor's nodes for one block. */
export function nodeOf(block: Block): EditorNode {
  switch (block.kind) {
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: textNodes([{ text: block.text }]) };
    case 'paragraph':
      return paragraphNode(block.spans, block.align ?? null);
    case 'list':
      return {
        type: block.isOrdered ? 'orderedList' : 'bulletList',
        content: block.items.map((spans) => ({ type: 'listItem', content: [paragraphNode(spans, null)] })),
      };
    case 'table':
      return {
        type: 'table',
        attrs: { caption: block.caption ?? '' },
        content: block.rows.map((cells) => ({ type: 'tableRow', content: cells.map(cellNode) })),
      };
    case 'picture':
      return { type: 'picture', attrs: { fileId: block.fileId, words: block.words } };
  }
}

/** The editor's inline nodes for some spans. */
export function textNodes(spans: readonly Span[]): readonly EditorNode[] {
  return spans
    .filter(({ text }) => text !== '')
    .map((span) => {
      const marks = marksOf(span);
      return { type: 'text', text: span.text, ...(marks.length === 0 ? {} : { marks }) };
    });
}

/** The blocks of the editor's document, without what is empty in it. */
export function blocksOf(document: EditorNode): readonly Block[] {
  return (document.content ?? []).flatMap((node) => blockOf(node) ?? []);
}

/** The block that a node of the document is; undefined where it says nothing. */
export function blockOf(node: EditorNode): Block | undefined {
  switch (node.type) {
    case 'heading':
      return headingOf(node);
    case 'paragraph':
      return paragraphOf(node);
    case 'bulletList':
    case 'orderedList':
      return listOf(node);
    case 'table':
      return tableOf(node);
    case 'picture':
      return { kind: 'picture', fileId: String(node.attrs?.['fileId'] ?? '') as FileId, words: textAt(node, 'words') };
    default:
      return undefined;
  }
}

function paragraphNode(spans: readonly Span[], textAlign: 'center' | 'right' | null): EditorNode {
  const content = textNodes(spans);
  return { type: 'paragraph', attrs: { textAlign }, ...(content.length === 0 ? {} : { content }) };
}

function cellNode({ lines, isHeader, columnSpan, rowSpan }: BodyCell): EditorNode {
  return {
    type: isHeader === true ? 'tableHeader' : 'tableCell',
    attrs: { colspan: columnSpan ?? 1, rowspan: rowSpan ?? 1 },
    content: lines.length === 0 ? [{ type: 'paragraph' }] : lines.map((spans) => paragraphNode(spans, null)),
  };
}

function marksOf({ isBold, isItalic, isUnderlined, href }: Span): readonly EditorMark[] {
  return [
    ...(href === undefined ? [] : [{ type: 'link', attrs: { href } }]),
    ...(isBold === true ? [{ type: 'bold' }] : []),
    ...(isItalic === true ? [{ type: 'italic' }] : []),
    ...(isUnderlined === true ? [{ type: 'underline' }] : []),
  ];
}

function headingOf(node: EditorNode): Block | undefined {
  const text = spansOf(node)
    .map((span) => span.text)
    .join('');
  const level = Number(node.attrs?.['level']);
  return text.trim() === '' ? undefined : { kind: 'heading', level: level === 3 ? 3 : level === 4 ? 4 : 2, text };
}

function paragraphOf(node: EditorNode): Block | undefined {
  const spans = spansOf(node);
  if (isBlank(spans)) return undefined;
  const align = node.attrs?.['textAlign'];
  return { kind: 'paragraph', spans, ...(align === 'center' || align === 'right' ? { align } : {}) };
}

function listOf(node: EditorNode): Block | undefined {
  const items = linesOf({ type: 'items', content: (node.content ?? []).flatMap(({ content = [] }) => content) });
  return items.length === 0 ? undefined : { kind: 'list', isOrdered: node.type === 'orderedList', items };
}

function tableOf(node: EditorNode): Block | undefined {
  const rows = (node.content ?? []).map(({ content = [] }) => content.map(cellOf));
  const caption = textAt(node, 'caption').trim();
  return rows.length === 0 ? undefined : { kind: 'table', ...(caption === '' ? {} : { caption }), rows };
}

function cellOf(node: EditorNode): BodyCell {
  const [columnSpan, rowSpan] = [Number(node.attrs?.['colspan'] ?? 1), Number(node.attrs?.['rowspan'] ?? 1)];
  return {
    lines: linesOf(node),
    ...(node.type === 'tableHeader' ? { isHeader: true } : {}),
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  };
}

function linesOf({ content = [] }: EditorNode): readonly (readonly Span[])[] {
  return content.map(spansOf).filter((spans) => !isBlank(spans));
}

function spansOf({ content = [] }: EditorNode): readonly Span[] {
  return content.flatMap(({ text = '', marks = [] }) => (text === '' ? [] : [spanOf(text, marks)]));
}

function spanOf(text: string, marks: readonly EditorMark[]): Span {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const href = marks.find(({ type }) => type === 'link')?.attrs?.['href'];
  return {
    text,
    ...(has('bold') ? { isBold: true } : {}),
    ...(has('italic') ? { isItalic: true } : {}),
    ...(has('underline') ? { isUnderlined: true } : {}),
    ...(typeof href === 'string' ? { href } : {}),
  };
}

function isBlank(spans: readonly Span[]): boolean {
  return spans.every(({ text }) => text.trim() === '');
}

function textAt({ attrs }: EditorNode, name: string): string {
  const value = attrs?.[name];
  return typeof value === 'string' ? value : '';
}
