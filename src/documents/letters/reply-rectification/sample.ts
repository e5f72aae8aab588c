import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { sampleReply } from '../sample-facts.ts';

export const replyRectificationSample: LetterFacts = {
  ...sampleReply,
  documentNumber: '青自然资公复〔2026〕15号',
  outcome: 'rectified',
  values: {
    rectificationResult: 'corrected',
    rectificationFinding:
      '2024年6月公示的被征收人登记表把您的房屋面积记为86.5平方米；您提供的不动产权证书载明为96.5平方米，登记簿与证书一致。',
    rectificationContent: '登记表第17行房屋面积由86.5平方米更正为96.5平方米，更正后的登记表已经重新公示。',
  },
};
