import { choiceField, longTextField } from '../letter-template.ts';

export const thirdPartyDisclosureNoticeFields = [
  choiceField('disclosureBasis', '决定公开的依据', '第三方的异议没有合理理由，或者不公开可能对公共利益造成重大影响。', {
    objectionUnfounded: '第三方不同意公开的理由不合理',
    publicInterest: '不公开可能对公共利益造成重大影响',
  }),
  longTextField('disclosureReason', '决定公开的理由', '针对第三方提出的意见说明理由。'),
  longTextField('disclosedContent', '决定公开的政府信息内容', '写明将要公开哪一份信息、哪些内容。'),
];
