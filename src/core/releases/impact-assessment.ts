import type { Citation } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { findPersonalInformation } from '../privacy/find-personal-information.ts';
import { accept, type Result, refuse } from '../values/result.ts';

/** The duty to assess before personal information is published, and what the assessment holds. */
const assessmentCite: Citation = { instrument: '《中华人民共和国个人信息保护法》', article: 56 };

/** What an assessment answers (个人信息保护法 Article 56(1)–(3)), and what a list of persons asks besides. */
export const assessmentQuestions = {
  purpose: {
    label: '公开的目的和法律依据',
    hint: '例如：惠民补贴发放结果公示，依据……第×条。目的是否合法、正当、必要？',
    item: 1,
  },
  kinds: { label: '公开哪些个人信息、涉及多少人', hint: '逐项列明：姓名、所在村、补贴金额……；不公开哪些。', item: 1 },
  necessity: { label: '是否限于必要', hint: '少公开一项行不行？能否只公开数量，或者只在本村公示？', item: 1 },
  influence: {
    label: '对个人权益的影响和安全风险',
    hint: '会不会被用于诈骗、歧视、骚扰？是否涉及未成年人、受害人？',
    item: 2,
  },
  measures: {
    label: '保护措施',
    hint: '身份证号、电话、账号、门牌如何遮盖；公示期满后如何撤下；如何受理异议。',
    item: 3,
  },
  conclusion: { label: '结论', hint: '措施与风险是否相适应，是否同意公开。', item: 3 },
} as const satisfies Readonly<Record<string, { label: string; hint: string; item: number }>>;

export type AssessmentQuestion = keyof typeof assessmentQuestions;

const longestTitle = 80;
const longestAnswer = 1000;

/** An assessment as somebody wrote it: complete, not too long, and without the data of anybody. Refuses every fault by field. */
export function checkAssessment(
  title: string,
  answers: Readonly<Record<string, string>>,
): Result<
  { readonly title: string; readonly answers: Readonly<Record<AssessmentQuestion, string>> },
  readonly Refusal[]
> {
  const questions = Object.keys(assessmentQuestions) as readonly AssessmentQuestion[];
  const faults = [
    ...faultsOf('title', '名称', title, longestTitle),
    ...questions.flatMap((question) =>
      faultsOf(question, assessmentQuestions[question].label, answers[question] ?? '', longestAnswer),
    ),
  ];
  if (faults.length > 0) return refuse(faults);
  const kept = Object.fromEntries(questions.map((question) => [question, (answers[question] ?? '').trim()]));
  return accept({ title: title.trim(), answers: kept as Record<AssessmentQuestion, string> });
}

function faultsOf(field: string, label: string, text: string, characters: number): Refusal[] {
  const length = [...text.trim()].length;
  if (length === 0) return [{ reason: 'missing', field, message: `请填写${label}。`, cite: assessmentCite }];
  if (length > characters)
    return [{ reason: 'tooLong', field, message: `${label}最多${characters}个字，现在有${length}个，请缩短。` }];
  if (findPersonalInformation(text).length > 0)
    return [
      { reason: 'personalData', field, message: `${label}中有具体的个人号码，评估记录不写任何人的信息，请删去。` },
    ];
  return [];
}
