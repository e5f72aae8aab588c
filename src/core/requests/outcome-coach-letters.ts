import type { LetterValues } from './letter-fields.ts';
import type { LetterKind } from './letters.ts';
import { filledSentence } from './outcome-coach-sentences.ts';
import { refusalGrounds } from './outcomes.ts';

/** What was gathered on the way, by name: as it reads in a sentence. */
type Words = Readonly<Record<string, string>>;

/**
 * Fields of each letter and the words of the coach that fill them. Of several sources the first that is complete counts.
 * `facts`, `decision` and the reasons of parts are made of the way itself, `typed:…` is a value as it was typed.
 */
const sources = {
  'reply-granted': {
    provided: [
      '{providedItems}。按申请人要求的形式提供，{whyOtherForm}，改为：{otherForm}。',
      '{providedItems}。',
      '获取的方式、途径：{accessWay}。获取的时间：{accessTime}。',
    ],
    publicAccess: ['{publicWay}。'],
  },
  'reply-partial': {
    disclosedPart: ['{openPart}。'],
    ...partFields(),
  },
  'reply-denied': {
    legalBasis: ['{prohibitingLaw}'],
    secrecyBasis: ['{secrecyBasis}'],
    refusalReason: ['{facts}。'],
  },
  'reply-nonexistent': {
    searchScope: ['{searchPlaces}；检索词和条件：{searchWords}。'],
    searchResult: ['没有找到所申请公开的信息。原因：{whyAbsent}。', '没有找到所申请公开的信息。{whyNotHeld}。'],
  },
  'reply-other-agency': {
    notResponsibleReason: ['{whyElsewhere}。可以提供的线索：{responsibleHint}。', '{whyElsewhere}。'],
    responsibleAgency: ['{responsibleAgency}'],
    responsibleAgencyContact: ['{responsibleContact}'],
  },
  'reply-repeated': { earlierReplyOn: ['{typed:earlierOn}'], earlierReplyNumber: ['{earlierNumber}'] },
  'reply-special-rules': { specialLaw: ['{specialLaw}'], procedure: ['{inquiryWay}。'] },
  'reply-requires-creation': {
    creationReason: ['本机关现有的信息是：{existingRecords}。提供所申请公开的内容，需要另行：{neededWork}。'],
  },
  'reply-not-a-request': {
    activity: ['{activityId}'],
    activityFinding: ['{claim}。'],
    properChannel: ['{properChannel}。'],
  },
  'reply-published-material': { materialAccess: ['{publication}：{obtainWay}。'] },
  'reply-not-processed': {
    reasonsAsked: ['申请的数量、频次明显超过合理范围：{excessFacts}。本机关要求申请人对此说明理由。'],
    applicantStatement: ['{statedReasons}。', '{unstated}'],
    statementFinding: ['该理由不合理：{assessment}。', '{unstatedFinding}'],
  },
  'no-longer-processed': { noReasonFinding: ['{noReason}'] },
  'reply-rectification': {
    rectificationResult: ['{rectificationResult}'],
    rectificationFinding: ['{facts}。'],
    rectificationContent: [
      '更正为：{rectifiedTo}。',
      '有权更正的机关：{competentAgency}。',
      '不予更正：{whyUnproven}。',
    ],
  },
  'reply-general': {
    finding: ['{facts}。'],
    handlingReason: ['依据{otherBasis}，作如下处理。', '{handlingReason}'],
    handlingDecision: ['{otherDecision}。', '{decision}。'],
  },
} as const satisfies Readonly<Partial<Record<LetterKind, Readonly<Record<string, readonly string[]>>>>>;

/** Words that an answer stands for in a letter, by question and answer. */
const answerWords: Readonly<Record<string, Words>> = {
  'frequency/unstated': {
    unstated: '申请人逾期没有说明理由。',
    unstatedFinding: '申请人逾期没有说明理由，不能认定其申请有合理理由。',
  },
  'clarity/uncorrected': { noReason: '申请人没有说明逾期的正当理由。' },
  'clarity/stillUnclear': { handlingReason: '补正后的申请内容仍不明确，本机关无法据以检索。' },
  'inaccuracy/rectifiedHere': { rectificationResult: 'corrected' },
  'inaccuracy/forwarded': { rectificationResult: 'forwarded' },
  'inaccuracy/told': { rectificationResult: 'referred' },
  'inaccuracy/unproven': { rectificationResult: 'unfounded' },
  'purpose/consultation': { handlingReason: '答复咨询需要另作解释或者判断，不是提供以一定形式记录、保存的信息。' },
  'purpose/confirmation': { handlingReason: '该要求需要另行作出认定或者出具文书，不是公开已有的政府信息。' },
  'recorded/unrecorded': { handlingReason: '没有以一定形式记录、保存的内容不属于政府信息。' },
  'recorded/otherFunction': { handlingReason: '不是在履行行政管理职能过程中制作或者获取的内容不属于政府信息。' },
};

const activityIds: Words = { 信访: 'petition', 投诉: 'complaint', 举报: 'report' };

/** Everything a letter can be filled from. */
export interface GatheredWords {
  /** `question/answer` of every step. */
  readonly way: readonly string[];
  readonly written: Words;
  readonly typed: Words;
  /** The facts of the reasons as one text without its full stop. */
  readonly facts: string;
  readonly decision: string;
  /** Why each part is withheld, by ground. */
  readonly partReasons: Words;
}

/** Values for the fields of a letter; a field that nothing was written for stays empty for the drafter. */
export function coachLetterValues(letter: LetterKind, gathered: GatheredWords): LetterValues {
  const words = wordsOf(gathered);
  const fields: Readonly<Record<string, readonly string[]>> =
    letter in sources ? sources[letter as keyof typeof sources] : {};
  const values = Object.entries(fields).flatMap(([field, templates]) => {
    const value = templates.map((template) => filledSentence(template, words)).find((text) => text !== undefined);
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(values);
}

function wordsOf({ way, written, typed, facts, decision, partReasons }: GatheredWords): Words {
  const activity = written['activity'];
  return {
    ...Object.assign({}, ...way.map((step) => answerWords[step] ?? {})),
    ...written,
    ...partReasons,
    ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [`typed:${name}`, value.trim()])),
    ...(activity === undefined ? {} : { activityId: activityIds[activity] ?? 'other' }),
    facts,
    decision,
  };
}

function partFields(): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    refusalGrounds.flatMap((ground) => [
      [`${ground}Part`, [`{${ground}Part}。`]] as const,
      [`${ground}Reason`, [`{${ground}Reason}。`]] as const,
    ]),
  );
}
