import { placeInMonths } from '../../../src/core/fees/month-count.ts';
import { feeChoices, feePerPage, feePerRequest, totalFee } from '../../../src/core/fees/processing-fee.ts';
import { formatYuan } from '../../../src/core/values/fen.ts';
import { plainDate } from '../../../src/core/values/plain-date.ts';
import type { LawRule } from '../law-rule.ts';

const march2026 = plainDate(2026, 3, 2);

/** Rules about the processing fee; amounts are compared in yuan, as the fee rules state them. */
export const feeRules: Readonly<Record<string, LawRule>> = {
  feePerRequest: (input) => yuan(feePerRequest(input.number('requests'), march2026)),

  feePerPage: (input) => yuan(feePerPage(input.number('pages'), march2026)),

  /** Either of the two, for one request. */
  feeChoices: (input) => {
    const { perRequest, perPage } = feeChoices(input.number('ordinalInMonth'), input.number('pages'), march2026);
    return { perRequest: yuan(perRequest), perPage: yuan(perPage) };
  },

  /** All requests of one applicant, by the calendar month each was received in. */
  feeOfApplicant: (input) => {
    const requests = input.list('requests').flatMap((row, index) =>
      Array.from({ length: row.number('count') }, (_, copy) => ({
        id: `${index}-${copy}`,
        receivedOn: row.day('receivedOn'),
        registeredOn: row.day('receivedOn'),
        parts: row.has('parts') ? row.number('parts') : 1,
      })),
    );
    const places = [...placeInMonths(requests).values()];
    const fees = places.map(({ counted, earlierInMonth }) => feePerRequest(counted, march2026, earlierInMonth));
    return Number(formatYuan(totalFee(fees)));
  },

  /** Several requests, each by its own pages. */
  feeOfPages: (input) =>
    Number(formatYuan(totalFee(input.numbers('pagesOfEach').map((pages) => feePerPage(pages, march2026))))),
};

function yuan({ amountFen }: ReturnType<typeof feePerPage>): number {
  return Number(formatYuan(amountFen));
}
