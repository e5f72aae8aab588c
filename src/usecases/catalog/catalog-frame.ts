import type { Agency } from '../../core/agencies/agency.ts';
import { subjectsOfAgency } from '../../core/catalog/agency-subjects.ts';
import type { CatalogFrame } from '../../core/catalog/check-item-content.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Queries } from '../ports.ts';

/** The subjects and open columns of an agency's catalogue on a day. */
export async function catalogFrameOf(
  queries: Pick<Queries, 'loadSettings' | 'listColumns'>,
  agency: Pick<Agency, 'id' | 'kind' | 'level'>,
  today: PlainDate,
): Promise<CatalogFrame> {
  const [{ catalog }, columns] = await Promise.all([
    queries.loadSettings(agency.id, today),
    queries.listColumns(agency.id),
  ]);
  return { subjects: subjectsOfAgency(catalog, agency), columns: columns.filter(({ closedAt }) => closedAt === null) };
}
