import { ogi } from '../law/citation.ts';
import { findPersonalInformation, personalInformationKinds } from '../privacy/find-personal-information.ts';
import { letterLines } from './letter-document.ts';
import {
  errorIn,
  type LetterCheck,
  type LetterFinding,
  placeOf,
  typedParagraphs,
  warningIn,
} from './letter-finding.ts';
import { type Outcome, refusalGrounds } from './outcomes.ts';

const placeholder =
  /[×╳✕]{2,}|(?<![A-Za-z0-9])[XxＸｘ]{2,}(?![A-Za-z0-9])|[_＿]{2,}|(?:待填写?|待补充|此处填写|请填写此处|TODO)|〔\s*〕|【[^】]*(?:填|写|选)[^】]*】/u;

/** Marks that were to be replaced. */
const placeholderCheck: LetterCheck = ({ document, facts }) => {
  if (document.audience === 'internal') return [];
  const lines = letterLines(document, { withSlip: false });
  const quoted = facts.request.summary.trim();
  return lines.flatMap((line) => {
    // what the applicant wrote is quoted as it is
    const found = placeholder.exec(quoted === '' ? line : line.replace(quoted, ''));
    if (found === null) return [];
    const block = document.blocks.find((each) => each.kind === 'paragraph' && each.text === line);
    const place = block === undefined ? ({ part: 'decision' } as const) : placeOf(block);
    return [errorIn(place, 'placeholder', `文中还有未替换的占位内容“${found[0]}”，请改成实际内容。`)];
  });
};

interface Contradiction {
  readonly outcomes: readonly Outcome[];
  readonly pattern: RegExp;
  readonly says: string;
}

const contradictions: readonly Contradiction[] = [
  {
    outcomes: refusalGrounds,
    pattern: /(?<![不])予以公开|(?<![不])同意公开|(?<!不)可以公开|现将.{0,20}提供给/u,
    says: '处理决定是不予公开，文中却写“{words}”',
  },
  {
    outcomes: ['granted', 'alreadyPublic'],
    pattern: /不予公开|不予提供|无法提供|不予处理/u,
    says: '处理决定是公开，文中却写“{words}”；部分不公开的，应当选择“部分公开”',
  },
  {
    outcomes: ['nonexistent', 'notHeld', 'otherAgencyResponsible'],
    pattern: /(?<![不])予以公开|不予公开/u,
    says: '处理决定是无法提供，文中却写“{words}”；有该信息而不公开的，应当选择不予公开',
  },
  {
    outcomes: ['petitionOrComplaint', 'repeated', 'publishedMaterial', 'unjustifiedBulk'],
    pattern: /(?<![不])予以公开|不予公开/u,
    says: '处理决定是不予处理，文中却写“{words}”',
  },
];

/** Typed words do not say the opposite of the decision. */
const contradictionCheck: LetterCheck = ({ document, facts: { outcome } }) => {
  if (outcome === null) return [];
  const rows = contradictions.filter((row) => row.outcomes.includes(outcome));
  return typedParagraphs(document).flatMap((block) =>
    rows.flatMap(({ pattern, says }) => {
      const found = pattern.exec(block.text);
      if (found === null) return [];
      return [errorIn(placeOf(block), 'decisionContradicts', `${says.replace('{words}', found[0])}，请核对后修改。`)];
    }),
  );
};

/** Full identity numbers, telephone and card numbers are not needed to answer; the quoted request may hold them too. */
const personalDataCheck: LetterCheck = ({ document, facts }) => {
  const typed = typedParagraphs(document).flatMap((block) =>
    findPersonalInformation(block.text).map(({ kind }): LetterFinding => {
      const message = `正文出现了完整的${personalInformationKinds[kind]}，请删去或者遮盖中间几位。`;
      const isGrave = kind === 'idCardNumber' || kind === 'bankCard';
      return isGrave
        ? errorIn(placeOf(block), 'personalData', message, ogi(15))
        : warningIn(placeOf(block), 'personalData', `${message}公开的办公电话、邮箱可以保留。`, ogi(15));
    }),
  );
  if (document.audience !== 'applicant') return typed;
  const inSummary = findPersonalInformation(facts.request.summary).map(({ kind }) =>
    warningIn(
      { part: 'request' },
      'personalDataQuoted',
      `引用的申请内容里有完整的${personalInformationKinds[kind]}，请在摘要中遮盖。`,
      ogi(15),
    ),
  );
  return [...typed, ...inSummary];
};

/** Words about files that go with the letter, and the files themselves. */
const attachmentCheck: LetterCheck = ({ document }) => {
  if (document.attachments.length > 0) return [];
  return typedParagraphs(document)
    .filter(({ text }) => /(?:见|随|详见)附件|附后|随本(?:答复|告知|函)(?:一并)?(?:提供|附)/u.test(text))
    .map((block) =>
      warningIn(
        placeOf(block),
        'attachmentMissing',
        '文中说有附件，但是没有选择随文书发出的文件，请添加附件或者修改文字。',
      ),
    );
};

/** Only 法律 and 行政法规 may forbid disclosure or rule its access (Articles 14 and 36(7)). */
const lowerRuleCheck: LetterCheck = ({ facts: { values } }) =>
  ['legalBasis', 'specialLaw'].flatMap((field) => {
    const found = /《[^《》]*(?:办法|规定|细则|通知|意见|规则|方案)(?:（[^）]*）)?》/u.exec(values[field] ?? '');
    if (found === null) return [];
    const message = `“${found[0]}”从名称看可能是规章或者规范性文件；只有法律、行政法规可以作为依据，请核对。`;
    return [warningIn({ field }, 'lowerRule', message, field === 'legalBasis' ? ogi(14) : ogi(36, undefined, 7))];
  });

/** A reply that nothing was found rests on a recorded search (Article 36(4), 指导性案例101号). */
const searchCheck: LetterCheck = ({ document: { kind }, facts: { recordSearch } }) =>
  kind !== 'reply-nonexistent' || (recordSearch !== undefined && recordSearch.places.length > 0)
    ? []
    : [
        warningIn(
          { fact: 'recordSearch' },
          'searchMissing',
          '没有检索记录。请登记检索的日期和范围，作为充分合理检索的证据。',
          ogi(36, undefined, 4),
        ),
      ];

/** Checks of the words. */
export const wordChecks: readonly LetterCheck[] = [
  placeholderCheck,
  contradictionCheck,
  personalDataCheck,
  attachmentCheck,
  lowerRuleCheck,
  searchCheck,
];
