import { type Citation, feeRules } from '../law/citation.ts';
import { inForceOn } from '../law/versions.ts';
import { type Fen, fen, formatYuan } from '../values/fen.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { type FeeBasis, type FeeTariff, feeBasisLabels, feeTariffs } from './fee-tiers.ts';

/** Units of one price, numbered as they are counted (the 31st to 40th request of the month). */
interface FeeStep {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly unitFen: Fen;
  readonly amountFen: Fen;
  /** The step as a Chinese sentence. */
  readonly text: string;
}

/** A processing fee with every step of its computation. */
export interface FeeQuote {
  readonly basis: FeeBasis;
  readonly amountFen: Fen;
  readonly steps: readonly FeeStep[];
  readonly cite: Citation;
}

/**
 * 按件计收: the fee of requests that follow `earlierInMonth` others of the same applicant in the same calendar month, by
 * the tariff in force on a day. A request split by 一事一申请 counts each part. Throws before the fee rules were in force.
 */
export function feePerRequest(requests: number, on: PlainDate, earlierInMonth = 0): FeeQuote {
  return quote('perRequest', on, earlierInMonth, requests);
}

/**
 * 按量计收: the fee of the pages of one request; an A4 side is a page, and pages of several requests are never added up.
 */
export function feePerPage(pages: number, on: PlainDate): FeeQuote {
  return quote('perPage', on, 0, pages);
}

/**
 * The two fees between which an agency chooses for one request (fee rules, Article 3): one or the other, never both, and
 * neither is preferred. `ordinalInMonth` counts from 1.
 */
export function feeChoices(
  ordinalInMonth: number,
  pages: number,
  on: PlainDate,
): { readonly perRequest: FeeQuote; readonly perPage: FeeQuote; readonly cite: Citation } {
  return {
    perRequest: feePerRequest(1, on, ordinalInMonth - 1),
    perPage: feePerPage(pages, on),
    cite: feeRules(3),
  };
}

/** Sum of several fees in fen. */
export function totalFee(quotes: readonly FeeQuote[]): Fen {
  return fen(quotes.reduce((total, { amountFen }) => total + amountFen, 0));
}

function quote(basis: FeeBasis, on: PlainDate, earlier: number, units: number): FeeQuote {
  for (const count of [earlier, units])
    if (!Number.isSafeInteger(count) || count < 0) throw new Error(`${count} is not a number of ${basis} units.`);
  const { cite, ...tariff } = inForceOn(feeTariffs[basis], on);
  const steps: FeeStep[] = [];
  for (let from = earlier + 1; from <= earlier + units; from = (steps.at(-1)?.to ?? from) + 1) {
    const band = bandOf(tariff, from);
    const to = Math.min(band.upTo, earlier + units);
    const count = to - from + 1;
    const amountFen = fen(count * band.unitFen);
    steps.push({ from, to, count, unitFen: band.unitFen, amountFen, text: stepText(basis, from, to, band.unitFen) });
  }
  return { basis, amountFen: fen(steps.reduce((total, step) => total + step.amountFen, 0)), steps, cite };
}

/** The price of a unit and the last unit that costs the same. */
function bandOf({ tiers, beyond }: FeeTariff, ordinal: number): { upTo: number; unitFen: Fen } {
  const tier = tiers.find(({ upTo }) => ordinal <= upTo);
  if (tier) return tier;
  if (beyond.kind === 'flat') return { upTo: Number.MAX_SAFE_INTEGER, unitFen: beyond.unitFen };
  const start = tiers.at(-1)?.upTo ?? 0;
  const rises = Math.floor((ordinal - start - 1) / beyond.every);
  return {
    upTo: start + (rises + 1) * beyond.every,
    unitFen: fen(beyond.firstFen + rises * beyond.addFen),
  };
}

function stepText(basis: FeeBasis, from: number, to: number, unitFen: Fen): string {
  const { unit } = feeBasisLabels[basis];
  const which = from === to ? `第${from}${unit}` : `第${from}至${to}${unit}`;
  const count = to - from + 1;
  if (unitFen === 0) return `${which}，共${count}${unit}，不收费`;
  const amount = formatYuan(fen(count * unitFen));
  return `${which}，共${count}${unit}，每${unit}${formatYuan(unitFen)}元，计${amount}元`;
}
