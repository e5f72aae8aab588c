import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { timeLimits } from '../../src/core/deadlines/time-limits.ts';
import { feeTariffs } from '../../src/core/fees/fee-tiers.ts';
import { inForceOn } from '../../src/core/law/versions.ts';
import { day } from '../support/official-calendar.ts';
import { CaseInput } from './law-rule.ts';
import { lawRules } from './rules.ts';

interface LawCase {
  readonly name: string;
  readonly source: string;
  readonly input: unknown;
  readonly expected: unknown;
}

interface CaseFile {
  readonly file: string;
  readonly rule: string;
  readonly cases: readonly LawCase[];
}

// files with a layout of their own (no `rule:`) have their own test
const files: readonly CaseFile[] = readdirSync(new URL('.', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .map((file): CaseFile => ({ file, ...parse(readFileSync(new URL(file, import.meta.url), 'utf8')) }))
  .filter(({ rule }) => rule !== undefined);

describe.each(files)('$file ($rule)', ({ rule, cases }) => {
  it('asks a known rule in cases that each have a Chinese name of their own, a source and an expected value', () => {
    expect(Object.keys(lawRules)).toContain(rule);
    expect(cases.filter(({ name, source }) => !/\p{Script=Han}/u.test(name) || !source)).toEqual([]);
    expect(cases.filter((row) => row.expected === undefined || row.input === undefined)).toEqual([]);
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  });

  it.each(cases)('$name', ({ input, expected }) => {
    expect(lawRules[rule]?.(new CaseInput(input))).toEqual(expected);
  });
});

describe('every wording of every statutory row has a case', () => {
  const limitCases = casesOf('timeLimit').map(({ input }) => new CaseInput(input));

  it.each(Object.entries(timeLimits))('%s', (id, { versions }) => {
    const used = limitCases
      .filter((input) => input.text('limit') === id)
      .map((input) => inForceOn<object>(versions, day(input.text('from'))).from);
    expect(versions.map(({ from }) => from).filter((from) => !used.includes(from))).toEqual([]);
  });

  it.each([
    ['perRequest', 'feePerRequest', 'requests'],
    ['perPage', 'feePerPage', 'pages'],
  ] as const)('tiers of %s, on both sides of each border', (basis, rule, key) => {
    const amounts = casesOf(rule).map(({ input }) => new CaseInput(input).number(key));
    const borders = feeTariffs[basis].flatMap(({ tiers }) => tiers.flatMap(({ upTo }) => [upTo, upTo + 1]));
    expect(borders.filter((border) => !amounts.includes(border))).toEqual([]);
  });
});

function casesOf(rule: string): readonly LawCase[] {
  return files.filter((file) => file.rule === rule).flatMap(({ cases }) => cases);
}
