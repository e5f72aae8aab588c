import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Binding,
  bindingsAfterEdit,
  bound,
  boundClause,
  joined,
  setRight,
  soundBindings,
  staleBindings,
} from './bound-text.ts';
import { withCell } from './cells.ts';
import { zeroTables } from './sum-tables.ts';

const received = 'requests.newlyReceived.total';
const handled = 'requests.total.total';
const sentence = joined(['新收', bound(received, 12), '件，办结', bound(handled, 9), '件。']);
const at = (path: string): Binding => {
  const found = sentence.bindings.find((binding) => binding.path === path);
  if (found === undefined) throw new Error(path);
  return found;
};

describe('a bound number, after somebody wrote in the text,', () => {
  const cases: readonly (readonly [why: string, after: string, kept: readonly string[]])[] = [
    ['stays where nothing changed', '新收12件，办结9件。', [received, handled]],
    ['stays when words before it change', '本年新收到申请12件，办结9件。', [received, handled]],
    ['stays when words between change', '新收12件，其中办结9件。', [received, handled]],
    ['stays when the text goes on', '新收12件，办结9件。另有3件。', [received, handled]],
    ['ends when another number takes its place', '新收13件，办结9件。', [handled]],
    ['ends when a digit is added behind it', '新收120件，办结9件。', [handled]],
    ['ends when a digit is added before it', '新收112件，办结9件。', [handled]],
    ['ends when its sentence goes', '办结9件。', [handled]],
    ['ends with the whole text', '', []],
  ];
  it.each(cases)('%s', (_why, after, kept) => {
    const bindings = bindingsAfterEdit(sentence.text, after, sentence.bindings);
    expect(bindings.map(({ path }) => path)).toEqual(kept);
    for (const binding of bindings) expect(after.slice(binding.at).startsWith(binding.shown)).toBe(true);
  });

  it('always shows its own words, whatever was written where', () => {
    const texts = fc.tuple(
      fc.nat(sentence.text.length),
      fc.nat(6),
      fc.string({ unit: fc.constantFrom('1', '2', '件', '。'), maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 6 }), (edits) => {
        let { text, bindings } = sentence;
        for (const [from, length, words] of edits) {
          const after = `${text.slice(0, from)}${words}${text.slice(from + length)}`;
          bindings = bindingsAfterEdit(text, after, bindings);
          text = after;
        }
        const shown = bindings.map((binding) => text.slice(binding.at, binding.at + binding.shown.length));
        expect(shown).toEqual(bindings.map((binding) => binding.shown));
      }),
    );
  });
});

describe('bindings that are sent in', () => {
  const sound = { ...at(received), section: 1 } as const;
  const refused: readonly (readonly [why: string, binding: Record<string, unknown>])[] = [
    ['stand elsewhere', { at: 3 }],
    ['name no cell of the form', { path: 'requests.newlyReceived.everybody' }],
    ['show another number than their value', { value: 13 }],
    ['stand in another section', { section: 5 }],
    ['are negative', { value: -12, shown: '-12' }],
  ];
  it('are kept where they are true', () => {
    expect(soundBindings({ 1: sentence.text }, [sound])).toEqual([sound]);
  });
  it.each(refused)('are left out where they %s', (_why, wrong) => {
    expect(soundBindings({ 1: sentence.text }, [{ ...sound, ...wrong }])).toEqual([]);
  });
});

describe('a number that the data no longer have', () => {
  const bindings = sentence.bindings.map((binding) => ({ ...binding, section: 1 as const }));
  const tables = withCell(withCell(zeroTables, received, 14), handled, 9);

  it('is told with what it was and what it is', () => {
    expect(staleBindings(bindings, tables, {})).toMatchObject([
      { path: received, value: 12, now: 14, words: '14', label: '表三 · 一、本年新收政府信息公开申请数量 · 总计' },
    ]);
  });

  it('is set right in one go, the others stay bound', () => {
    const right = setRight(sentence.text, sentence.bindings, at(received), 1400);
    expect(right.text).toBe('新收1400件，办结9件。');
    for (const binding of right.bindings) expect(right.text.slice(binding.at)).toMatch(new RegExp(`^${binding.shown}`));
    expect(right.bindings.map(({ value }) => value)).toEqual([1400, 9]);
  });

  const zeros: readonly (readonly [path: string, now: number, words: string])[] = [
    [received, 3, '新收政府信息公开申请3件'],
    ['facts.lateCount', 2, '其中2件超过法定期限办结'],
    ['facts.feesFen', 12_050, '收取政府信息公开信息处理费120.50元'],
  ];
  it.each(zeros)('turns a zero in words into its number: %s', (path, now, words) => {
    const zero = boundClause(path, 0);
    const [binding] = zero.bindings;
    if (binding === undefined) throw new Error('a clause is bound');
    const right = setRight(zero.text, zero.bindings, binding, now);
    expect(right.text).toBe(words);
    expect(right.bindings).toMatchObject([{ path, value: now }]);
  });
});
