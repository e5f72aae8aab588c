import { describe, expect, it } from 'vitest';
import { disputeColumns } from '../../src/core/annual-report/dispute-table.ts';
import { proactiveBlocks2019, proactiveBlocks2021 } from '../../src/core/annual-report/proactive-table.ts';
import { requestRows2019, requestRows2021 } from '../../src/core/annual-report/request-table.ts';
import { disputeRoutes } from '../../src/core/disputes/dispute-results.ts';
import { applicantKinds } from '../../src/core/requests/applicant-kinds.ts';
import { channels } from '../../src/core/requests/channels.ts';
import { outcomes } from '../../src/core/requests/outcomes.ts';

type Labelled = readonly (readonly [id: string, label: string])[];

/**
 * Codes that are stored and published, with the words of the glossary (house style, section 5) that their labels must
 * contain. What stands in a database or in published JSON cannot be renamed later, so each is written down twice.
 */
const glossary: Readonly<Record<string, readonly [Labelled, Readonly<Record<string, string>>]>> = {
  'kinds of applicant': [
    applicantKinds.map(({ id, label }) => [id, label]),
    {
      naturalPerson: '自然人',
      commercialEnterprise: '商业企业',
      researchInstitute: '科研机构',
      publicBenefitOrganization: '社会公益组织',
      legalServiceProvider: '法律服务机构',
      otherOrganization: '其他',
    },
  ],
  'channels': [
    channels.map(({ id, label }) => [id, label]),
    { inPerson: '当面', byPost: '邮寄', byFax: '传真', online: '在线', byEmail: '电子邮件' },
  ],
  'decisions that have a row of their own, and those that share one': [
    Object.entries(outcomes).map(([id, { label }]) => [id, label]),
    {
      granted: '予以公开',
      alreadyPublic: '已主动公开',
      partiallyGranted: '部分公开',
      stateSecret: '国家秘密',
      prohibitedByLaw: '行政法规禁止',
      endangersSecurityOrStability: '三安全一稳定',
      thirdPartyRights: '第三方合法权益',
      internalAffairs: '内部事务信息',
      deliberativeProcess: '过程性信息',
      enforcementFile: '行政执法案卷',
      administrativeInquiry: '行政查询事项',
      nonexistent: '不存在',
      otherAgencyResponsible: '不属于本机关',
      notHeld: '本机关不掌握',
      requiresCreation: '需要另行制作',
      stillUnclear: '仍不明确',
      petitionOrComplaint: '信访',
      repeated: '重复申请',
      publishedMaterial: '公开出版物',
      unjustifiedBulk: '无正当理由大量反复',
      confirmationOrReissue: '确认或者重新出具',
      uncorrected: '逾期不补正',
      feeUnpaid: '逾期未缴费',
      withdrawn: '撤回',
      notGovernmentInformation: '不属于政府信息',
      merged: '合并',
      rectified: '更正',
      otherReason: '其他',
    },
  ],
  'rows of table 3': [
    [...requestRows2021, ...requestRows2019].map(({ id, label }) => [id, label]),
    {
      newlyReceived: '本年新收',
      carriedOver: '上年结转',
      granted: '予以公开',
      partiallyGranted: '部分公开',
      stateSecret: '国家秘密',
      prohibitedByLaw: '法律行政法规禁止公开',
      endangersSecurityOrStability: '三安全一稳定',
      thirdPartyRights: '第三方合法权益',
      internalAffairs: '内部事务信息',
      deliberativeProcess: '过程性信息',
      enforcementFile: '行政执法案卷',
      administrativeInquiry: '行政查询事项',
      notHeld: '本机关不掌握',
      requiresCreation: '需要另行制作',
      stillUnclear: '补正后申请内容仍不明确',
      petitionOrComplaint: '信访举报投诉',
      repeated: '重复申请',
      publishedMaterial: '公开出版物',
      unjustifiedBulk: '无正当理由大量反复',
      confirmationOrReissue: '确认或重新出具',
      otherwiseHandled: '其他处理',
      uncorrected: '逾期不补正',
      feeUnpaid: '逾期未按收费通知要求缴纳费用',
      otherReason: '其他',
      total: '总计',
      carriedForward: '结转下年度',
    },
  ],
  'rows of table 2': [
    [...proactiveBlocks2021, ...proactiveBlocks2019].flatMap(({ rows }) =>
      rows.map(({ id, label }) => [id, label] as const),
    ),
    {
      governmentRule: '规章',
      normativeDocument: '规范性文件',
      administrativeLicence: '行政许可',
      administrativePenalty: '行政处罚',
      administrativeCoercion: '行政强制',
      administrativeChargeFen: '行政事业性收费',
      administrativeCharge: '行政事业性收费',
      otherExternalService: '其他对外管理服务事项',
      governmentProcurement: '政府集中采购',
    },
  ],
  'table 4': [
    [...disputeRoutes, ...disputeColumns].map(({ id, label }) => [id, label]),
    {
      reconsideration: '行政复议',
      litigationDirect: '未经复议直接起诉',
      litigationAfterReconsideration: '复议后起诉',
      upheld: '维持',
      overturned: '纠正',
      otherResult: '其他结果',
      pending: '尚未审结',
      total: '总计',
    },
  ],
};

describe('codes that are stored and published are words of the glossary', () => {
  it.each(Object.entries(glossary).map(([name, [rows, words]]) => [name, rows, words] as const))(
    '%s',
    (_, rows, words) => {
      expect([...new Set(rows.map(([id]) => id))].sort()).toEqual(Object.keys(words).sort());
      expect(rows.filter(([id, label]) => !label.includes(words[id] ?? '?'))).toEqual([]);
    },
  );
});
