import { feeRules } from '../law/citation.ts';
import type { Versions } from '../law/versions.ts';
import { type Fen, fen } from '../values/fen.ts';

/** 按件计收 counts the requests of one applicant in one calendar month, 按量计收 the pages of one request. */
export type FeeBasis = 'perRequest' | 'perPage';

/** Units up to and with `upTo` cost `unitFen` each: only the part above the tier before it (超额累进). */
interface FeeTier {
  readonly upTo: number;
  readonly unitFen: Fen;
}

/** What every unit beyond the last tier costs: one price, or a price that rises with every `every` units. */
type FeeBeyond =
  | { readonly kind: 'flat'; readonly unitFen: Fen }
  | { readonly kind: 'rising'; readonly every: number; readonly firstFen: Fen; readonly addFen: Fen };

export interface FeeTariff {
  /** Ascending by `upTo`. */
  readonly tiers: readonly FeeTier[];
  readonly beyond: FeeBeyond;
}

const feeRulesSince = '2021-01-01';

/** 按件计收: 10 free, 100 yuan each to the 30th, then 200 yuan and 100 more with every 10 (fee rules, Article 4). */
const perRequestTariff: Versions<FeeTariff> = [
  {
    from: feeRulesSince,
    tiers: [
      { upTo: 10, unitFen: yuan(0) },
      { upTo: 30, unitFen: yuan(100) },
    ],
    beyond: { kind: 'rising', every: 10, firstFen: yuan(200), addFen: yuan(100) },
    cite: feeRules(4),
  },
];

/** 按量计收: 30 pages free, 10 yuan each to the 100th, 20 to the 200th, then 40 (fee rules, Article 5). */
const perPageTariff: Versions<FeeTariff> = [
  {
    from: feeRulesSince,
    tiers: [
      { upTo: 30, unitFen: yuan(0) },
      { upTo: 100, unitFen: yuan(10) },
      { upTo: 200, unitFen: yuan(20) },
    ],
    beyond: { kind: 'flat', unitFen: yuan(40) },
    cite: feeRules(5),
  },
];

/** The tariff of each basis. */
export const feeTariffs: Readonly<Record<FeeBasis, Versions<FeeTariff>>> = {
  perRequest: perRequestTariff,
  perPage: perPageTariff,
};

/** Chinese name and unit of each basis. */
export const feeBasisLabels: Readonly<Record<FeeBasis, { readonly label: string; readonly unit: string }>> = {
  perRequest: { label: '按件计收', unit: '件' },
  perPage: { label: '按量计收', unit: '页' },
};

function yuan(amount: number): Fen {
  return fen(amount * 100);
}
