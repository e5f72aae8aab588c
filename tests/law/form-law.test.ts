import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { disputeBlocks, disputeColumns } from '../../src/core/annual-report/dispute-table.ts';
import {
  type ProactiveBlock,
  proactiveBlocks2019,
  proactiveBlocks2021,
} from '../../src/core/annual-report/proactive-table.ts';
import {
  applicantColumns,
  type RequestRowLabel,
  requestRows2019,
  requestRows2021,
} from '../../src/core/annual-report/request-table.ts';
import { sections } from '../../src/core/annual-report/sections.ts';
import { disclosureSubjects, statutorySubjects } from '../../src/core/catalog/disclosure-subjects.ts';
import { formatCitation } from '../../src/core/law/citation.ts';
import { partOf } from '../support/unzip.ts';
import { elementsNamed, parseXml, type XmlElement } from '../support/xml-tree.ts';

const form = casesOf('annual-report-form.yaml');

describe('the form of the annual report', () => {
  it('has the six headings', () => {
    expect(sections.map(({ heading, cite }) => ({ 标题: heading, 依据: formatCitation(cite) }))).toEqual(form['标题']);
  });

  it.each<[string, readonly ProactiveBlock[]]>([
    ['表二', proactiveBlocks2021],
    ['表二（试行）', proactiveBlocks2019],
  ])('%s has its blocks', (table, blocks) => {
    const told = blocks.map(({ heading, columns, rows, cite }) => ({
      栏目: heading,
      列: columns.map(({ label }) => label),
      行: rows.map(({ label }) => label),
      依据: cite.map(formatCitation),
    }));
    expect(told).toEqual(form[table]);
  });

  it.each<[string, readonly RequestRowLabel[]]>([
    ['表三', requestRows2021],
    ['表三（试行）', requestRows2019],
  ])('%s has its rows', (table, rows) => {
    const told = rows.map(({ label, groups, cite }) => ({
      行: label,
      上级: groups.map((group) => group.label),
      依据: formatCitation(cite),
    }));
    expect(told).toEqual(form[table]);
  });

  it('表三 has its columns', () => {
    expect(applicantColumns.map(({ label }) => label)).toEqual(form['表三的列']);
  });

  it('表四 has its blocks', () => {
    const columns = disputeColumns.map(({ label }) => label);
    const told = disputeBlocks.map(({ label, cite }) => ({ 栏目: label, 列: columns, 依据: formatCitation(cite) }));
    expect(told).toEqual(form['表四']);
  });
});

describe('these cases', () => {
  it('use no words but those of the published form of 2021', () => {
    const official = officialTexts();
    const told = ['标题', '表二', '表三', '表三的列', '表四'].flatMap((key) => wordsIn(form[key]));
    expect(told.length).toBeGreaterThan(60);
    expect(told.filter((text) => !official.includes(text))).toEqual([]);
  });

  it('leave out no cell with words of the published form', () => {
    const told = Object.values(form).flatMap(wordsIn);
    const headings = ['信息内容', '申请人情况', '法人或其他组织', '行政诉讼'];
    const cells = officialCells().filter((text) => text !== '' && !text.startsWith('（本列数据'));
    expect(cells.filter((text) => !told.includes(text) && !headings.includes(text))).toEqual([]);
  });
});

describe('what must be published without being asked', () => {
  const cases = casesOf('disclosure-subjects.yaml');
  const every = told(statutorySubjects);

  it('has the fifteen items of Article 20', () => {
    expect(every).toEqual(cases['各级行政机关']);
  });

  it.each([
    ['设区的市级、县级人民政府及其部门', 'cityAndCounty'],
    ['乡（镇）人民政府', 'township'],
  ] as const)('has what Article 21 adds for %s', (who, addition) => {
    expect(told(disclosureSubjects(addition)).slice(every.length)).toEqual(cases[who]);
  });

  function told(subjects: ReturnType<typeof disclosureSubjects>) {
    return subjects.map(({ label, cite }) => ({ 主题: label, 依据: formatCitation(cite) }));
  }
});

function casesOf(file: string): Readonly<Record<string, unknown>> {
  return parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
}

/** Every text in a case but its citation. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '依据' ? [] : wordsIn(inner)));
}

function officialTexts(): readonly string[] {
  return [...officialCells(), ...elementsNamed(officialForm(), 'w:p').map(textOf)];
}

function officialCells(): readonly string[] {
  return elementsNamed(officialForm(), 'w:tc').map((cell) => textOf(cell).trim());
}

function officialForm(): XmlElement {
  const file = readFileSync(new URL('../../data/forms/official-form-2021.docx', import.meta.url));
  return parseXml(partOf(file, 'word/document.xml'));
}

function textOf(element: XmlElement): string {
  return elementsNamed(element, 'w:t')
    .map(({ text }) => text)
    .join('');
}
