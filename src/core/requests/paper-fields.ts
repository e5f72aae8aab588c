import type { LetterAddressee } from './letter-facts.ts';
import type { LetterField, LetterValues } from './letter-fields.ts';
import { letterOf } from './letters.ts';
import type { PaperKind } from './paper-kinds.ts';

/** Most characters of the applicant's own words that a letter quotes unless its drafter shortens them. */
const longestQuote = 200;

/** Fields that a paper has besides those of its letter: to whom it goes, and how the request is quoted. */
export function frameFieldsOf(kind: PaperKind): readonly LetterField[] {
  const { audience } = letterOf(kind);
  if (audience === 'applicant') return [summaryField];
  return audience === 'internal' ? [] : addressFields;
}

/** Whom a paper to somebody else than the applicant is addressed to. */
export function addresseeIn(values: LetterValues): LetterAddressee {
  return {
    name: values['addresseeName'] ?? '',
    address: values['addresseeAddress'] ?? null,
    postalCode: values['addresseePostalCode'] ?? null,
  };
}

/** How a letter quotes the request: as its drafter shortened it, else the applicant's own words. */
export function summaryIn(values: LetterValues, informationSought: string): string {
  const summary = values['requestSummary'];
  if (summary !== undefined) return summary;
  const characters = [...informationSought.trim()];
  return characters.length <= longestQuote ? characters.join('') : `${characters.slice(0, longestQuote).join('')}……`;
}

/** The values of the letter's own fields. */
export function letterValuesIn(values: LetterValues): LetterValues {
  return Object.fromEntries(Object.entries(values).filter(([id]) => !frameFieldIds.includes(id)));
}

const summaryField: LetterField = {
  id: 'requestSummary',
  label: '申请内容摘要',
  kind: 'longText',
  required: false,
  hint: `文书中引用的申请内容；不填时引用申请人的原话，最多${longestQuote}字。`,
  longest: 500,
};

const addressFields: readonly LetterField[] = [
  {
    id: 'addresseeName',
    label: '受文者',
    kind: 'text',
    required: true,
    hint: '第三方的姓名或者名称、机关或者内设机构的名称。',
    longest: 100,
  },
  {
    id: 'addresseeAddress',
    label: '受文者地址',
    kind: 'text',
    required: false,
    hint: '邮寄时印在信封上。',
    longest: 200,
  },
  { id: 'addresseePostalCode', label: '邮政编码', kind: 'text', required: false, hint: '六位数字。', longest: 6 },
];

const frameFieldIds: readonly string[] = [summaryField, ...addressFields].map(({ id }) => id);
