import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { form2021, instrument, ogi } from '../../src/core/law/citation.ts';
import { faultsOf, type StatutoryTable, statutoryTables } from './statutory-rows.ts';

describe('every statutory row has a citation and a law case', () => {
  it.each(statutoryTables.map((table) => [table.says, table] as const))('%s', (_, table) => {
    expect(table.rows.length).toBeGreaterThan(0);
    expect(faultsOf(table, table.casesIn.map(casesOf))).toEqual([]);
  });
});

describe('a statutory row', () => {
  const cases = [{ 案例: [{ 处理决定: '予以公开' }] }];
  const of = (name: string, ...cites: StatutoryTable['rows'][number]['cites']): StatutoryTable => ({
    says: '',
    rows: [{ name, cites }],
    casesIn: ['request-outcomes'],
    field: '处理决定',
  });

  it.each([
    ['with its article and case', of('予以公开', ogi(36)), []],
    ['with the form, which has no articles', of('予以公开', form2021), []],
    ['without a citation', of('予以公开'), ['予以公开 cites nothing']],
    ['with a citation in one wording only', of('予以公开', ogi(36), undefined), ['予以公开 cites nothing']],
    ['with a law but no article', of('予以公开', instrument('《某法》')), ['予以公开 cites nothing']],
    ['without a case', of('部分公开', ogi(37)), ['no case of request-outcomes names 部分公开 under 处理决定']],
  ])('%s', (_, table, faults) => {
    expect(faultsOf(table, cases)).toEqual(faults);
  });
});

function casesOf(name: string): unknown {
  return parse(readFileSync(new URL(`../law/${name}.yaml`, import.meta.url), 'utf8'));
}
