import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { type Block, type BodyCell, wordsOf } from './item-body.ts';
import type { ItemContent } from './item-content.ts';

/** A published text with what stands around it, as every channel takes it. */
export interface ChannelText {
  readonly agencyName: string;
  readonly indexNumber: string;
  readonly publishedOn: PlainDate;
  readonly content: Pick<
    ItemContent,
    'title' | 'issuers' | 'documentNumber' | 'madeOn' | 'summary' | 'body' | 'files' | 'effectiveOn' | 'validUntil'
  >;
  /** Telephone of the unit for questions; empty where none is known. */
  readonly phone: string;
  /** Absolute address of the page, with the channel's code. */
  readonly address: string;
}

/** A paragraph of plain text, and whether it is a heading. */
export interface PlainPart {
  readonly kind: 'heading' | 'text';
  readonly text: string;
}

/** The text of a body in plain paragraphs: a list line by line, a row of a table as one line, a picture by its words. */
export function plainParts(body: readonly Block[]): readonly PlainPart[] {
  return body
    .flatMap(partsOf)
    .map(({ kind, text }) => ({ kind, text: text.replaceAll(/\s*\n\s*/g, ' ').trim() }))
    .filter(({ text }) => text !== '');
}

/** The facts that stand under a title on every sheet: number, issuers, days. */
export function factLine({ content }: Pick<ChannelText, 'content'>): string {
  const { issuers, documentNumber, madeOn } = content;
  return [documentNumber, issuers.join('、'), formatChinese(madeOn)].filter((part) => part).join('　');
}

function partsOf(block: Block): readonly PlainPart[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: block.text }];
    case 'paragraph':
      return [{ kind: 'text', text: wordsOf(block.spans) }];
    case 'list':
      return block.items.map((spans, index) => ({
        kind: 'text',
        text: `${block.isOrdered ? `${index + 1}.` : '·'} ${wordsOf(spans)}`,
      }));
    case 'picture':
      return [{ kind: 'text', text: `（图：${block.words}）` }];
    case 'table':
      return [
        ...(block.caption === undefined ? [] : [{ kind: 'heading', text: block.caption } as const]),
        ...block.rows.map((cells) => ({ kind: 'text', text: cells.map(cellText).join('｜') }) as const),
      ];
  }
}

function cellText({ lines }: BodyCell): string {
  return lines.map(wordsOf).join(' ');
}
