import { ogi } from '../law/citation.ts';
import { type CoachQuestion, choices, required, withholding } from './outcome-coach-tree.ts';

/** Whose rights or whose information it is besides: third parties and other agencies, and what they answered. */
export const opinionQuestions = {
  thirdParty: {
    label: '涉及别人的商业秘密、个人隐私，公开会损害其合法权益吗？',
    help: '别人的姓名、住址、证件号码、报价、工艺、账目等都要想一想。申请人自己的信息不算。',
    cite: ogi(15),
    meaning: '公开会损害第三方合法权益的不得公开；第三方同意，或者不公开会对公共利益造成重大影响的，予以公开。',
    answers: [
      { id: 'no', label: '不涉及', leads: { question: 'otherAgencies' }, rule: 'noThirdPartyAsked' },
      { id: 'yes', label: '涉及，或者可能涉及', leads: { question: 'thirdPartyOpinion' } },
    ],
  },
  thirdPartyOpinion: {
    label: '书面征求第三方意见的结果怎样？',
    help: '第三方收到征求意见书后15个工作日内答复。逾期不答复，不等于同意，也不等于不同意，由本机关决定。不同意但没有合理理由的，可以公开。',
    cite: ogi(32),
    meaning:
      '应当书面征求意见。不同意且有合理理由的不予公开；不公开会对公共利益造成重大影响的，可以公开，并把内容和理由书面告诉第三方。',
    answers: [
      {
        id: 'agrees',
        label: '同意公开',
        leads: { question: 'otherAgencies' },
        rule: 'thirdPartyAgrees',
        says: ['经书面征求意见，第三方同意公开'],
        alsoRests: ogi(15),
      },
      {
        id: 'reasonableObjection',
        label: '不同意，理由合理',
        leads: { question: 'thirdPartyExtent' },
        rule: 'thirdPartyObjects',
        fields: [required('objection', '第三方的理由', 300, '不写第三方的姓名。')],
        says: ['经书面征求意见，第三方不同意公开，理由是：{objection}', '经审查，该理由合理'],
      },
      {
        id: 'groundlessObjection',
        label: '不同意，没有合理理由，决定公开',
        leads: { question: 'otherAgencies' },
        rule: 'thirdPartyObjects',
        fields: [
          required('objection', '第三方的理由', 300, '没有写理由的，填“未说明理由”。'),
          required('whyGroundless', '为什么不合理', 300),
        ],
        says: ['经书面征求意见，第三方不同意公开，理由是：{objection}', '经审查，该理由不合理：{whyGroundless}'],
        alsoRests: ogi(32),
        informsThirdParty: true,
      },
      {
        id: 'publicInterest',
        label: '不公开会对公共利益造成重大影响，决定公开',
        leads: { question: 'otherAgencies' },
        rule: 'thirdPartyAnswered',
        fields: [required('publicInterest', '对公共利益有什么重大影响', 300)],
        says: ['经书面征求第三方意见并审查，不公开会对公共利益造成重大影响：{publicInterest}'],
        alsoRests: ogi(15),
        informsThirdParty: true,
      },
      {
        id: 'silentHarmless',
        label: '逾期没有答复，审查后认为不会损害其合法权益',
        leads: { question: 'otherAgencies' },
        rule: 'thirdPartySilent',
        fields: [required('whyHarmless', '为什么不会损害', 300)],
        says: ['经书面征求意见，第三方逾期没有答复', '经审查，公开不会损害其合法权益：{whyHarmless}'],
        alsoRests: ogi(32),
      },
      {
        id: 'silentHarmful',
        label: '逾期没有答复，审查后认为会损害其合法权益',
        leads: { question: 'thirdPartyExtent' },
        rule: 'thirdPartySilent',
        says: ['经书面征求意见，第三方逾期没有答复，由本机关依法决定'],
        alsoRests: ogi(32),
      },
      {
        id: 'unreachable',
        label: '无法征求意见，依法不公开',
        leads: { question: 'thirdPartyExtent' },
        rule: 'noThirdPartyAsked',
        fields: [
          required('whyUnasked', '为什么无法征求意见', 300, '例如没有联系方式、人数众多；只写入卷宗和理由，不写姓名。'),
        ],
        says: ['本机关无法征求第三方意见：{whyUnasked}'],
      },
    ],
  },
  thirdPartyExtent: {
    label: '涉及第三方的是全部内容，还是一部分？',
    help: '遮住姓名、证件号码、报价等以后其余可以公开的，选“一部分”。',
    cite: ogi(15),
    meaning: '只有会损害第三方合法权益的部分不公开，其余部分照常公开。',
    answers: withholding({
      ground: 'thirdPartyRights',
      whole: '全部',
      partly: '一部分',
      next: { question: 'otherAgencies' },
      fields: [
        choices('protectedRights', '涉及哪一项', ['商业秘密', '个人隐私', '其他合法权益']),
        required('thirdPartyHarm', '公开会造成怎样的损害', 300),
      ],
      says: ['所涉内容属于第三方的{protectedRights}，公开会对第三方合法权益造成损害：{thirdPartyHarm}'],
    }),
  },
  otherAgencies: {
    label: '信息还涉及其他行政机关吗？',
    help: '共同制作的，要征求共同制作机关的意见，15个工作日内不答复视为同意。涉及其他机关的，应当先协商、确认；其他机关不答复，不视为同意。',
    cite: ogi(34),
    meaning:
      '共同制作的由牵头机关公开，征求意见逾期未答复的视为同意。涉及其他机关的，公开前与其协商、确认，保证准确一致（第十一条）。',
    answers: [
      { id: 'none', label: '不涉及', leads: { question: 'internalAffairs' }, rule: 'noAgencyAsked' },
      {
        id: 'agree',
        label: '涉及，都同意公开（包括共同制作机关逾期未答复）',
        leads: { question: 'internalAffairs' },
        rule: 'agenciesAgree',
        says: ['经征求有关行政机关意见，有关机关同意或者依法视为同意公开'],
      },
      {
        id: 'disagree',
        label: '涉及，有机关不同意或者没有答复',
        leads: { question: 'internalAffairs' },
        rule: 'agencyDisagrees',
        fields: [required('agencyAssessment', '对方的意见和本机关的采纳情况', 300)],
        says: ['经征求有关行政机关意见并审查：{agencyAssessment}'],
      },
    ],
  },
} as const satisfies Readonly<Record<string, CoachQuestion>>;
