import { ogi } from '../law/citation.ts';
import { type CoachField, type CoachQuestion, choices, optional, required, withholding } from './outcome-coach-tree.ts';

const requiringNorm = (id: string): CoachField => required(id, '规定应当公开的法律、法规、规章名称和条款', 200);

/** The exemptions of Articles 14 to 16 from the strictest to the freest, severance, and how to hand over. */
export const exemptionQuestions = {
  stateSecret: {
    label: '里面有依法确定为国家秘密的内容吗？',
    help: '看密级标志和定密依据。拿不准的，先请保密部门或者上级确定，不要自己定。',
    cite: ogi(14),
    meaning: '依法确定为国家秘密的不予公开，没有例外；已经解密的不再适用。',
    answers: [
      { id: 'no', label: '没有', leads: { question: 'prohibitedByLaw' } },
      {
        id: 'declassified',
        label: '曾经是，已经解密',
        leads: { question: 'prohibitedByLaw' },
        fields: [required('declassifiedBy', '解密的依据', 200)],
        says: ['该信息曾确定为国家秘密，已依法解密：{declassifiedBy}'],
      },
      ...withholding({
        ground: 'stateSecret',
        whole: '有，全部都是',
        partly: '有，只是一部分',
        next: { question: 'prohibitedByLaw' },
        fields: [required('secrecyBasis', '密级和定密依据', 200, '不写秘密内容。')],
        says: ['所涉内容已依法确定为国家秘密：{secrecyBasis}'],
      }),
    ],
  },
  prohibitedByLaw: {
    label: '有法律或者行政法规明文禁止公开吗？',
    help: '只认法律和国务院的行政法规。规章、地方性法规和文件写着“不得公开”的，不能作为依据。',
    cite: ogi(14),
    meaning: '法律、行政法规禁止公开的不予公开，没有例外。层级更低的规定不算。',
    answers: [
      { id: 'no', label: '没有', leads: { question: 'endangersSecurityOrStability' } },
      { id: 'lower', label: '只有规章或者其他文件禁止', leads: { question: 'endangersSecurityOrStability' } },
      ...withholding({
        ground: 'prohibitedByLaw',
        whole: '有，全部都禁止',
        partly: '有，禁止其中一部分',
        next: { question: 'endangersSecurityOrStability' },
        fields: [required('prohibitingLaw', '法律、行政法规的名称和条款', 200)],
        says: ['{prohibitingLaw}禁止公开所涉内容'],
      }),
    ],
  },
  endangersSecurityOrStability: {
    label: '公开后可能危及国家安全、公共安全、经济安全、社会稳定吗？',
    help: '要说得出具体会发生什么，不能只写“可能影响稳定”。可能引起批评、投诉、诉讼，不是危及社会稳定。',
    cite: ogi(14),
    meaning: '公开后可能危及“三安全一稳定”的不予公开，应当有事实支持。',
    answers: [
      { id: 'no', label: '不会', leads: { question: 'thirdParty' } },
      ...withholding({
        ground: 'endangersSecurityOrStability',
        whole: '会，全部都不能公开',
        partly: '会，只是一部分',
        next: { question: 'thirdParty' },
        fields: [
          choices('endangeredInterests', '危及哪一项', ['国家安全', '公共安全', '经济安全', '社会稳定']),
          required('endangerment', '公开后具体会怎样危及', 300),
        ],
        says: ['所涉内容公开后可能危及{endangeredInterests}：{endangerment}'],
      }),
    ],
  },
  internalAffairs: {
    label: '属于内部事务信息吗？',
    help: '只有三类：人事管理、后勤管理、内部工作流程。写给上级的请示不在这里，在下一题。',
    cite: ogi(16, 1),
    meaning: '内部事务信息可以不公开，也可以公开，由本机关裁量。',
    answers: [
      { id: 'no', label: '不属于', leads: { question: 'deliberativeProcess' } },
      { id: 'disclosed', label: '属于，但决定公开', leads: { question: 'deliberativeProcess' } },
      ...withholding({
        ground: 'internalAffairs',
        whole: '属于，全部不公开',
        partly: '属于，一部分不公开',
        next: { question: 'deliberativeProcess' },
        fields: [
          choices('internalKinds', '哪一类', ['人事管理', '后勤管理', '内部工作流程']),
          required('whyInternal', '为什么属于这一类', 300),
        ],
        says: ['所涉内容属于{internalKinds}方面的内部事务信息：{whyInternal}'],
      }),
    ],
  },
  deliberativeProcess: {
    label: '属于过程性信息吗？',
    help: '只有四类：讨论记录、过程稿、磋商信函、请示报告。已经形成的正式决定不属于过程性信息。',
    cite: ogi(16, 2),
    meaning: '过程性信息可以不公开；法律、法规、规章规定应当公开的，必须公开。',
    answers: [
      { id: 'no', label: '不属于', leads: { question: 'enforcementFile' } },
      { id: 'disclosed', label: '属于，但决定公开', leads: { question: 'enforcementFile' } },
      {
        id: 'requiredByNorm',
        label: '属于，但法律、法规、规章规定应当公开',
        leads: { question: 'enforcementFile' },
        fields: [requiringNorm('processNorm')],
        says: ['所涉内容形成于履行行政管理职能的过程中，但{processNorm}规定应当公开'],
        alsoRests: ogi(16, 2),
      },
      ...withholding({
        ground: 'deliberativeProcess',
        whole: '属于，全部不公开',
        partly: '属于，一部分不公开',
        next: { question: 'enforcementFile' },
        fields: [
          choices('processKinds', '哪一类', ['讨论记录', '过程稿', '磋商信函', '请示报告']),
          required('whyProcess', '在什么过程中形成，为什么不公开', 300),
        ],
        says: ['所涉内容是在履行行政管理职能过程中形成的{processKinds}，属于过程性信息：{whyProcess}'],
      }),
    ],
  },
  enforcementFile: {
    label: '属于行政执法案卷信息吗？',
    help: '指行政处罚、许可、强制等案件的卷内材料。处罚决定书等依法应当公示的，不在其内。',
    cite: ogi(16, 2),
    meaning:
      '行政执法案卷信息可以不公开；法律、法规、规章规定应当公开的，必须公开。当事人、利害关系人可以依有关规定查阅案卷。',
    answers: [
      { id: 'no', label: '不属于', leads: { after: 'exemptions' } },
      { id: 'disclosed', label: '属于，但决定公开', leads: { after: 'exemptions' } },
      {
        id: 'requiredByNorm',
        label: '属于，但法律、法规、规章规定应当公开',
        leads: { after: 'exemptions' },
        fields: [requiringNorm('fileNorm')],
        says: ['所涉内容属于行政执法案卷信息，但{fileNorm}规定应当公开'],
        alsoRests: ogi(16, 2),
      },
      ...withholding({
        ground: 'enforcementFile',
        whole: '属于，全部不公开',
        partly: '属于，一部分不公开',
        next: { after: 'exemptions' },
        fields: [required('caseFile', '哪一类执法案卷，为什么不公开', 300)],
        says: ['所涉内容属于行政执法案卷信息：{caseFile}'],
      }),
    ],
  },
  severance: {
    label: '把不能公开的部分遮住以后，其余部分能公开吗？',
    help: '能遮就应当遮，不能因为有一部分不公开就全部不给。用系统的区分处理工具遮，遮住的内容不能再被读出来。',
    cite: ogi(37),
    meaning: '含有不应当公开或者不属于政府信息的内容，但能够区分处理的，提供可以公开的内容，并对不公开的部分说明理由。',
    answers: [
      {
        id: 'separable',
        label: '能，其余部分公开',
        leads: { outcome: 'partiallyGranted' },
        fields: [required('openPart', '公开的是哪些部分', 400)],
        says: ['其余部分能够区分处理，予以公开的是：{openPart}'],
      },
      {
        id: 'inseparable',
        label: '不能，遮住以后没有可以提供的内容',
        leads: { after: 'inseparable' },
        fields: [required('whyInseparable', '为什么不能区分', 300)],
        says: ['不予公开的部分与其余内容不能区分：{whyInseparable}'],
      },
    ],
  },
  delivery: {
    label: '怎样提供给申请人？',
    help: '按申请人要求的形式提供。那样会损坏原件、或者成本过高的，可以用电子数据等其他形式，或者安排查阅、抄录。',
    cite: ogi(36, undefined, 2),
    meaning: '可以公开的，提供该信息，或者告诉申请人获取的方式、途径和时间。',
    answers: [
      {
        id: 'provided',
        label: '随答复书提供',
        leads: { outcome: 'granted' },
        fields: [required('providedItems', '提供的信息名称、份数', 400)],
        says: ['所申请公开的信息可以公开', '本机关提供：{providedItems}'],
      },
      {
        id: 'told',
        label: '告知获取的方式、途径和时间',
        leads: { outcome: 'granted' },
        fields: [required('accessWay', '获取的方式、途径', 400), required('accessTime', '获取的时间', 100)],
        says: ['所申请公开的信息可以公开', '获取的方式、途径是：{accessWay}；获取的时间是：{accessTime}'],
      },
      {
        id: 'otherForm',
        label: '换一种形式提供，或者安排查阅、抄录',
        leads: { outcome: 'granted' },
        fields: [
          required('providedItems', '提供的信息名称、份数', 400),
          required('whyOtherForm', '为什么不能按要求的形式提供', 300, '可能危及载体安全，或者成本过高。'),
          required('otherForm', '改用的形式，或者查阅、抄录的时间地点', 300),
          optional('otherFormHelp', '对阅读有困难的申请人的帮助', 200),
        ],
        says: [
          '所申请公开的信息可以公开：{providedItems}',
          '按申请人要求的形式提供，{whyOtherForm}，改为：{otherForm}',
          '{otherFormHelp}',
        ],
        alsoRests: ogi(40),
      },
    ],
  },
} as const satisfies Readonly<Record<string, CoachQuestion>>;
