import type { CaseInput, LawRule } from '../law-rule.ts';

/**
 * The identities of tables 3 and 4 as plain sums, with no code of the product: they guard the published figures that
 * other tests rely on.
 */
export const identityRules: Readonly<Record<string, LawRule>> = {
  /** Every row adds up, and 新收 plus 结转 equals 办理总计 plus 结转下年度 in every column. */
  requestTableIdentity: (input) => {
    const [received, carried, handled, forward] = ['R01', 'R02', 'R24', 'R25'].map((row) => input.numbers(row));
    const rows = [received, carried, handled, forward].map((row) => row ?? []);
    const columns = (received ?? []).map((_, column) => rows.map((row) => row[column] ?? Number.NaN));
    return {
      rowTotals: rows.map((row) => sum(row.slice(0, 6))),
      opening: columns.map(([a = Number.NaN, b = Number.NaN]) => a + b),
      closing: columns.map(([, , c = Number.NaN, d = Number.NaN]) => c + d),
    };
  },

  /** 维持, 纠正, 其他 and 尚未审结 add up to 总计 in every block. */
  disputeTableIdentity: (input) =>
    Object.fromEntries(['review', 'direct', 'afterReview'].map((block) => [block, blockTotal(input, block)])),
};

function blockTotal(input: CaseInput, block: string): number {
  return sum(input.numbers(block).slice(0, 4));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
