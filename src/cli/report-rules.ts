import { citeOf } from '../core/annual-report/checks/report-check.ts';
import { reportChecks } from '../core/annual-report/checks/report-checks.ts';
import { familyOf, ruleFamilies } from '../core/annual-report/checks/rule-families.ts';
import { formatCitation } from '../core/law/citation.ts';

const severities = { error: '必须改正', warning: '应当说明', notice: '提示' } as const;

/** Every rule of the annual report, one line each under the name of its family. */
export function rulesText(): string {
  const families = ruleFamilies.map((family) => {
    const own = reportChecks.filter((check) => familyOf(check) === family);
    const lines = own.map((check) => {
      const cite = formatCitation(citeOf(check, check.forms.includes('2021') ? '2021' : '2019'));
      return `  ${check.id}  ${check.title}（${severities[check.severity.entry]}；${cite}）`;
    });
    return [`${family.label}（${own.length}条）`, ...lines].join('\n');
  });
  return [...families, `共${reportChecks.length}条规则。`].join('\n\n');
}

/** The same list as JSON: id, title, severity on entry and on import, form versions, sources by form. */
export function rulesJson(): string {
  const rules = reportChecks.map((check) => ({
    id: check.id,
    title: check.title,
    severity: check.severity,
    forms: check.forms,
    cite: Object.fromEntries(check.forms.map((form) => [form, formatCitation(citeOf(check, form))])),
  }));
  return JSON.stringify(rules, null, 2);
}
