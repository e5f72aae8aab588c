import type { Agency } from '../../core/agencies/agency.ts';
import type { CatalogFrame } from '../../core/catalog/check-item-content.ts';
import { disclosureSubjects, proposedAddition } from '../../core/catalog/disclosure-subjects.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Queries } from '../ports.ts';

/** The subjects and open columns of an agency's catalogue on a day. */
export async function catalogFrameOf(
  queries: Pick<Queries, 'loadSettings' | 'listColumns'>,
  { id, kind, level }: Pick<Agency, 'id' | 'kind' | 'level'>,
  today: PlainDate,
): Promise<CatalogFrame> {
  const [{ catalog }, columns] = await Promise.all([queries.loadSettings(id, today), queries.listColumns(id)]);
  const { subjectAddition } = catalog;
  const addition = subjectAddition === 'byLevel' ? proposedAddition(kind, level) : subjectAddition;
  return { subjects: disclosureSubjects(addition), columns: columns.filter(({ closedAt }) => closedAt === null) };
}
