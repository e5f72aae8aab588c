import { agencyKindLabel, agencyKinds } from '../../../core/agencies/agency.ts';
import { formatChinese, type Year } from '../../../core/values/plain-date.ts';
import { Link } from '../../ui/link.tsx';
import { reportAddress } from '../../ui/published-reports.ts';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { unitGroups } from '../../ui/unit-groups.ts';
import type { MatrixRow, Publication } from './report-matrix.ts';
import { reportsText } from './text.ts';

export interface ReportsContent {
  /** Every year and kind that can be asked for. */
  readonly years: readonly Year[];
  readonly kinds: readonly string[];
  readonly chosen: { readonly year: Year | undefined; readonly kind: string | undefined };
  readonly shownYears: readonly Year[];
  readonly rows: readonly MatrixRow[];
}

/** P11: units by years, with the day of publication or the word that there is none. */
export function ReportsView(content: ReportsContent) {
  const { years, shownYears, rows } = content;
  return (
    <div class="wrap page">
      <h1>{reportsText.heading}</h1>
      <p class="lead">{years.length === 0 ? reportsText.none : reportsText.lead}</p>
      {years.length === 0 ? null : (
        <>
          <Filter {...content} />
          {rows.length === 0 ? <p>{reportsText.noMatch}</p> : <Matrix years={shownYears} rows={rows} />}
          <p class="hint">{reportsText.legend}</p>
          <p>
            <Link href="/nb/gz">{reportsText.rules}</Link>
          </p>
          <p>
            <Link href="/nb/bj">{reportsText.compare}</Link>
          </p>
        </>
      )}
    </div>
  );
}

function Filter({ years, kinds, chosen }: ReportsContent) {
  const { filter } = reportsText;
  return (
    <form class="filter" method="get" action="/nb" aria-label={filter.legend}>
      <p>
        <label for="filter-year">{filter.year}</label>
        <select id="filter-year" name="year">
          <option value="">{filter.all}</option>
          {years.map((year) => (
            <option key={year} value={year} selected={year === chosen.year}>
              {reportsText.year(year)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="filter-kind">{filter.kind}</label>
        <select id="filter-kind" name="kind">
          <option value="">{filter.all}</option>
          {agencyKinds
            .filter(({ id }) => kinds.includes(id))
            .map(({ id, label }) => (
              <option key={id} value={id} selected={id === chosen.kind}>
                {label}
              </option>
            ))}
        </select>
      </p>
      <button type="submit">{filter.show}</button>
    </form>
  );
}

function Matrix({ years, rows }: { readonly years: readonly Year[]; readonly rows: readonly MatrixRow[] }) {
  const groups = unitGroups(rows.map(({ agency }) => agency));
  return (
    <ScrollRegion label={reportsText.scrollable}>
      <table class="matrix">
        <caption class="hidden">{reportsText.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{reportsText.unit}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {reportsText.year(year)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(({ label, agencies }) => (
          <tbody key={label}>
            <tr class="matrix-group">
              <th scope="rowgroup" colSpan={years.length + 1}>
                {label}
              </th>
            </tr>
            {rows
              .filter(({ agency }) => agencies.includes(agency))
              .map((row) => (
                <UnitRow key={row.agency.id} row={row} />
              ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function UnitRow({ row }: { readonly row: MatrixRow }) {
  const { agency, cells } = row;
  return (
    <tr>
      <th scope="row">
        <Link href={`/gk/${agency.id}`} label={`${agency.name}（${agencyKindLabel(agency.kind)}）`}>
          {agency.name}
        </Link>
      </th>
      {cells.map(({ year, publication }) => (
        <td key={year}>
          <PublicationWords
            publication={publication}
            name={agency.name}
            href={reportAddress({ agencyId: agency.id, year })}
            year={year}
          />
        </td>
      ))}
    </tr>
  );
}

interface PublicationProps {
  readonly publication: Publication;
  readonly name: string;
  readonly href: string;
  readonly year: Year;
}

function PublicationWords({ publication, name, href, year }: PublicationProps) {
  if (publication.state === 'notEstablished') return <span class="quiet">{reportsText.notEstablished}</span>;
  if (publication.state === 'notPublished')
    return (
      <span class={publication.isOverdue ? 'late' : 'quiet'}>
        {reportsText.notPublished}
        {publication.isOverdue ? (
          <span class="late-note">
            {reportsText.overdue}
            <span class="hidden">（{formatChinese(publication.dueOn)}）</span>
          </span>
        ) : null}
      </span>
    );
  return (
    <>
      <Link href={href} label={reportsText.published(name, year, publication.on)}>
        {publication.on}
      </Link>
      {publication.isLate ? <span class="late late-note">{reportsText.late}</span> : null}
    </>
  );
}
