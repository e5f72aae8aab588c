import { type OverviewTopic, overviewPartsOf } from './overview-parts.ts';
import type { AnnualReport } from './report.ts';
import type { SectionNumber } from './sections.ts';

/** One sentence of a report's texts, compared as printed words: half-width, without white space and its full stop. */
export interface ReportSentence {
  readonly section: SectionNumber;
  /** Of 一、总体情况: the number of the part it stands in, and what that part is about. */
  readonly part?: string;
  readonly topic?: OverviewTopic;
  readonly text: string;
}

const kept = new WeakMap<AnnualReport, readonly ReportSentence[]>();

/** All sentences of a report in reading order. Lines do not end a sentence: published pages break them anywhere. */
export function reportSentences(report: AnnualReport): readonly ReportSentence[] {
  // dozens of rules ask for the same report
  const known = kept.get(report);
  if (known !== undefined) return known;
  const sentences = Object.entries(report.narrative).flatMap(([section, text]) =>
    sectionSentences(Number(section) as SectionNumber, text),
  );
  kept.set(report, sentences);
  return sentences;
}

/** Text as rules compare it: one width of characters, no white space. */
export function plainText(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}

/** Whether whoever copied the report left texts out (`〔叙述略〕`), so that what is missing cannot be told. */
export function hasElision({ narrative }: AnnualReport): boolean {
  return Object.values(narrative).some((text) => /[〔[（(](?:此处)?叙述(?:从)?略[〕\])）]/u.test(text));
}

interface Piece {
  readonly part?: string;
  readonly topic?: OverviewTopic;
  readonly lines: readonly string[];
}

function sectionSentences(section: SectionNumber, text: string): readonly ReportSentence[] {
  const pieces = section === 1 ? overviewPieces(text) : [{ lines: text.split('\n') }];
  return pieces.flatMap(({ lines, ...where }: Piece) =>
    plainText(lines.join('\n'))
      .split(/[。;!?]/u)
      .filter((sentence) => sentence !== '')
      .map((sentence) => ({ section, ...where, text: sentence })),
  );
}

function overviewPieces(text: string): readonly Piece[] {
  const lines = text.split('\n');
  const parts = overviewPartsOf(text);
  const starts = parts.map(({ paragraph }) => paragraph);
  const before: Piece = { lines: lines.slice(0, starts[0] ?? lines.length) };
  const inside = parts.map(
    ({ part, topic, paragraph }, at): Piece => ({
      ...(part === '' ? {} : { part }),
      topic,
      lines: lines.slice(paragraph, starts[at + 1] ?? lines.length),
    }),
  );
  return [before, ...inside];
}
