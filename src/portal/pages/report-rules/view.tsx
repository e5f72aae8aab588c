import { citeOf, type ReportCheck } from '../../../core/annual-report/checks/report-check.ts';
import { familyOf, ruleFamilies } from '../../../core/annual-report/checks/rule-families.ts';
import { formatCitation } from '../../../core/law/citation.ts';
import { Link } from '../../ui/link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { reportRulesText } from './text.ts';

/** Every rule of the annual report with its weight and source, family by family. */
export function ReportRulesView({ checks }: { readonly checks: readonly ReportCheck[] }) {
  const { heading, lead, weights, back } = reportRulesText;
  return (
    <div class="wrap page rules-page">
      <h1>{heading}</h1>
      <p class="lead">{lead(checks.length)}</p>
      <h2 class="section-heading">{weights.heading}</h2>
      <ul>
        {[weights.error, weights.warning, weights.notice].map(({ label, words }) => (
          <li key={label}>
            <strong>{label}</strong>：{words}
          </li>
        ))}
      </ul>
      {ruleFamilies.map((family) => (
        <Family
          key={family.id}
          id={family.id.toLowerCase()}
          label={family.label}
          checks={checks.filter((check) => familyOf(check) === family)}
        />
      ))}
      <p>
        <Link href="/nb">{back}</Link>
      </p>
    </div>
  );
}

interface FamilyProps {
  readonly id: string;
  readonly label: string;
  readonly checks: readonly ReportCheck[];
}

function Family({ id, label, checks }: FamilyProps) {
  const { caption, columns, scrollable } = reportRulesText;
  return (
    <section aria-labelledby={`rules-${id}`}>
      <h2 id={`rules-${id}`} class="section-heading">
        {caption(label, checks.length)}
      </h2>
      <ScrollRegion label={scrollable(label)}>
        <table class="guide-table" aria-labelledby={`rules-${id}`}>
          <thead>
            <tr>
              {[columns.id, columns.title, columns.severity, columns.source].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => (
              <Rule key={check.id} check={check} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function Rule({ check }: { readonly check: ReportCheck }) {
  const { weights, imported, onlyForm } = reportRulesText;
  const { entry, import: read } = check.severity;
  const [only] = check.forms.length === 1 ? check.forms : [];
  const sources = [...new Set(check.forms.map((form) => formatCitation(citeOf(check, form))))];
  return (
    <tr id={check.id}>
      <th scope="row">{check.id}</th>
      <td>
        {check.title}
        {only === undefined ? null : <span class="hint">（{onlyForm[only]}）</span>}
      </td>
      <td>
        {weights[entry].label}
        {read === entry ? null : (
          <>
            <br />
            <span class="hint">{imported(weights[read].label)}</span>
          </>
        )}
      </td>
      <td>{sources.join('；')}</td>
    </tr>
  );
}
