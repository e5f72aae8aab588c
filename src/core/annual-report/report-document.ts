import { formatChinese, type PlainDate, type Year } from '../values/plain-date.ts';
import { legendOpening } from './missing-words.ts';
import { printable, widthOf } from './printable.ts';
import type { AnnualReport, NullReason } from './report.ts';
import { type SectionNumber, sections } from './sections.ts';
import { disputeGrid, proactiveGrid, requestGrid, type TableGrid } from './table-grid.ts';

/** A paragraph: a heading of the second level, or text that may begin with such a heading. */
export interface DocumentParagraph {
  readonly kind: 'subheading' | 'text';
  /** `（一）主动公开。` where the heading runs into the text. */
  readonly lead?: string;
  readonly text: string;
}

export interface DocumentSection {
  readonly number: SectionNumber;
  readonly heading: string;
  /** Stand between the heading and the table. */
  readonly paragraphs: readonly DocumentParagraph[];
  readonly table?: TableGrid;
  /** Stands under the table: what its empty cells mean (only in a reading of a published report). */
  readonly legend?: string;
}

/** An annual report as a document, before any file format: every output is made from this one tree. */
export interface ReportDocument {
  /** What a file calls itself; a reading without a title has only this. */
  readonly title: string;
  /** The title broken where its sense allows, for a centred heading of several lines; none if there is no title. */
  readonly titleLines: readonly string[];
  readonly agency: string;
  readonly year: Year | null;
  /** Notices above the title, such as 校读本. */
  readonly notes: readonly string[];
  readonly preamble: readonly DocumentParagraph[];
  readonly sections: readonly DocumentSection[];
  /** Agency and day under the text; absent where no day is given. */
  readonly signature?: { readonly agency: string; readonly day: string; readonly madeOn: PlainDate };
}

export interface DocumentOptions {
  /** Name under the text, if it is another one than in the report. */
  readonly agencyName?: string;
  /** 成文日期; without it the document is not signed. */
  readonly madeOn?: PlainDate;
  readonly notes?: readonly string[];
  /** Whether tables explain their empty cells; a report that was read from a published page does so by itself. */
  readonly specimen?: boolean;
}

const tablesOfSections: { readonly [table in 2 | 3 | 4]: (report: AnnualReport) => TableGrid } = {
  2: proactiveGrid,
  3: requestGrid,
  4: disputeGrid,
};

const missingPhrases: { readonly [reason in NullReason]: string } = {
  blank: '原件空白',
  slash: '原件填“/”',
  rowAbsent: '原件没有此行',
  notApplicable: '原件注明不适用',
  unreadable: '原件文字无法辨认',
  uncertain: '原件内容无法确定',
};

const untitled = '政府信息公开工作年度报告';

/** Lays an annual report out in the order of the official form (form 2021; contents by Article 50). */
export function reportDocument(report: AnnualReport, options: DocumentOptions = {}): ReportDocument {
  const agency = printable(options.agencyName ?? report.agency);
  const title = printable(report.title).trim();
  const paragraphs = (text: string | undefined) => paragraphsOf(report.printed === undefined ? text : unwrapped(text));
  return {
    title: title === '' ? untitled : title,
    titleLines: title === '' ? [] : titleLines(title),
    agency,
    year: report.year,
    notes: (options.notes ?? []).map(printable),
    preamble: paragraphs(report.narrative[0]),
    sections: sections.map((section) => {
      const { number, heading } = section;
      const plain = { number, heading, paragraphs: paragraphs(report.narrative[number]) };
      if (section.table === undefined) return plain;
      const table = tablesOfSections[section.table](report);
      const legend = (options.specimen ?? report.printed !== undefined) ? legendOf(table) : undefined;
      return legend === undefined ? { ...plain, table } : { ...plain, table, legend };
    }),
    ...(options.madeOn === undefined
      ? {}
      : { signature: { agency, day: formatChinese(options.madeOn), madeOn: options.madeOn } }),
  };
}

const subheading = /^(（[一二三四五六七八九十]{1,3}）|\([一二三四五六七八九十]{1,3}\))/;
const leadLimit = 24;

/** Splits text at line ends; a short first sentence after （一） is a heading of the second level (GB/T 9704). */
function paragraphsOf(text: string | undefined): readonly DocumentParagraph[] {
  const lines = (text ?? '').split(/\r?\n/).map((line) => printable(line).trim());
  return lines.filter((line) => line !== '').map(paragraphOf);
}

/** Text whose lines were broken at the edge of a page, put together again into its paragraphs. */
function unwrapped(text: string | undefined): string {
  const lines = (text ?? '').split(/\r?\n/).map((line) => line.trim());
  return lines.reduce((before, line) => {
    const last = before.slice(before.lastIndexOf('\n') + 1);
    if (!isCutShort(last) || beginsAnew.test(line) || line === '') return `${before}\n${line}`;
    return `${before}${/[\w,.]$/.test(last) && /^\w/.test(line) ? ' ' : ''}${line}`;
  });
}

const beginsAnew = /^([一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|\(|（\d|\d{1,2}[.．、])/;
/** Narrower lines end where their paragraph does. */
const fullLine = 36;

function isCutShort(line: string): boolean {
  const isHeading = subheading.test(line) && !line.includes('。');
  return widthOf(line) >= fullLine && !isHeading && !/[。！？：；…!?:;]["”’）)]?$/.test(line);
}

function paragraphOf(line: string): DocumentParagraph {
  if (!subheading.test(line)) return { kind: 'text', text: line };
  const end = line.indexOf('。');
  if ((end === -1 || end === line.length - 1) && line.length <= leadLimit) return { kind: 'subheading', text: line };
  if (end === -1 || end >= leadLimit) return { kind: 'text', text: line };
  return { kind: 'text', lead: line.slice(0, end + 1), text: line.slice(end + 1) };
}

/** How many characters of 2号 fit on a line of 156 mm. */
const titleLimit = 20;

/** Breaks a title before its year and, if a part is still too long, behind the name of a place. */
export function titleLines(title: string): readonly string[] {
  if (widthOf(title) <= 2 * titleLimit) return [title];
  const year = /\d{4}\s*年/.exec(title)?.index ?? 0;
  const parts = year > 0 ? [title.slice(0, year), title.slice(year)] : [title];
  return parts.flatMap(brokenPart);
}

function brokenPart(part: string): readonly string[] {
  if (widthOf(part) <= 2 * titleLimit) return [part];
  const characters = [...part];
  const places = characters.flatMap((character, index) =>
    '省市县区州盟旗乡镇'.includes(character) && index + 1 <= titleLimit ? [index + 1] : [],
  );
  const middle = characters.length / 2;
  const nearest = [...places].sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0];
  const at = nearest ?? Math.min(titleLimit, Math.ceil(middle));
  return [characters.slice(0, at).join(''), ...brokenPart(characters.slice(at).join(''))];
}

function legendOf(table: TableGrid): string | undefined {
  const counts = new Map<NullReason, number>();
  for (const { value } of table.rows.flat()) {
    if (value?.missing !== undefined) counts.set(value.missing, (counts.get(value.missing) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const phrases = [...counts].map(([reason, count]) => `${count}处${missingPhrases[reason]}`);
  return `${legendOpening}${phrases.join('，')}。`;
}
