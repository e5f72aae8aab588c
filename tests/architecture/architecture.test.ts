import { describe, expect, it } from 'vitest';
import { type Rule, verdictOf } from './rule.ts';
import { cleanTextRule } from './rules/clean-text.ts';
import { coreOrderRule } from './rules/core-order.ts';
import { cycleRule } from './rules/cycles.ts';
import { docstringRule } from './rules/docstrings.ts';
import { environmentRule } from './rules/environment.ts';
import { glossaryRule } from './rules/glossary.ts';
import { importTableRule } from './rules/import-table.ts';
import { interfaceTextRule } from './rules/interface-texts.ts';
import { moduleRule } from './rules/modules.ts';
import { nameRule } from './rules/names.ts';
import { neighbourRule } from './rules/neighbours.ts';
import { purityRule } from './rules/purity.ts';
import { fileSizeRule, functionSizeRule } from './rules/sizes.ts';
import { readTree, type SourceFile } from './source-tree.ts';

const rules: readonly Rule[] = [
  importTableRule,
  coreOrderRule,
  neighbourRule,
  cycleRule,
  moduleRule,
  purityRule,
  environmentRule,
  fileSizeRule,
  functionSizeRule,
  nameRule,
  glossaryRule,
  docstringRule,
  interfaceTextRule,
  cleanTextRule,
];

const tree = readTree(new URL('../../', import.meta.url));

describe.each(rules.map((rule) => [rule.says, rule] as const))('%s', (_, rule) => {
  it('in this repository, with no exception that excuses nothing', () => {
    expect(verdictOf(rule, tree)).toEqual({ violations: [], idleExceptions: [] });
  });

  it.each(rule.samples)('and tells: $name', ({ files, finds }) => {
    expect(rule.examine(sourcesOf(files)).map(({ file }) => file)).toEqual(finds);
  });
});

function sourcesOf(files: Readonly<Record<string, string>>): readonly SourceFile[] {
  return Object.entries(files).map(([path, text]) => ({ path, text }));
}
