import { type FeeBasis, feeBasisLabels, feeTariffs } from '../../core/fees/fee-tiers.ts';
import { feePerPage, feePerRequest } from '../../core/fees/processing-fee.ts';
import { inForceOn } from '../../core/law/versions.ts';
import { formatYuan } from '../../core/values/fen.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { askingText } from './asking-text.ts';

/** A line of a price list. */
export interface PriceLine {
  readonly range: string;
  readonly price: string;
}

/** The tariff in force on a day as people read it, the last line for whatever lies beyond the tiers. */
export function priceLines(basis: FeeBasis, on: PlainDate): readonly PriceLine[] {
  const { tiers, beyond } = inForceOn(feeTariffs[basis], on);
  const { unit } = feeBasisLabels[basis];
  const { between, onwards, each, rising, free } = askingText.fees;
  const lines = tiers.map(({ upTo, unitFen }, index) => ({
    range: between((tiers[index - 1]?.upTo ?? 0) + 1, upTo, unit),
    price: unitFen === 0 ? free : each(unit, formatYuan(unitFen)),
  }));
  const range = onwards((tiers.at(-1)?.upTo ?? 0) + 1, unit);
  if (beyond.kind === 'flat') return [...lines, { range, price: each(unit, formatYuan(beyond.unitFen)) }];
  const { every, firstFen, addFen } = beyond;
  return [...lines, { range, price: rising(every, unit, formatYuan(firstFen), formatYuan(addFen)) }];
}

/** Worked examples, computed by the same rules as a fee notice. */
export function feeExamples(on: PlainDate): readonly string[] {
  const { fees } = askingText;
  const say = (amountFen: number, quote: ReturnType<typeof feePerPage>): string =>
    amountFen === 0 ? fees.nothing : fees.amount(formatYuan(quote.amountFen));
  return [
    ...[10, 12, 35].map((count) => {
      const quote = feePerRequest(count, on);
      return `${fees.requests(count)}：${say(quote.amountFen, quote)}`;
    }),
    ...[30, 50, 250].map((count) => {
      const quote = feePerPage(count, on);
      return `${fees.pages(count)}：${say(quote.amountFen, quote)}`;
    }),
  ];
}
