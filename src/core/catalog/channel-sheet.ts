import { formatChinese } from '../values/plain-date.ts';
import { type ChannelText, factLine, plainParts } from './channel-text.ts';
import { type Block, wordsOf } from './item-body.ts';

/** A cell of a printed table. */
export interface SheetCell {
  readonly text: string;
  readonly isHeader: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

/** A part of a printed text that stays together. */
export type SheetPart =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  /** Goes on in the paragraph that the part before it began. */
  | { readonly kind: 'more'; readonly text: string }
  | { readonly kind: 'table'; readonly columnCount: number; readonly rows: readonly (readonly SheetCell[])[] };

/** What is printed for the board or for weak eyes; the same for every paper. */
export interface ChannelSheet {
  readonly agencyName: string;
  readonly title: string;
  readonly facts: string;
  readonly parts: readonly SheetPart[];
  readonly files: readonly string[];
  /** Who publishes, since when, under which number, and whom to ask. */
  readonly foot: readonly string[];
  /** What the code leads to; it carries the channel. */
  readonly address: string;
  /** The same address as people type it. */
  readonly typedAddress: string;
  /** Where the sheet hangs; empty where that is not counted. */
  readonly place: string;
  readonly words: typeof sheetWords;
}

/** Fixed words of the sheets. */
const sheetWords = {
  mark: '政府信息公开',
  scan: '扫一扫，看全文和附件',
  type: '没有手机的，可请村（社区）干部代查；网址：',
  shortened: '（以上为部分内容，全文请扫右下角的码，或者到村委会、社区服务中心查阅。）',
  files: '附件',
  page: '第',
  pageEnd: '页',
} as const;

/** A paragraph beyond this is parted at its sentences, so that a sheet can end within it. */
const longParagraph = 120;

/** The sheet of a published text; `place` is where it will hang. */
export function sheetOf(text: ChannelText, place = ''): ChannelSheet {
  const { content, agencyName, indexNumber, publishedOn, phone, address } = text;
  return {
    agencyName,
    title: content.title,
    facts: factLine(text),
    parts: content.body.flatMap(partsOf),
    files: content.files.map(({ title }) => title),
    foot: [
      `公开单位：${agencyName}`,
      `公开日期：${formatChinese(publishedOn)}`,
      `索引号：${indexNumber}`,
      ...(phone === '' ? [] : [`咨询电话：${phone}`]),
    ],
    address,
    typedAddress: address.replace(/^https?:\/\//, '').replace(/\?.*$/, ''),
    place,
    words: sheetWords,
  };
}

function partsOf(block: Block): readonly SheetPart[] {
  if (block.kind === 'table') return tableParts(block);
  return plainParts([block]).flatMap(({ kind, text }): readonly SheetPart[] =>
    kind === 'heading' ? [{ kind, text }] : paragraphParts(text),
  );
}

function paragraphParts(text: string): readonly SheetPart[] {
  if ([...text].length <= longParagraph) return [{ kind: 'text', text }];
  return text
    .split(/(?<=[。；！？])/)
    .map((sentence, index) => ({ kind: index === 0 ? 'text' : 'more', text: sentence }) as const);
}

function tableParts({ caption, rows }: Extract<Block, { kind: 'table' }>): readonly SheetPart[] {
  const columnCount = Math.max(
    1,
    ...rows.map((cells) => cells.reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0)),
  );
  const printed = rows.map((cells) =>
    cells.map(({ lines, isHeader = false, columnSpan = 1, rowSpan = 1 }) => ({
      text: lines.map(wordsOf).join('\n'),
      isHeader,
      columnSpan,
      rowSpan,
    })),
  );
  return [
    ...(caption === undefined ? [] : [{ kind: 'heading', text: caption } as const]),
    { kind: 'table', columnCount, rows: printed },
  ];
}
