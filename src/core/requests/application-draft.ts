import { type PlainDate, yearOf } from '../values/plain-date.ts';
import { type ApplicationField, applicationFields, parseApplicationForm } from './application-form.ts';
import type { InformationDescription } from './application-guide.ts';
import { topicsOf } from './application-guide.ts';

/** What an applicant typed so far, by field; what was not asked yet is missing. */
export type DraftAnswers = Readonly<Partial<Record<string, string>>>;

/** The pages that ask something, in their order, with the fields of each. */
export const draftSteps = [
  { id: 'describe', fields: ['title', 'documentNumber', 'yearFrom', 'yearTo', 'features'] },
  { id: 'agency', fields: ['agency'] },
  { id: 'delivery', fields: ['deliveryMethod', 'informationForm'] },
  {
    id: 'identity',
    fields: [
      ...['applicantKind', 'name', 'identityProofKind', 'identityProofNumber', 'legalRepresentative'],
      ...['contactPerson', 'phone', 'email', 'wantsMail', 'address', 'postalCode', 'fax'],
    ],
  },
] as const satisfies readonly { id: string; fields: readonly string[] }[];

export type DraftStep = (typeof draftSteps)[number]['id'];

/** A fault of one field of a page. */
export interface DraftFault {
  readonly field: string;
  readonly message: string;
}

const earliestYear = 1949;
const longestDescription = applicationFields.informationSought.longest;

/** What is wrong with the answers of one page, in the order of its fields. `agency` is checked where agencies are known. */
export function faultsOfStep(step: DraftStep, answers: DraftAnswers, today: PlainDate): readonly DraftFault[] {
  if (step === 'agency') return [];
  if (step === 'describe') return descriptionFaults(answers, today);
  const form = parseApplicationForm(applicationInputOf(answers), today);
  if (form.ok) return [];
  const fields: readonly string[] = draftSteps.find(({ id }) => id === step)?.fields ?? [];
  return form.refusal
    .filter(({ field }) => fields.includes(field))
    .sort((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field));
}

/** The first page that still has a fault, or undefined when everything can be sent. */
export function firstOpenStep(answers: DraftAnswers, hasAgency: boolean, today: PlainDate): DraftStep | undefined {
  return draftSteps.find(({ id }) => (id === 'agency' ? !hasAgency : faultsOfStep(id, answers, today).length > 0))?.id;
}

/** The description in its parts. */
export function descriptionOf(answers: DraftAnswers): InformationDescription {
  const text = (field: string): string => (answers[field] ?? '').trim();
  return {
    title: text('title'),
    documentNumber: text('documentNumber'),
    yearFrom: text('yearFrom'),
    yearTo: text('yearTo'),
    features: text('features'),
  };
}

/** The answers as the application form of Article 29 reads them: the parts of the description become one text. */
export function applicationInputOf(answers: DraftAnswers): Readonly<Record<ApplicationField, string>> {
  const names = Object.keys(applicationFields) as readonly ApplicationField[];
  const plain = Object.fromEntries(names.map((name) => [name, answers[name] ?? ''])) as Record<
    ApplicationField,
    string
  >;
  return { ...plain, informationSought: describedInformation(descriptionOf(answers)) };
}

/** One text of a description's parts, as the office reads it. */
export function describedInformation(description: InformationDescription): string {
  const { title, documentNumber, yearFrom, yearTo, features } = description;
  const name = title !== '' ? title : documentNumber === '' ? '' : `文号为“${documentNumber}”的文件`;
  const years = yearSpan(yearFrom, yearTo);
  const lines = [name, years === '' ? '' : `时间范围：${years}`, features === '' ? '' : `其他特征：${features}`];
  // years alone describe nothing
  return name === '' && features === '' ? '' : lines.filter((line) => line !== '').join('\n');
}

/**
 * The answers of one part of a description that names several topics: everything else stays. Undefined where the
 * description has no such part.
 */
export function answersOfTopic(answers: DraftAnswers, topic: number): DraftAnswers | undefined {
  const topics = topicsOf(answers['title'] ?? '');
  const title = topics[topic];
  return topics.length < 2 || title === undefined ? undefined : { ...answers, title };
}

function yearSpan(from: string, to: string): string {
  if (from === '' && to === '') return '';
  if (from === '') return `${to}年及以前`;
  if (to === '') return `${from}年以来`;
  return from === to ? `${from}年` : `${from}年至${to}年`;
}

function descriptionFaults(answers: DraftAnswers, today: PlainDate): readonly DraftFault[] {
  const description = descriptionOf(answers);
  const text = describedInformation(description);
  return [
    ...fault(text === '', 'title', '请填写所需信息的名称，或者文号，或者便于查找的其他特征：至少填一样。'),
    ...fault(
      [...text].length > longestDescription,
      [...description.title].length > longestDescription ? 'title' : 'features',
      `描述一共最多${longestDescription}个字，现在有${[...text].length}个字，没有删去您的任何内容。请缩短，或者把较长的内容放进附件。`,
    ),
    ...fault(
      [...description.documentNumber].length > applicationFields.documentNumber.longest,
      'documentNumber',
      `文号最多${applicationFields.documentNumber.longest}个字。有几个文号的，请写在“其他特征”里。`,
    ),
    ...yearFaults(description, today),
  ];
}

function yearFaults({ yearFrom, yearTo }: InformationDescription, today: PlainDate): readonly DraftFault[] {
  const last = yearOf(today);
  const isYear = (text: string): boolean =>
    text === '' || (/^\d{4}$/.test(text) && Number(text) >= earliestYear && Number(text) <= last);
  const message = `年份请填四位数字，从${earliestYear}到${last}；不清楚的可以不填。`;
  return [
    ...fault(!isYear(yearFrom), 'yearFrom', message),
    ...fault(!isYear(yearTo), 'yearTo', message),
    ...fault(
      isYear(yearFrom) && isYear(yearTo) && yearFrom !== '' && yearTo !== '' && yearFrom > yearTo,
      'yearTo',
      `结束年份（${yearTo}）早于开始年份（${yearFrom}），请核对。`,
    ),
  ];
}

function fault(isFaulty: boolean, field: string, message: string): readonly DraftFault[] {
  return isFaulty ? [{ field, message }] : [];
}
