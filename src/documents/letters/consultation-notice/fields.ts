import { choiceField } from '../letter-template.ts';

export const consultationNoticeFields = [
  choiceField('asked', '征求谁的意见', '按实际发出的征求意见书选择；不写第三方的姓名或者名称。', {
    thirdParty: '第三方',
    otherAgency: '其他行政机关',
    jointMaker: '共同制作该信息的行政机关',
  }),
];
