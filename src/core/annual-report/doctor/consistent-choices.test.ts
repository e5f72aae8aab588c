import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consistentChoices, type RowOptions } from './consistent-choices.ts';

const left = (...options: readonly (readonly number[])[]): RowOptions => ({ options, signs: [1] });
const right = (...options: readonly (readonly number[])[]): RowOptions => ({ options, signs: [-1] });

describe('choices in which every column comes out', () => {
  it.each([
    ['one way', [left([1, 20], [12, 0]), left([3, 3]), right([4, 23])], [[0, 0, 0]]],
    [
      'two ways',
      [left([1, 0], [0, 1]), left([1, 0], [0, 1]), right([1, 1])],
      [
        [0, 1, 0],
        [1, 0, 0],
      ],
    ],
    ['no way', [left([1, 2]), right([1, 3], [2, 2])], []],
    ['a row without a reading', [left([1, 2]), right()], []],
  ] satisfies [string, RowOptions[], number[][]][])('%s', (_, rows, choices) => {
    expect(sorted(consistentChoices(rows, 2))).toEqual(choices);
  });

  it('are not told where there are too many', () => {
    const coin = left([0], [1]);
    const rows = [...Array.from({ length: 14 }, () => coin), right([7])];
    expect(consistentChoices(rows, 1)).toBeUndefined();
  });

  it('are all that trying every combination finds', () => {
    const numbers = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 1, maxLength: 3 });
    const rows = fc
      .tuple(fc.array(numbers, { minLength: 1, maxLength: 3 }), numbers)
      .map(([parts, total]) => [...parts.map((options) => left(...options)), right(...total)]);
    fc.assert(
      fc.property(rows, (table) => {
        expect(sorted(consistentChoices(table, 2))).toEqual(sorted(everyCombination(table).filter(comesOut(table))));
      }),
    );
  });
});

function everyCombination(rows: readonly RowOptions[]): readonly (readonly number[])[] {
  return rows.reduce<readonly (readonly number[])[]>(
    (all, { options }) => all.flatMap((choice) => options.map((_, option) => [...choice, option])),
    [[]],
  );
}

function comesOut(rows: readonly RowOptions[]): (choice: readonly number[]) => boolean {
  return (choice) =>
    [0, 1].every(
      (column) =>
        rows.reduce(
          (all, { options, signs }, at) => all + (signs[0] ?? 0) * (options[choice[at] ?? 0]?.[column] ?? 0),
          0,
        ) === 0,
    );
}

function sorted(choices: readonly (readonly number[])[] | undefined): readonly (readonly number[])[] {
  return [...(choices ?? [])].sort((one, other) => one.join().localeCompare(other.join()));
}
