import type { Refusal } from '../law/refusal.ts';
import { type CellFault, readDay } from '../requests/ledger-row.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { DisclosureSubject } from './disclosure-subjects.ts';
import { parseDocumentNumber } from './document-number.ts';
import { genreOfTitle } from './genre-of-title.ts';
import { type Genre, genres } from './genres.ts';
import { type OldAddress, parseOldAddress } from './old-address.ts';

/** The columns of a list of what an old site has, as the template names them. */
export const oldSiteColumns = {
  address: { label: '原地址', isRequired: true, example: 'https://www.example.gov.cn/zwgk/201912/t20191202_1.html' },
  title: { label: '标题', isRequired: true, example: '关于做好春季防火工作的通知' },
  publishedOn: { label: '原发布日期', isRequired: true, example: '2019-12-02' },
  madeOn: { label: '成文日期', isRequired: false, example: '2019-11-28' },
  documentNumber: { label: '发文字号', isRequired: false, example: '某政发〔2019〕12号' },
  indexNumber: { label: '原索引号', isRequired: false, example: '000014349/2019-00110' },
  issuers: { label: '发文机关', isRequired: false, example: '' },
  subject: { label: '公开主题', isRequired: false, example: '' },
  genre: { label: '体裁', isRequired: false, example: '通知' },
  keywords: { label: '关键词', isRequired: false, example: '防火；春季' },
  text: { label: '正文', isRequired: false, example: '' },
  document: { label: '正文文件', isRequired: false, example: '通知.docx' },
  attachments: { label: '附件文件', isRequired: false, example: '附件1.pdf；附件2.xlsx' },
} as const;

type OldSiteColumn = keyof typeof oldSiteColumns;
type Cells = Readonly<Record<OldSiteColumn, string>>;

/** One page of an old site. Names of files are as they lie in the folder that comes along, without its own name. */
export interface OldSiteRow {
  readonly address: OldAddress;
  readonly title: string;
  readonly publishedOn: PlainDate;
  readonly madeOn: PlainDate | null;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly issuers: readonly string[];
  readonly subjectId: string | null;
  readonly genre: Genre | null;
  readonly keywords: readonly string[];
  readonly text: string;
  readonly document: string | null;
  readonly attachments: readonly string[];
}

const columnIds = Object.keys(oldSiteColumns) as readonly OldSiteColumn[];
const longestNumber = 80;
const longestText = 30_000;

/** Which column stands at which place; refuses with the headings that are missing. */
export function readOldSiteHeadings(cells: readonly string[]): Result<readonly (OldSiteColumn | null)[], Refusal> {
  const places = cells.map(columnOf);
  const missing = columnIds.filter((id) => oldSiteColumns[id].isRequired && !places.includes(id));
  if (missing.length === 0) return accept(places);
  const labels = missing.map((id) => oldSiteColumns[id].label).join('、');
  return refuse({
    reason: 'headingsMissing',
    message: `没有找到这些列：${labels}。请下载模板，按模板的列名填写后再导入。`,
  });
}

/** Whether a row can be the row of headings. */
export function isOldSiteHeadings(cells: readonly string[]): boolean {
  return cells.filter((cell) => columnOf(cell) !== null).length >= 3;
}

/** Reads one row of a list; refuses with every cell that is missing or cannot be right. */
export function parseOldSiteRow(
  places: readonly (OldSiteColumn | null)[],
  texts: readonly string[],
  frame: { readonly subjects: readonly DisclosureSubject[]; readonly today: PlainDate },
): Result<OldSiteRow, readonly CellFault[]> {
  const cells = cellsOf(places, texts);
  const address = parseOldAddress(cells.address);
  const publishedOn = readDay(cells.publishedOn);
  const madeOn = cells.madeOn === '' ? null : readDay(cells.madeOn);
  const subjectId = subjectOf(cells.subject, frame.subjects);
  const genre = cells.genre === '' ? (genreOfTitle(cells.title) ?? null) : genreOf(cells.genre);
  const faults = [
    ...requiredFaults(cells),
    ...faultIf(cells.address !== '' && address === undefined, 'address', '应是完整的网址，或者以“/”开头的路径。'),
    ...dayFaults(cells, { publishedOn, madeOn }, frame.today),
    ...faultIf(subjectId === undefined, 'subject', '目录里没有这个公开主题。请照目录填写名称，或者留空。'),
    ...faultIf(
      genre === undefined,
      'genre',
      `没有这种体裁。可以填：${genres.map(({ label }) => label).join('、')}，或者留空。`,
    ),
    ...lengthFaults(cells),
    ...faultIf(
      cells.text === '' && cells.document === '' && cells.attachments === '',
      'text',
      '正文、正文文件、附件文件至少要有一项。',
    ),
  ];
  if (faults.length > 0 || address === undefined || publishedOn === undefined) return refuse(faults);
  return accept({
    address,
    publishedOn,
    madeOn: madeOn ?? null,
    subjectId: subjectId ?? null,
    genre: genre ?? null,
    ...wordsOf(cells),
  });
}

function wordsOf(cells: Cells): Omit<OldSiteRow, 'address' | 'publishedOn' | 'madeOn' | 'subjectId' | 'genre'> {
  return {
    title: cells.title,
    documentNumber: properNumber(cells.documentNumber),
    indexNumber: cells.indexNumber === '' ? null : cells.indexNumber,
    issuers: partsOf(cells.issuers),
    keywords: partsOf(cells.keywords),
    text: cells.text,
    document: cells.document === '' ? null : fileNameOf(cells.document),
    attachments: partsOf(cells.attachments).map(fileNameOf),
  };
}

/** The proper writing of a 发文字号 where it is one; an old number of another form stays as it is. */
function properNumber(text: string): string | null {
  if (text === '') return null;
  const read = parseDocumentNumber(text);
  if (read.ok) return text;
  const proper = /“(.+?)”/.exec(read.refusal.message)?.[1];
  return read.refusal.reason === 'documentNumber.writing' && proper !== undefined ? proper : text;
}

/** A file by its name alone, as it lies in the folder. */
export function fileNameOf(path: string): string {
  return (path.replaceAll('\\', '/').split('/').at(-1) ?? '').normalize('NFC').trim();
}

function subjectOf(text: string, subjects: readonly DisclosureSubject[]): string | null | undefined {
  if (text === '') return null;
  return subjects.find(({ id, label }) => label === text || id === text || label.startsWith(text))?.id;
}

function genreOf(text: string): Genre | undefined {
  return genres.find(({ label }) => label === text || label.replace(/（.*）/, '') === text)?.id ?? genreNamed(text);
}

function genreNamed(text: string): Genre | undefined {
  return genres.find(({ label }) => label.split('、').includes(text))?.id;
}

function requiredFaults(cells: Cells): readonly CellFault[] {
  return columnIds.flatMap((id) => faultIf(oldSiteColumns[id].isRequired && cells[id] === '', id, '必须填写。'));
}

function dayFaults(
  cells: Cells,
  days: { readonly publishedOn: PlainDate | undefined; readonly madeOn: PlainDate | null | undefined },
  today: PlainDate,
): readonly CellFault[] {
  const { publishedOn, madeOn } = days;
  const words = '应是一个日期，例如2019-12-02。';
  return [
    ...faultIf(cells.publishedOn !== '' && publishedOn === undefined, 'publishedOn', words),
    ...faultIf(publishedOn !== undefined && publishedOn > today, 'publishedOn', '还没有到这一天。'),
    ...faultIf(madeOn === undefined, 'madeOn', words),
    ...faultIf(typeof madeOn === 'string' && madeOn > today, 'madeOn', '还没有到这一天。'),
  ];
}

function lengthFaults(cells: Cells): readonly CellFault[] {
  return [
    ...faultIf([...cells.title].length > 200, 'title', '最多200个字。'),
    ...faultIf(cells.documentNumber.length > 60, 'documentNumber', '最多60个字。'),
    ...faultIf(cells.indexNumber.length > longestNumber, 'indexNumber', `最多${longestNumber}个字。`),
    ...faultIf(cells.text.length > longestText, 'text', '太长，请改用正文文件。'),
    ...faultIf(
      cells.document !== '' && !/\.docx$/i.test(cells.document),
      'document',
      '正文文件应是.docx文件；其他格式请放在“附件文件”一列。',
    ),
  ];
}

function faultIf(isFault: boolean, column: OldSiteColumn, message: string): readonly CellFault[] {
  return isFault ? [{ column: oldSiteColumns[column].label, message }] : [];
}

function partsOf(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[;；\n]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    ),
  ];
}

function columnOf(cell: string): OldSiteColumn | null {
  const heading = cell.replace(/[\s*＊（）()]|必填/g, '');
  return columnIds.find((id) => oldSiteColumns[id].label === heading) ?? null;
}

function cellsOf(places: readonly (OldSiteColumn | null)[], texts: readonly string[]): Cells {
  return Object.fromEntries(columnIds.map((id) => [id, (texts[places.indexOf(id)] ?? '').trim()])) as Cells;
}
