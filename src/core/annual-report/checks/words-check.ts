import { type Citation, form2021 } from '../../law/citation.ts';
import type { ProposedRepair, Severity } from '../finding.ts';
import type { FormVersion, Place } from '../report.ts';
import { type ReportSentence, reportSentences } from '../report-sentences.ts';
import type { SectionNumber } from '../sections.ts';
import { always, bothForms, type CheckContext, type Judgement, type ReportCheck } from './report-check.ts';

/** Words that a report should not have, and what is said of them. */
export interface WordRow {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly cite?: Citation;
  readonly forms?: readonly FormVersion[];
  /** Sections whose text is asked; all where it is absent. */
  readonly sections?: readonly SectionNumber[];
  /** Asked of sentences without white space and in half width; of the text as it was typed where it is `typed`. */
  readonly in?: 'typed';
  readonly pattern: RegExp;
  /** Where the same words are in order. */
  readonly isRight?: (found: FoundWords) => boolean;
  /** The rest of `文中“…”`: what is wrong by which fact. */
  readonly says: string | ((found: FoundWords) => string);
  /** What should stand there instead, where that is certain. */
  readonly instead?: (found: FoundWords) => string | undefined;
  readonly remedy: string;
}

export interface FoundWords {
  readonly match: RegExpExecArray;
  readonly sentence: ReportSentence;
  readonly context: CheckContext;
}

/** A rule has made its point by then. */
const mostFindings = 5;

/** The rule that looks for the words of a row. */
export function wordCheck(row: WordRow): ReportCheck {
  return {
    id: row.id,
    title: row.title,
    forms: row.forms ?? bothForms,
    severity: always(row.severity),
    cite: row.cite ?? form2021,
    judge: (context) => judgementsOf(row, context),
  };
}

/** Where a sentence stands. */
export function placeOfSentence({ section, part }: ReportSentence): Place {
  return { section, ...(part === undefined ? {} : { part }) };
}

function judgementsOf(row: WordRow, context: CheckContext): readonly Judgement[] {
  const asked = askedOf(row, context).filter(({ section }) => row.sections?.includes(section) ?? true);
  const wrong = asked.flatMap((sentence) =>
    [...sentence.text.matchAll(row.pattern)]
      .map((match) => ({ match, sentence, context }))
      .filter((found) => row.isRight?.(found) !== true)
      .map((found) => failureOf(row, found)),
  );
  if (wrong.length > 0) return wrong.slice(0, mostFindings);
  const place: Place = { section: row.sections?.[0] ?? 0 };
  return [{ verdict: 'pass', place, message: `${row.title}。` }];
}

function askedOf(row: WordRow, { report }: CheckContext): readonly ReportSentence[] {
  if (row.in !== 'typed') return reportSentences(report);
  return Object.entries(report.narrative).map(([section, text]) => ({
    section: Number(section) as SectionNumber,
    text,
  }));
}

function failureOf(row: WordRow, found: FoundWords): Judgement {
  const says = typeof row.says === 'string' ? row.says : row.says(found);
  return {
    verdict: 'fail',
    place: placeOfSentence(found.sentence),
    message: `文中“${shortened(found.match[0])}”${says}`,
    fix: repairOf(row, found),
  };
}

function repairOf(row: WordRow, found: FoundWords): ProposedRepair {
  const [from] = found.match;
  const to = row.instead?.(found);
  const stands = found.context.report.narrative[found.sentence.section]?.includes(from) === true;
  return to !== undefined && stands
    ? { kind: 'replaceText', from, to, why: row.remedy }
    : { kind: 'note', why: row.remedy };
}

/** A quotation of at most forty characters. */
export function shortened(words: string): string {
  const characters = [...words.replace(/\s+/gu, ' ').trim()];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}……` : characters.join('');
}
