import type { LetterFacts } from '../../../core/requests/letter-facts.ts';
import { fen } from '../../../core/values/fen.ts';
import { sampleFacts } from '../sample-facts.ts';

export const feeNoticeSample: LetterFacts = {
  ...sampleFacts,
  documentNumber: '青自然资公费〔2026〕1号',
  days: {},
  fee: {
    basis: 'perPage',
    unitCount: 120,
    amountFen: fen(110_000),
    steps: [
      '第1至30页，共30页，不收费',
      '第31至100页，共70页，每页10元，计700元',
      '第101至120页，共20页，每页20元，计400元',
    ],
    payment: '持本通知到青禾县政务服务大厅财政非税窗口缴纳，或者通过财政非税缴费平台扫码缴纳，领取财政票据。',
  },
  values: { feeReason: '2026年3月同一申请人提出申请46件，其中39件针对同一项目。' },
};
