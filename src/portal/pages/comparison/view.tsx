import { indicators, indicatorValue } from '../../../core/annual-report/comparison.ts';
import { GuideTable } from '../../ui/guide-table.tsx';
import { Link } from '../../ui/link.tsx';
import { reportAddress } from '../../ui/published-reports.ts';
import { unitGroups } from '../../ui/unit-groups.ts';
import { choiceQuery, mostUnits } from './choice.ts';
import { type ComparisonContent, newestYear, reportAt, valueWords } from './comparison-content.ts';
import { DisclosureRanking } from './disclosure-ranking.tsx';
import { OutcomeBars } from './outcome-bars.tsx';
import { PublicationDays } from './publication-days.tsx';
import { TableFile } from './table-file.tsx';
import { comparisonText } from './text.ts';
import { TrendPlots } from './trend-plot.tsx';

/** P13: published reports side by side; each plot has its table and the table its file. */
export function ComparisonView({ content }: { readonly content: ComparisonContent }) {
  const { choice, choosable } = content;
  const { trend, outcomes, days, ranking } = comparisonText;
  const year = newestYear(content);
  return (
    <div class="wrap page comparison">
      <h1>{comparisonText.heading}</h1>
      <p class="lead">{choosable.years.length === 0 ? comparisonText.none : comparisonText.lead}</p>
      {choosable.years.length === 0 ? null : (
        <>
          <ChoiceForm content={content} />
          <h2 class="section-heading">{trend.heading(choice.indicator.label)}</h2>
          <p>{trend.lead}</p>
          <TrendPlots content={content} />
          <TrendTable content={content} />
          <TableFile kind="qushi" query={choiceQuery(choice)} />
          <h2 class="section-heading">{outcomes.heading(year)}</h2>
          <p>{outcomes.lead}</p>
          <OutcomeBars content={content} />
          <h2 class="section-heading">{days.heading(year)}</h2>
          <p>{days.lead}</p>
          <PublicationDays content={content} />
          <h2 class="section-heading">{ranking.heading}</h2>
          <DisclosureRanking content={content} />
          <p class="hint">{comparisonText.link}</p>
        </>
      )}
    </div>
  );
}

function ChoiceForm({ content }: { readonly content: ComparisonContent }) {
  const { choosable, choice } = content;
  const { form } = comparisonText;
  return (
    <form class="comparison-form" method="get" action="/nb/bj" aria-label={form.legend}>
      <p>
        <label for="indicator">{form.indicator}</label>
        <select id="indicator" name="zhibiao">
          {indicators.map(({ id, label }) => (
            <option key={id} value={id} selected={id === choice.indicator.id}>
              {label}
            </option>
          ))}
        </select>
      </p>
      <fieldset>
        <legend>{form.years}</legend>
        {[...choosable.years].map((year) => (
          <Check
            key={year}
            name="nian"
            value={String(year)}
            label={comparisonText.year(year)}
            isOn={choice.years.includes(year)}
          />
        ))}
      </fieldset>
      <UnitChoice content={content} />
      {choice.isCut ? <p class="hint">{form.limit(mostUnits)}</p> : null}
      <button type="submit" class="button">
        {form.show}
      </button>
    </form>
  );
}

function UnitChoice({ content: { choosable, choice } }: { readonly content: ComparisonContent }) {
  const chosen = new Set(choice.units.map(({ id }) => id));
  return (
    <details>
      <summary>{comparisonText.form.chosen(choice.units.length)}</summary>
      {unitGroups(choosable.agencies).map(({ label, agencies }) => (
        <fieldset key={label}>
          <legend>{label}</legend>
          {agencies.map(({ id, shortName }) => (
            <Check key={id} name="danwei" value={id} label={shortName} isOn={chosen.has(id)} />
          ))}
        </fieldset>
      ))}
    </details>
  );
}

interface CheckProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isOn: boolean;
}

function Check({ name, value, label, isOn }: CheckProps) {
  const id = `${name}-${value}`;
  return (
    <span class="check">
      <input type="checkbox" id={id} name={name} value={value} checked={isOn} />
      <label for={id}>{label}</label>
    </span>
  );
}

function TrendTable({ content }: { readonly content: ComparisonContent }) {
  const { units, years, indicator } = content.choice;
  return (
    <GuideTable
      caption={comparisonText.trend.caption(indicator.label)}
      heads={[comparisonText.unit, ...years.map(comparisonText.year)]}
    >
      {units.map((agency) => (
        <tr key={agency.id}>
          <th scope="row">{agency.name}</th>
          {years.map((year) => {
            const report = reportAt(content, agency, year);
            const value = report === undefined ? null : indicatorValue(report.tables, indicator);
            return (
              <td key={year} class="number">
                {report === undefined ? (
                  comparisonText.missing
                ) : (
                  <Link href={reportAddress(report)}>
                    {value === null ? comparisonText.noValue : valueWords(value, indicator)}
                  </Link>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </GuideTable>
  );
}
