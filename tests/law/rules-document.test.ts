import { expect, it } from 'vitest';
import { citeOf, type ReportCheck } from '../../src/core/annual-report/checks/report-check.ts';
import { reportChecks } from '../../src/core/annual-report/checks/report-checks.ts';
import { familyOf, ruleFamilies } from '../../src/core/annual-report/checks/rule-families.ts';
import { formatCitation } from '../../src/core/law/citation.ts';

// `npx vitest run tests/law/rules-document.test.ts -u` writes the document anew
it('docs/rules.md lists every rule as it is', async () => {
  await expect(rulesDocument()).toMatchFileSnapshot('../../docs/rules.md');
});

function rulesDocument(): string {
  const head = [
    '# Rules of the annual report',
    '',
    `${reportChecks.length} rules, generated from \`src/core/annual-report/checks\`; how to add one: [tasks/add-a-report-rule.md](tasks/add-a-report-rule.md).`,
    'Severity: `error` blocks submission, `warning` asks for an explanation, `notice` asks for a second look; a second one holds for reports that were read.',
  ];
  const families = ruleFamilies.flatMap((family) => {
    const own = reportChecks.filter((check) => familyOf(check) === family);
    const table = ['| rule | what a report that passes fulfils | severity | forms | source |', '|---|---|---|---|---|'];
    return ['', `## ${family.id} ${family.label} (${own.length})`, '', ...table, ...own.map(rowOf)];
  });
  return `${[...head, ...families].join('\n')}\n`;
}

function rowOf(check: ReportCheck): string {
  const { id, title, severity, forms } = check;
  const weight = severity.entry === severity.import ? severity.entry : `${severity.entry}, ${severity.import}`;
  const sources = [...new Set(forms.map((form) => formatCitation(citeOf(check, form))))];
  return `| ${id} | ${title} | ${weight} | ${forms.join(', ')} | ${sources.join('；')} |`;
}
