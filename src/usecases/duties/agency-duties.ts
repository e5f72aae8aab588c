import type { Agency } from '../../core/agencies/agency.ts';
import { dutiesOf, type PeriodDuty } from '../../core/catalog/duty-board.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { DutyFacts, Queries } from '../ports.ts';
import { calendarOf } from '../requests/request-context.ts';

/** A column with a rhythm and every duty of it that the board looks at. */
export interface ColumnDuties {
  readonly column: DutyFacts['columns'][number];
  readonly duties: readonly PeriodDuty[];
}

/** The duties of some agencies by column, read together. */
export async function dutiesOfAgencies(
  queries: Queries,
  agencies: readonly Agency[],
  today: PlainDate,
): Promise<ReadonlyMap<AgencyId, readonly ColumnDuties[]>> {
  const facts = await queries.listDutyFacts(agencies.map(({ id }) => id));
  const found = new Map<AgencyId, readonly ColumnDuties[]>();
  for (const agency of agencies) {
    const own = <Row extends { readonly agencyId: AgencyId }>(rows: readonly Row[]): readonly Row[] =>
      rows.filter(({ agencyId }) => agencyId === agency.id);
    const columns = own(facts.columns);
    if (columns.length === 0) {
      found.set(agency.id, []);
      continue;
    }
    const calendar = await calendarOf(queries, agency);
    const publications = own(facts.publications);
    const statements = own(facts.statements);
    found.set(
      agency.id,
      columns.map((column) => ({
        column,
        duties: dutiesOf(column, { publications, statements }, today, calendar),
      })),
    );
  }
  return found;
}
