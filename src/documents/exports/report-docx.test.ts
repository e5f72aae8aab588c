import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cityReport, collapsedReport, report2019, zeroReport } from '../../../tests/support/sample-reports.ts';
import { partOf } from '../../../tests/support/unzip.ts';
import { childrenNamed, elementsNamed, parseXml, type XmlElement } from '../../../tests/support/xml-tree.ts';
import { reportDocument } from '../../core/annual-report/report-document.ts';
import { plainDate } from '../../core/values/plain-date.ts';
import { renderReportDocx } from './report-docx.ts';

const officialForm = readFileSync(new URL('../../../data/forms/official-form-2021.docx', import.meta.url));

describe('the report as a Word document', () => {
  it('has the tables of the published form: same rows, cells, merges, and labels', async () => {
    const ours = tablesOf(await renderReportDocx(reportDocument(cityReport)));
    const official = tablesOf(officialForm);
    expect(official.map((rows) => rows.length)).toEqual([14, 28, 4]);
    expect(ours.map(withoutValues)).toEqual(official);
  });

  it('fills every value cell of the form and no other', async () => {
    const ours = tablesOf(await renderReportDocx(reportDocument(cityReport))).flat(2);
    const official = tablesOf(officialForm).flat(2);
    const values = ours.filter((_, index) => official[index]?.text === '' && official[index]?.vMerge !== 'continue');
    expect(values).toHaveLength(200);
    expect(values.filter(({ text }) => !/^\d+(\.\d+)?$/.test(text))).toEqual([]);
    expect(values.map(({ text }) => text)).toContain('18651.06');
  });

  it('writes the six headings of the form in its words', async () => {
    const headings = paragraphsOf(await renderReportDocx(reportDocument(zeroReport)), 'Heading1');
    const official = elementsNamed(parseXml(partOf(officialForm, 'word/document.xml')), 'w:p').map(textOf);
    expect(headings).toHaveLength(6);
    expect(headings.filter((heading) => !official.includes(heading))).toEqual([]);
  });

  it.each([
    ['a report of 2021 with one row （六）', collapsedReport, [14, 26, 4]],
    ['a report in the form of 2019', report2019, [18, 26, 4]],
  ])('draws %s', async (_, report, rows) => {
    const tables = tablesOf(await renderReportDocx(reportDocument(report)));
    expect(tables.map((table) => table.length)).toEqual(rows);
    const [six] = (tables[1] ?? []).flat().filter(({ text }) => text === '（六）其他处理');
    expect(six).toEqual({ text: '（六）其他处理', colSpan: 2, vMerge: '' });
  });

  it('never cuts a row, repeats the heading rows, and keeps headings with their tables', async () => {
    const body = parseXml(partOf(await renderReportDocx(reportDocument(cityReport)), 'word/document.xml'));
    const rows = elementsNamed(body, 'w:tr').map((row) => childrenNamed(row, 'w:trPr')[0]);
    expect(rows.filter((row) => childrenNamed(row, 'w:cantSplit').length !== 1)).toEqual([]);
    expect(rows.filter((row) => childrenNamed(row, 'w:tblHeader').length === 1)).toHaveLength(6);
    const styles = parseXml(partOf(await renderReportDocx(reportDocument(cityReport)), 'word/styles.xml'));
    const heading = elementsNamed(styles, 'w:style').find((style) => style.attributes['w:styleId'] === 'Heading1');
    expect(heading && elementsNamed(heading, 'w:keepNext')).toHaveLength(1);
  });

  it('has the layout of official documents: A4, margins, fonts by name, none embedded', async () => {
    const file = await renderReportDocx(reportDocument(cityReport, { madeOn: plainDate(2025, 1, 24) }));
    const body = parseXml(partOf(file, 'word/document.xml'));
    expect(elementsNamed(body, 'w:pgSz')[0]?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
    expect(elementsNamed(body, 'w:pgMar')[0]?.attributes).toMatchObject({
      'w:top': '2098', // 37 mm
      'w:left': '1587', // 28 mm
      'w:right': '1474', // leaves 156 mm
      'w:bottom': '1984', // leaves 225 mm
    });
    const indent = elementsNamed(body, 'w:ind').find(({ attributes }) => attributes['w:firstLineChars'] === '200');
    expect(indent?.attributes['w:firstLine']).toBe('640');
    expect(partOf(file, 'word/styles.xml')).toContain('仿宋_GB2312');
    expect(partOf(file, 'word/styles.xml')).toContain('方正小标宋简体');
    expect(partOf(file, 'word/fontTable.xml')).not.toContain('embed');
    expect(partOf(file, 'docProps/core.xml')).toContain('>2025-01-24T00:00:00Z<');
  });

  it('gives equal bytes for equal reports', async () => {
    const render = () => renderReportDocx(reportDocument(cityReport));
    expect(Buffer.compare(await render(), await render())).toBe(0);
  });

  it('keeps text from being read as markup or breaking the file', async () => {
    const title = '甲<w:p/>&乙\u0001县\ud800';
    const file = await renderReportDocx(reportDocument({ ...zeroReport, title }));
    const texts = elementsNamed(parseXml(partOf(file, 'word/document.xml')), 'w:t').map(({ text }) => text);
    expect(texts[0]).toBe('甲<w:p/>&乙县\ufffd');
    expect(partOf(file, 'docProps/core.xml')).toContain('<dc:title>甲&lt;w:p/&gt;&amp;乙县\ufffd</dc:title>');
  });
});

interface WordCell {
  readonly text: string;
  readonly colSpan: number;
  readonly vMerge: string;
}

function tablesOf(file: Uint8Array): WordCell[][][] {
  const tables = elementsNamed(parseXml(partOf(file, 'word/document.xml')), 'w:tbl');
  return tables.map((table) =>
    childrenNamed(table, 'w:tr').map((row) =>
      childrenNamed(row, 'w:tc').map((cell) => {
        const [properties] = childrenNamed(cell, 'w:tcPr');
        const [merge] = childrenNamed(properties, 'w:vMerge');
        return {
          text: textOf(cell).replaceAll('\u3000', ''),
          colSpan: Number(childrenNamed(properties, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1),
          vMerge: merge === undefined ? '' : (merge.attributes['w:val'] ?? 'continue'),
        };
      }),
    ),
  );
}

function withoutValues(rows: readonly (readonly WordCell[])[]): WordCell[][] {
  return rows.map((row) => row.map((cell) => (/^[\d.]+$/.test(cell.text) ? { ...cell, text: '' } : cell)));
}

function paragraphsOf(file: Uint8Array, style: string): string[] {
  return elementsNamed(parseXml(partOf(file, 'word/document.xml')), 'w:p')
    .filter((paragraph) => elementsNamed(paragraph, 'w:pStyle')[0]?.attributes['w:val'] === style)
    .map(textOf);
}

function textOf(element: XmlElement): string {
  return elementsNamed(element, 'w:t')
    .map(({ text }) => text)
    .join('');
}
