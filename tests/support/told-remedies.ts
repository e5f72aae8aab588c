const within60 = '自知道本答复之日起60日内向托里县人民政府申请行政复议';
const either = `可以${within60}，也可以自知道本答复之日起6个月内向有管辖权的基层人民法院提起行政诉讼`;
const reviewFirst =
  `应当先${within60}；对行政复议决定不服的，` +
  '可以自收到行政复议决定书之日起15日内向有管辖权的基层人民法院提起行政诉讼';

/**
 * Paragraphs on remedies of a township below 托里县, written out from the law: 行政复议法 Articles 20, 23(1)(4) and 24,
 * 行政诉讼法 Articles 45 and 46.
 */
export const toldRemedies = {
  optional: `如对本答复不服，${either}。`,
  reviewFirst: `如对本答复不服，${reviewFirst}。`,
  reviewFirstForPart: `如对本答复中不予公开的部分不服，${reviewFirst}；如对其余部分不服，${either}。`,
} as const;
