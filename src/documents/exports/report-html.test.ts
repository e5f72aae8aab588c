import { HtmlValidate } from 'html-validate';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cityReport, collapsedReport, report2019, zeroReport } from '../../../tests/support/sample-reports.ts';
import { reportDocument } from '../../core/annual-report/report-document.ts';
import { plainDate } from '../../core/values/plain-date.ts';
import { renderReportHtml } from './report-html.ts';

describe('the report as an HTML page', () => {
  it.each([
    ['a report of 2021', cityReport],
    ['a report with one row （六） and empty cells', collapsedReport],
    ['a report in the form of 2019', report2019],
  ])('has the tables of %s cell by cell', (_, report) => {
    const document = reportDocument(report);
    const grids = document.sections.flatMap(({ table }) => table ?? []);
    expect(tablesOf(renderReportHtml(document))).toEqual(
      grids.map(({ rows }) => rows.map((row) => row.map(({ text, rowSpan, colSpan }) => ({ text, rowSpan, colSpan })))),
    );
  });

  it('is valid HTML, also by the rules of accessibility', async () => {
    const options = { specimen: true, notes: ['校读本'], madeOn: plainDate(2025, 1, 24) };
    const page = renderReportHtml(reportDocument(collapsedReport, options));
    const rules = { 'no-inline-style': 'off', 'prefer-native-element': 'off', 'long-title': 'off' } as const;
    const checker = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:a11y'], rules });
    const result = await checker.validateString(page);
    expect(
      result.results.flatMap(({ messages }) => messages.map(({ message, line }) => `${line}: ${message}`)),
    ).toEqual([]);
  });

  it('needs nothing from elsewhere: no script, no address', () => {
    const page = renderReportHtml(reportDocument(cityReport));
    expect(page).not.toMatch(/<script|<link|<img|url\(|https?:/);
  });

  it('shows text as it is, whatever it looks like', () => {
    const bad = '<img src=x onerror=alert(1)>&amp;"\'</title><script>';
    const page = renderReportHtml(
      reportDocument(
        { ...zeroReport, title: bad, agency: `"${bad}`, narrative: { 0: bad, 1: `（一）${bad}。${bad}` } },
        {
          notes: [bad],
        },
      ),
    );
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<script');
    expect(page.split('&lt;img src=x onerror=alert(1)&gt;&amp;amp;&quot;&#39;').length).toBeGreaterThan(5);
  });
});

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function tablesOf(page: string) {
  return nodesNamed(parse(page), ['table']).map((table) =>
    nodesNamed(table, ['tr']).map((row) =>
      nodesNamed(row, ['th', 'td']).map((cell) => ({
        text: textOf(cell),
        rowSpan: spanOf(cell, 'rowspan'),
        colSpan: spanOf(cell, 'colspan'),
      })),
    ),
  );
}

function spanOf({ attrs }: Node, name: string): number {
  return Number(attrs?.find((attribute) => attribute.name === name)?.value ?? 1);
}

function nodesNamed(node: Node, names: readonly string[]): Node[] {
  return (node.childNodes ?? []).flatMap((child) => [
    ...(names.includes(child.nodeName) ? [child] : []),
    ...nodesNamed(child, names),
  ]);
}

function textOf(node: Node): string {
  return node.value ?? (node.childNodes ?? []).map(textOf).join('');
}
