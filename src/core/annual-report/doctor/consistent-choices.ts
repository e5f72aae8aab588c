/** A row of numbers that may be one of several. */
export interface RowOptions {
  /** By reading: the numbers of the row's columns. */
  readonly options: readonly (readonly number[])[];
  /** What the row counts for in each identity: 1 on its left side, -1 on its right, 0 where it is no part. */
  readonly signs: readonly number[];
}

/** So many partial choices are looked at; a table that needs more stays open. */
const mostSteps = 200_000;
/** So many choices are told; with more, next to nothing is sure. */
const mostChoices = 400;

/**
 * Every way to choose one option of each row so that in every column all identities come out to zero, as positions of
 * the options; undefined where there are too many to find them all.
 */
export function consistentChoices(
  rows: readonly RowOptions[],
  columns: number,
): readonly (readonly number[])[] | undefined {
  const identities = rows[0]?.signs.length ?? 0;
  const order = rows.map((_, at) => at).sort((one, other) => optionsOf(rows, one) - optionsOf(rows, other));
  const bounds = boundsBehind(rows, order, columns, identities);
  const found: (readonly number[])[] = [];
  const chosen: number[] = rows.map(() => -1);
  let steps = 0;
  const choose = (depth: number, sums: readonly number[]): void => {
    steps += 1;
    if (steps > mostSteps || found.length > mostChoices || !isReachable(sums, bounds[depth])) return;
    const at = order[depth];
    const row = at === undefined ? undefined : rows[at];
    if (at === undefined || row === undefined) {
      found.push([...chosen]);
      return;
    }
    for (const [option, numbers] of row.options.entries()) {
      chosen[at] = option;
      choose(depth + 1, added(sums, row.signs, numbers, columns));
    }
  };
  choose(
    0,
    Array.from({ length: identities * columns }, () => 0),
  );
  return steps > mostSteps || found.length > mostChoices ? undefined : found;
}

interface Bounds {
  readonly least: readonly number[];
  readonly most: readonly number[];
}

/** What the rows behind each depth can still add to every sum, at least and at most. */
function boundsBehind(
  rows: readonly RowOptions[],
  order: readonly number[],
  columns: number,
  identities: number,
): readonly Bounds[] {
  const none = Array.from({ length: identities * columns }, () => 0);
  const bounds: Bounds[] = [{ least: none, most: none }];
  for (const at of [...order].reverse()) {
    const row = rows[at];
    const behind = bounds[0];
    if (row === undefined || behind === undefined) continue;
    const parts = row.options.map((numbers) => added(none, row.signs, numbers, columns));
    bounds.unshift({
      least: behind.least.map((sum, place) => sum + Math.min(...parts.map((part) => part[place] ?? 0))),
      most: behind.most.map((sum, place) => sum + Math.max(...parts.map((part) => part[place] ?? 0))),
    });
  }
  return bounds;
}

function isReachable(sums: readonly number[], bounds: Bounds | undefined): boolean {
  return sums.every((sum, at) => sum + (bounds?.least[at] ?? 0) <= 0 && sum + (bounds?.most[at] ?? 0) >= 0);
}

function added(
  sums: readonly number[],
  signs: readonly number[],
  numbers: readonly number[],
  columns: number,
): readonly number[] {
  return sums.map((sum, place) => sum + (signs[Math.floor(place / columns)] ?? 0) * (numbers[place % columns] ?? 0));
}

function optionsOf(rows: readonly RowOptions[], at: number): number {
  return rows[at]?.options.length ?? 0;
}
