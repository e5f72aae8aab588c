import { formatCitation } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese, type PlainDate, parsePlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { LetterValues } from './letter-fields.ts';
import type { LetterKind } from './letters.ts';
import { type CoachStep, type CoachWay, coachQuestionOf, contradictionIn, followCoach } from './outcome-coach.ts';
import { concludingSentence, decisionOf } from './outcome-coach-conclusions.ts';
import { coachLetterValues } from './outcome-coach-letters.ts';
import type { CoachRecord } from './outcome-coach-record.ts';
import { filledSentence } from './outcome-coach-sentences.ts';
import type { CoachField } from './outcome-coach-tree.ts';
import { type Outcome, outcomeOf, type RefusalGround } from './outcomes.ts';
import { isSearchPlace, type RecordSearch, searchPlaceLabel } from './record-search.ts';
import type { CoachChoice } from './request-events.ts';

/** One line of the note for the file: a question, its answer, its article, and what was written beside it. */
export interface CoachNote {
  readonly question: string;
  readonly answer: string;
  readonly cite: string;
  readonly evidence: readonly { readonly label: string; readonly value: string }[];
}

/** What the answers come to. */
export interface CoachResult {
  readonly outcome: Outcome;
  readonly refusedPartGrounds: readonly RefusalGround[];
  readonly letter: LetterKind;
  /** Facts, articles, conclusion: one paragraph, to be read before it is used. */
  readonly reasons: string;
  /** Values for the fields of the outcome's letter. */
  readonly values: LetterValues;
  readonly fileNote: readonly CoachNote[];
  /** What the closing will carry of it. */
  readonly choices: readonly CoachChoice[];
  readonly recordSearch: RecordSearch | null;
  /** A third party objected and the information goes out all the same: it has to be told in writing (Article 32). */
  readonly mustInformThirdParty: boolean;
}

/**
 * The one outcome that answers lead to, with the reasons built from them. Refuses answers that do not belong together,
 * that the record contradicts, that stop before an outcome, or that lack what has to be written beside them.
 */
export function evaluateCoach(
  choices: readonly CoachChoice[],
  typed: Readonly<Record<string, string>>,
  record: CoachRecord,
  today: PlainDate,
): Result<CoachResult, readonly Refusal[]> {
  const way = followCoach(choices);
  if ('reason' in way) return refuse([way]);
  const contradiction = contradictionIn(way.steps, record);
  if (contradiction !== undefined) return refuse([contradiction]);
  const faults = way.steps.flatMap(({ answer }) =>
    (answer.fields ?? []).flatMap((field) => faultOf(field, typed, today)),
  );
  if (faults.length > 0) return refuse(faults);
  return 'outcome' in way ? accept(resultOf(way, typed, record)) : refuse([unfinishedFault(way.next)]);
}

type EndedWay = Extract<CoachWay, { readonly outcome: Outcome }>;

function resultOf(
  { steps, outcome, refusedPartGrounds }: EndedWay,
  typed: Readonly<Record<string, string>>,
  record: CoachRecord,
): CoachResult {
  const written = writtenValues(steps, typed);
  const words = { ...record.days, ...written };
  const facts = sentencesOf(steps, words).join('。');
  const besides = steps.flatMap(({ answer }) => (answer.alsoRests === undefined ? [] : [answer.alsoRests]));
  const overrides = steps.some(({ answer }) => answer.informsThirdParty === true);
  const { letter } = outcomeOf(outcome);
  return {
    outcome,
    refusedPartGrounds,
    letter,
    reasons: `${facts === '' ? '' : `经审查，${facts}。`}${concludingSentence(outcome, refusedPartGrounds, besides)}`,
    values: coachLetterValues(letter, {
      way: steps.map(({ question, answer }) => `${question}/${answer.id}`),
      written,
      typed,
      facts,
      decision: decisionOf(outcome),
      partReasons: partReasonsOf(steps, words),
    }),
    fileNote: steps.map((step) => noteOf(step, written)),
    choices: steps.map(({ question, answer }) => ({ question, answer: answer.id })),
    recordSearch: recordSearchOf(steps, typed),
    mustInformThirdParty: overrides && isDisclosing(outcome) && !refusedPartGrounds.includes('thirdPartyRights'),
  };
}

/** Whether something goes out to the applicant with an outcome. */
function isDisclosing(outcome: Outcome): boolean {
  return outcome === 'granted' || outcome === 'partiallyGranted' || outcome === 'alreadyPublic';
}

function unfinishedFault(next: CoachStep['question']): Refusal {
  const { label, cite } = coachQuestionOf(next);
  return { reason: 'unanswered', message: `还没有回答：${label}`, cite, field: next };
}

function faultOf(field: CoachField, typed: Readonly<Record<string, string>>, today: PlainDate): readonly Refusal[] {
  const value = (typed[field.id] ?? '').trim();
  const fault = (reason: string, message: string): readonly Refusal[] => [{ reason, message, field: field.id }];
  if (value === '') return field.required ? fault('missing', `请填写“${field.label}”。`) : [];
  if ([...value].length > field.longest) return fault('tooLong', `“${field.label}”最多${field.longest}字，请缩短。`);
  if (field.kind === 'day') {
    const day = parsePlainDate(value);
    if (day === undefined) return fault('malformed', `“${field.label}”应当是一个日期，例如 2026-03-09。`);
    if (day > today) return fault('dayInFuture', `“${field.label}”（${formatChinese(day)}）晚于今天，请核对。`);
  }
  if (field.kind === 'places' && !value.split(',').every(isSearchPlace))
    return fault('unknownChoice', `“${field.label}”请从列出的地方中选择。`);
  if (field.kind === 'choices' && !value.split(',').every((word) => field.options?.includes(word)))
    return fault('unknownChoice', `“${field.label}”请从列出的选项中选择。`);
  return [];
}

/** What was written beside the answers, as it reads in a sentence. */
function writtenValues(steps: readonly CoachStep[], typed: Readonly<Record<string, string>>): Record<string, string> {
  const fields = steps.flatMap(({ answer }) => answer.fields ?? []);
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = (typed[field.id] ?? '').trim();
      return value === '' ? [] : [[field.id, asWritten(field, value)] as const];
    }),
  );
}

function asWritten({ kind }: CoachField, value: string): string {
  if (kind === 'places') return value.split(',').filter(isSearchPlace).map(searchPlaceLabel).join('、');
  if (kind === 'choices') return value.split(',').join('、');
  const day = kind === 'day' ? parsePlainDate(value) : undefined;
  if (day !== undefined) return formatChinese(day);
  // the sentence around it brings its own full stop
  return value.replace(/[。．.；;，,、\s]+$/u, '');
}

function sentencesOf(steps: readonly CoachStep[], words: Readonly<Record<string, string>>): readonly string[] {
  return steps.flatMap(({ answer }) =>
    (answer.says ?? []).flatMap((sentence) => filledSentence(sentence, words) ?? []),
  );
}

/** Why each part is withheld: what its answer says besides naming the part, and what the third party answered. */
function partReasonsOf(
  steps: readonly CoachStep[],
  words: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const reasons = steps.flatMap(({ question, answer }) => {
    if (answer.ground === undefined) return [];
    const opinion =
      question === 'thirdPartyExtent' ? steps.filter((step) => step.question === 'thirdPartyOpinion') : [];
    const says = (answer.says ?? []).slice(1);
    const sentences = sentencesOf([...opinion, { question, answer: { ...answer, says } }], words);
    return [[`${answer.ground}Reason`, sentences.join('。')] as const];
  });
  return Object.fromEntries(reasons);
}

function noteOf({ question, answer }: CoachStep, written: Readonly<Record<string, string>>): CoachNote {
  const { label, cite } = coachQuestionOf(question);
  const evidence = (answer.fields ?? []).flatMap((field) => {
    const value = written[field.id];
    return value === undefined ? [] : [{ label: field.label, value }];
  });
  return { question: label, answer: answer.label, cite: formatCitation(cite), evidence };
}

function recordSearchOf(steps: readonly CoachStep[], typed: Readonly<Record<string, string>>): RecordSearch | null {
  const asked = steps.some(({ answer }) => answer.fields?.some(({ id }) => id === 'searchedOn'));
  const searchedOn = parsePlainDate((typed['searchedOn'] ?? '').trim());
  if (!asked || searchedOn === undefined) return null;
  return { searchedOn, places: (typed['searchPlaces'] ?? '').split(',').filter(isSearchPlace) };
}
