import { type FeeBasis, feeBasisLabels, feeTariffs } from '../../core/fees/fee-tiers.ts';
import { inForceOn } from '../../core/law/versions.ts';
import type { LetterFacts, LetterFee } from '../../core/requests/letter-facts.ts';
import { formatYuan } from '../../core/values/fen.ts';

/** The tariff of a basis as it stands on the day of the letter (fee rules, Articles 4 and 5). */
export function tariffWords(basis: FeeBasis, facts: LetterFacts): string {
  const day = facts.madeOn ?? facts.request.receivedOn ?? facts.request.registeredOn;
  const { tiers, beyond } = inForceOn(feeTariffs[basis], day);
  const { label, unit } = feeBasisLabels[basis];
  const steps = tiers.map(({ upTo, unitFen }, index) => {
    const from = (tiers[index - 1]?.upTo ?? 0) + 1;
    const range =
      index === 0 ? `${upTo}${unit}以下（含${upTo}${unit}）` : `${from}至${upTo}${unit}（含${upTo}${unit}）的部分`;
    return unitFen === 0 ? `${range}不收费` : `${range}每${unit}${formatYuan(unitFen)}元`;
  });
  const last = tiers.at(-1)?.upTo ?? 0;
  const rest =
    beyond.kind === 'flat'
      ? `${last + 1}${unit}以上的部分每${unit}${formatYuan(beyond.unitFen)}元`
      : `${last + 1}${unit}以上的部分，以${beyond.every}${unit}为一档，第一档每${unit}${formatYuan(beyond.firstFen)}元，每增加一档提高${formatYuan(beyond.addFen)}元`;
  const window = basis === 'perRequest' ? '同一申请人一个自然月内累计，' : '按本件申请提供的页数，';
  return `${label}：${window}${[...steps, rest].join('；')}。`;
}

/** How many requests or pages the fee is for. */
export function unitWords({ basis, unitCount }: LetterFee): string {
  return basis === 'perRequest'
    ? `件数：本件申请为申请人本自然月内的第${unitCount}件。`
    : `页数：共${unitCount}页（A4纸单面为1页）。`;
}

/** The steps of the computation and its result. */
export function amountWords({ steps, amountFen }: LetterFee): string {
  const how = steps.length === 0 ? '' : `${steps.join('；')}。`;
  return `${how}应缴信息处理费${formatYuan(amountFen)}元。`;
}
