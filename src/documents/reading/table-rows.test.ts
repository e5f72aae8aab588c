import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SourceLine } from '../../core/annual-report/doctor/source.ts';
import { parseReportFile } from './parse-report-file.ts';

const folder = join(import.meta.dirname, '../../../tests/fixtures/annual-reports');

async function rowsOf(file: string): Promise<readonly Extract<SourceLine, { kind: 'row' }>[]> {
  const parsed = await parseReportFile(readFileSync(join(folder, file)));
  if (!parsed.ok || parsed.value.kind !== 'document') throw new Error(`${file} is no document.`);
  return parsed.value.document.lines.filter((line) => line.kind === 'row');
}

const said = (row: { readonly cells: readonly { readonly column: number; readonly text: string }[] } | undefined) =>
  row?.cells.map(({ column, text }) => `${column}:${text.replace(/\s/gu, '')}`).join(' ');

describe('rows of a Word table', () => {
  it('leave out the places that merged cells cover, and keep the columns of the grid', async () => {
    const rows = await rowsOf('official-form-2021.docx');
    const find = (label: string) => said(rows.find(({ cells }) => cells.some(({ text }) => text.includes(label))));
    expect(find('2.重复申请')).toBe('2:2.重复申请 3: 4: 5: 6: 7: 8: 9:');
    expect(find('（七）总计')).toBe('1:（七）总计 3: 4: 5: 6: 7: 8: 9:');
    expect(new Set(rows.map(({ table }) => table)).size).toBe(3);
  });
});

describe('rows of a table drawn on pages', () => {
  it.each(['18-hongze-2023.pdf', '19-hongze-2024.pdf', '20-huaian-2024.pdf'])(
    'go on over the page as one table, in the same columns: %s',
    async (file) => {
      const rows = await rowsOf(file);
      expect(new Set(rows.map(({ table }) => table)).size).toBe(3);
      const three = rows.filter(({ table }) => table === 2);
      expect(new Set(three.map(({ width }) => width))).toEqual(new Set([10]));
      const values = three.filter(({ cells }) => cells.filter(({ text }) => /^\d+$/.test(text)).length >= 7);
      expect(values.length).toBeGreaterThanOrEqual(23);
      for (const row of values) expect(row.cells.slice(-7).map(({ column }) => column)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    },
  );

  it('hold writing that is set upright', async () => {
    const rows = await rowsOf('18-hongze-2023.pdf');
    expect(rows.some((row) => said(row)?.startsWith('0:三、本年度办理结果 1:（一）予以公开 3:0'))).toBe(true);
  });
});
