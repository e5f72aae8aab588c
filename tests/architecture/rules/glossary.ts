import type { Rule, Violation } from '../rule.ts';
import { exportsOf, isProductCode, type SourceFile } from '../source-tree.ts';
import { wordsOf } from '../words.ts';

interface Near {
  /** Words of a name, in a row, that the glossary has another word for. */
  readonly words: string;
  readonly say: string;
}

/**
 * Near misses of the glossary (house style, section 5). A word stands here if the glossary has another for the same
 * thing, or keeps it for a different one; `application` is the form an applicant fills in, so it stays.
 */
const nearMisses: readonly Near[] = [
  { words: 'applicant type', say: 'applicantKind' },
  { words: 'citizen', say: 'naturalPerson' },
  { words: 'individual', say: 'naturalPerson' },
  { words: 'legal person', say: 'organization' },
  { words: 'company', say: 'commercialEnterprise' },
  { words: 'ngo', say: 'publicBenefitOrganization' },
  { words: 'law firm', say: 'legalServiceProvider' },
  { words: 'identity document', say: 'identityProof' },
  { words: 'government agency', say: 'agency' },
  { words: 'bureau', say: 'agency' },
  { words: 'authority office', say: 'disclosureOffice' },
  { words: 'handler', say: 'caseOfficer' },
  { words: 'case worker', say: 'caseOfficer' },
  { words: 'enquiry', say: 'request' },
  { words: 'receipt number', say: 'requestNumber' },
  { words: 'application number', say: 'requestNumber' },
  { words: 'query code', say: 'lookupCode' },
  { words: 'date received', say: 'receivedOn' },
  { words: 'received date', say: 'receivedOn' },
  { words: 'receipt date', say: 'receivedOn' },
  { words: 'due date', say: 'dueOn' },
  { words: 'reply deadline on', say: 'replyDueOn' },
  { words: 'business day', say: 'workingDay' },
  { words: 'business days', say: 'workingDays' },
  { words: 'work day', say: 'workingDay' },
  { words: 'workday', say: 'workingDay' },
  { words: 'make up workday', say: 'makeUpDay' },
  { words: 'prolongation', say: 'extension' },
  { words: 'is late', say: 'overdue' },
  { words: 'supplement', say: 'correction (补正) or rectification (更正)' },
  { words: 'amendment', say: 'correction (补正) or rectification (更正)' },
  { words: 'redress', say: 'overturned' },
  { words: 'consult third party', say: 'thirdPartyConsultation' },
  { words: 'business secret', say: 'tradeSecret' },
  { words: 'privacy of person', say: 'personalPrivacy' },
  { words: 'separation', say: 'severance' },
  { words: 'partially disclosed', say: 'partiallyGranted' },
  { words: 'partial disclosure', say: 'partiallyGranted' },
  { words: 'rejected request', say: 'denied' },
  { words: 'refused request', say: 'denied' },
  { words: 'does not exist', say: 'nonexistent' },
  { words: 'not exist', say: 'nonexistent' },
  { words: 'duplicate request', say: 'repeated' },
  { words: 'abandoned', say: 'deemedAbandoned' },
  { words: 'finished', say: 'closed' },
  { words: 'completed', say: 'closed' },
  { words: 'filed away', say: 'archived' },
  { words: 'delivered on', say: 'servedOn' },
  { words: 'handling fee', say: 'processingFee' },
  { words: 'per piece', say: 'perRequest' },
  { words: 'per item', say: 'perRequest' },
  { words: 'bracket', say: 'tier' },
  { words: 'administrative review', say: 'reconsideration' },
  { words: 'administrative reconsideration', say: 'reconsideration' },
  { words: 'lawsuit', say: 'litigation' },
  { words: 'maintained', say: 'upheld' },
  { words: 'sustained', say: 'upheld' },
  { words: 'license', say: 'licence' },
  { words: 'penalty fine', say: 'administrativePenalty' },
  { words: 'yearly report', say: 'annualReport' },
  { words: 'directory', say: 'catalog' },
  { words: 'catalogue', say: 'catalog' },
  { words: 'guideline', say: 'guide' },
  { words: 'appendix', say: 'attachment' },
  { words: 'effective in', say: 'inForce' },
  { words: 'expired', say: 'lapsed' },
  { words: 'abolished', say: 'repealed' },
  { words: 'normative file', say: 'normativeDocument' },
  { words: 'red header number', say: 'documentNumber' },
  { words: 'confidentiality review', say: 'secrecyReview' },
  { words: 'publication review', say: 'releaseReview' },
  { words: 'publicity', say: 'disclosure' },
  { words: 'revised reading', say: 'repairedReading' },
  { words: 'corrected reading', say: 'repairedReading' },
  { words: 'desensitization', say: 'masking' },
];

/** The near miss in a name, if there is one. */
function nearMissIn(name: string): Near | undefined {
  const words = ` ${wordsOf(name).join(' ')} `;
  return nearMisses.find((near) => words.includes(` ${near.words} `));
}

function faultsOf(file: SourceFile): readonly Violation[] {
  const names = [file.path.replace(/^src\/core\/|\.tsx?$/g, ''), ...exportsOf(file).map(({ name }) => name)];
  return names.flatMap((name) => {
    const near = nearMissIn(name);
    return near === undefined ? [] : [{ file: file.path, what: `says ${name}; the glossary says ${near.say}` }];
  });
}

/** Names in `core`, `contract` and `usecases` take the words of the glossary. */
export const glossaryRule: Rule = {
  says: 'names take their words from the glossary',
  examine: (files) =>
    files
      .filter((file) => isProductCode(file) && /^src\/(?:core|contract|usecases)\//.test(file.path))
      .flatMap(faultsOf),
  samples: [
    {
      name: 'a kind called a type',
      files: { 'src/core/requests/a.ts': 'export type ApplicantType = 1;' },
      finds: ['src/core/requests/a.ts'],
    },
    {
      name: 'a file with another word',
      files: { 'src/core/deadlines/business-days.ts': '' },
      finds: ['src/core/deadlines/business-days.ts'],
    },
    {
      name: 'a date that is no …On',
      files: { 'src/core/requests/a.ts': 'export const dueDate = 1;' },
      finds: ['src/core/requests/a.ts'],
    },
    {
      name: 'words of the glossary',
      files: {
        'src/core/requests/application-form.ts': 'export const applicantKinds = []; export function replyDueOn() {}',
      },
      finds: [],
    },
  ],
};
