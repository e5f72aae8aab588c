import { form2021 } from '../../law/citation.ts';
import type { Place } from '../report.ts';
import { type ReportSentence, reportSentences } from '../report-sentences.ts';
import { countOf } from '../written-number.ts';
import {
  always,
  bothForms,
  type CheckContext,
  form2021Only,
  type Judgement,
  operandAt,
  type ReportCheck,
  sumOf,
  verdictWithout,
} from './report-check.ts';
import { placeOfSentence } from './words-check.ts';
import {
  always3,
  applicantRow,
  applicants,
  type CountRow,
  counted,
  decisions,
  disputes,
  inReview,
  inSuit,
  narrower,
  organizations,
  reasons,
  requestRow,
  results,
  suits,
} from './words-count-wordings.ts';

const countRows: readonly CountRow[] = [
  { id: 'N-02', title: '文字中的予以公开数与表三一致', ...requestRow, ...results('予以公开', ['granted']) },
  { id: 'N-03', title: '文字中的部分公开数与表三一致', ...requestRow, ...results('部分公开', ['partiallyGranted']) },
  {
    id: 'N-04',
    title: '文字中的不予公开数与表三一致',
    ...requestRow,
    ...results('不予公开', [
      'stateSecret',
      'prohibitedByLaw',
      'endangersSecurityOrStability',
      'thirdPartyRights',
      'internalAffairs',
      'deliberativeProcess',
      'enforcementFile',
      'administrativeInquiry',
    ]),
  },
  {
    id: 'N-05',
    title: '文字中的无法提供数与表三一致',
    ...requestRow,
    ...results('无法提供', ['notHeld', 'requiresCreation', 'stillUnclear']),
  },
  {
    id: 'N-06',
    title: '文字中的不予处理数与表三一致',
    ...requestRow,
    ...results('不予处理', [
      'petitionOrComplaint',
      'repeated',
      'publishedMaterial',
      'unjustifiedBulk',
      'confirmationOrReissue',
    ]),
  },
  {
    id: 'N-07',
    title: '文字中的其他处理数与表三一致',
    ...requestRow,
    ...results('其他处理', ['uncorrected', 'feeUnpaid', 'otherReason']),
  },
  {
    id: 'N-08',
    title: '文字中涉及国家秘密的件数与表三一致',
    ...requestRow,
    ...reasons('属于国家秘密', '(?:属于|涉及)国家秘密', 'stateSecret'),
  },
  {
    id: 'N-09',
    title: '文字中第三方权益的件数与表三一致',
    ...requestRow,
    ...reasons('保护第三方合法权益', '第三方(?:合法)?权益', 'thirdPartyRights'),
  },
  {
    id: 'N-10',
    title: '文字中内部事务信息的件数与表三一致',
    ...requestRow,
    ...reasons('属于三类内部事务信息', '内部事务信息', 'internalAffairs'),
  },
  {
    id: 'N-11',
    title: '文字中过程性信息的件数与表三一致',
    ...requestRow,
    ...reasons('属于四类过程性信息', '过程性信息', 'deliberativeProcess'),
  },
  {
    id: 'N-12',
    title: '文字中执法案卷的件数与表三一致',
    ...requestRow,
    ...reasons('属于行政执法案卷', '执法案卷', 'enforcementFile'),
  },
  {
    id: 'N-13',
    title: '文字中行政查询事项的件数与表三一致',
    ...requestRow,
    ...reasons('属于行政查询事项', '行政查询事项', 'administrativeInquiry'),
  },
  {
    id: 'N-14',
    title: '文字中本机关不掌握的件数与表三一致',
    ...requestRow,
    ...reasons('本机关不掌握相关政府信息', '(?:本机关)?不掌握', 'notHeld'),
  },
  {
    id: 'N-15',
    title: '文字中需要另行制作的件数与表三一致',
    ...requestRow,
    ...reasons('没有现成信息需要另行制作', '另行制作', 'requiresCreation'),
  },
  {
    id: 'N-16',
    title: '文字中补正后仍不明确的件数与表三一致',
    ...requestRow,
    ...reasons('补正后申请内容仍不明确', '仍不明确', 'stillUnclear'),
  },
  {
    id: 'N-17',
    title: '文字中信访举报投诉类申请的件数与表三一致',
    ...requestRow,
    ...reasons('信访举报投诉类申请', '(?:信访、?举报、?投诉)', 'petitionOrComplaint'),
  },
  {
    id: 'N-18',
    title: '文字中重复申请的件数与表三一致',
    ...requestRow,
    ...reasons('重复申请', '重复申请', 'repeated'),
  },
  {
    id: 'N-19',
    title: '文字中逾期不补正的件数与表三一致',
    ...requestRow,
    ...reasons('逾期不补正', '逾期(?:不|未)补正', 'uncorrected'),
  },
  {
    id: 'N-20',
    title: '文字中自然人申请数与表三一致',
    ...applicantRow,
    ...applicants('自然人申请', '自然人', ['naturalPerson']),
  },
  {
    id: 'N-21',
    title: '文字中法人或其他组织申请数与表三一致',
    ...applicantRow,
    ...applicants('法人或其他组织申请', '法人(?:或者?|和|及|、)其他组织', organizations),
  },
  {
    id: 'N-22',
    title: '文字中商业企业申请数与表三一致',
    ...applicantRow,
    ...applicants('商业企业申请', '商业企业', ['commercialEnterprise']),
  },
  {
    id: 'N-23',
    title: '文字中行政复议总数与表四一致',
    ...disputes('行政复议总计', '行政复议(?:案件)?(?:申请)?', ['reconsideration'], 'total'),
  },
  {
    id: 'N-24',
    title: '文字中行政诉讼总数与表四一致',
    ...disputes('行政诉讼总计', '行政诉讼(?:案件)?', suits, 'total'),
  },
  {
    id: 'N-25',
    title: '文字中行政复议维持数与表四一致',
    ...disputes('行政复议结果维持', `${inReview}(?:结果)?维持`, ['reconsideration'], 'upheld'),
  },
  {
    id: 'N-26',
    title: '文字中行政复议纠正数与表四一致',
    ...disputes('行政复议结果纠正', `${inReview}(?:结果)?(?:被)?纠正`, ['reconsideration'], 'overturned'),
  },
  {
    id: 'N-27',
    title: '文字中行政诉讼维持数与表四一致',
    ...disputes('行政诉讼结果维持', `${inSuit}(?:结果)?维持`, suits, 'upheld'),
  },
  {
    id: 'N-28',
    title: '文字中行政诉讼纠正数与表四一致',
    ...disputes('行政诉讼结果纠正', `${inSuit}(?:结果)?(?:被)?(?:纠正|败诉)`, suits, 'overturned'),
  },
  {
    id: 'N-29',
    title: '文字中行政诉讼尚未审结数与表四一致',
    ...disputes('行政诉讼尚未审结', `${inSuit}(?:尚未|未)审结`, suits, 'pending'),
  },
  { id: 'N-30', title: '文字中行政许可决定数与表二一致', ...decisions('行政许可', 'administrativeLicence') },
  { id: 'N-31', title: '文字中行政处罚决定数与表二一致', ...decisions('行政处罚', 'administrativePenalty') },
  { id: 'N-32', title: '文字中行政强制决定数与表二一致', ...decisions('行政强制', 'administrativeCoercion') },
  {
    id: 'N-33',
    title: '文字中制发的规章数与表二一致',
    label: '规章本年制发',
    table: 2,
    forms: form2021Only,
    patterns: [new RegExp(`(?:制发|制定|出台)(?:政府|地方政府)?规章${counted}`, 'gu')],
    sums: always3([['proactive.governmentRule.issuedCount']]),
    about: () => true,
    narrowing: narrower,
  },
];

/** Rules that compare further numbers of the text with the cells they count; a number of a part is not compared. */
export const countChecks: readonly ReportCheck[] = countRows.map((row) => ({
  id: row.id,
  title: row.title,
  forms: row.forms ?? bothForms,
  severity: always('warning'),
  cite: form2021,
  judge: (context) => judgementsOf(row, context),
}));

function judgementsOf(row: CountRow, context: CheckContext): readonly Judgement[] {
  return reportSentences(context.report)
    .filter((sentence) => sentence.section !== 0 && row.about(sentence))
    .flatMap((sentence) =>
      row.patterns.flatMap((pattern) =>
        [...sentence.text.matchAll(pattern)].flatMap((match) => judged(row, context, sentence, match)),
      ),
    );
}

function judged(
  row: CountRow,
  context: CheckContext,
  sentence: ReportSentence,
  match: RegExpExecArray,
): readonly Judgement[] {
  const value = countOf(match[1] ?? '');
  if (value === undefined) return [];
  const place: Place = { ...placeOfSentence(sentence), table: row.table };
  const told = `文字“${match[0]}”`;
  if (isNarrower(row, context, sentence, match)) {
    return [{ verdict: 'notAssessable', place, message: `${told}只说一部分，不与表${chinese[row.table]}比较。` }];
  }
  const sums = row.sums(context).map((paths) => sumOf(paths.map((path) => operandAt(context.report, path))));
  if (sums.includes(value)) return [{ verdict: 'pass', place, message: `${told}与表${chinese[row.table]}一致。` }];
  const known = sums.filter((sum) => typeof sum === 'number');
  if (known.length < sums.length) {
    const message = `${told}：表${chinese[row.table]}没有可用的数字，没有核对。`;
    return [{ verdict: verdictWithout(...sums), place, message }];
  }
  const stated = [...new Set(known)].join('或');
  const message = `${told}与表${chinese[row.table]}不一致：表中${row.label}为${stated}件。`;
  return [{ verdict: 'fail', place, message, fix: { kind: 'note', why: '核对台账，改正文字或者登记。' } }];
}

function isNarrower(
  { narrowing }: CountRow,
  { report }: CheckContext,
  { text }: ReportSentence,
  match: RegExpExecArray,
): boolean {
  const before = text.slice(0, match.index);
  const own = report.agency.normalize('NFKC').replace(/\s+/gu, '');
  const scope = own === '' ? before : before.replaceAll(own, '');
  const years = [...before.matchAll(/((?:19|20)\d{2})年/gu)].map((found) => Number(found[1]));
  return narrowing.test(scope) || (report.year !== null && years.length > 0 && years.at(-1) !== report.year);
}

const chinese = { 2: '二', 3: '三', 4: '四' } as const;
