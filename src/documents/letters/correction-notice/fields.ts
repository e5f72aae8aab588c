import { longTextField } from '../letter-template.ts';

export const correctionNoticeFields = [
  longTextField('guidance', '给予的指导和释明', '向申请人说明申请为什么不够明确、怎样写才能让本机关找到所需的信息。'),
  longTextField('itemsToCorrect', '需要补正的各项内容', '一次告知全部需要补正的内容，每行写一项。'),
];
