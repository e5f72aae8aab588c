import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { plainDate } from '../../../core/values/plain-date.ts';
import { sampleFacts } from '../sample-facts.ts';

export const correctionNoticeSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: '青自然资公补〔2026〕1号',
  madeOn: plainDate(2026, 3, 9),
  days: { ...sampleFacts.days, correctBy: plainDate(2026, 3, 30) },
  values: {
    guidance:
      '申请中“有关征收的全部材料”没有写明片区、年份和文件种类，本机关无法确定所指的信息。可以写明文件名称、文号，或者征收项目名称、时间和希望了解的内容。',
    itemsToCorrect:
      '1.征收项目的名称或者所在片区\n2.信息形成的大致年份\n3.所需文件的种类，例如补偿方案、批准文件、公告',
  },
};
