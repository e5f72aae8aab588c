import type { Agency } from '../../core/agencies/agency.ts';
import { subjectsOfAgency } from '../../core/catalog/agency-subjects.ts';
import { type DisclosureSubject, disclosureSubjects } from '../../core/catalog/disclosure-subjects.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Queries } from '../../usecases/ports.ts';
import { subjectNames } from './subject-text.ts';

/** The statutory subjects of a unit's catalogue: those of Article 20, and of Article 21 as its setting says. */
export async function subjectsOf(
  queries: Pick<Queries, 'loadSettings'>,
  agency: Agency,
  today: PlainDate,
): Promise<readonly DisclosureSubject[]> {
  const { catalog } = await queries.loadSettings(agency.id, today);
  return subjectsOfAgency(catalog, agency);
}

/** A subject of whatever catalogue by its id; undefined if there is none. */
export function findSubject(subjectId: string): DisclosureSubject | undefined {
  return [...disclosureSubjects('cityAndCounty'), ...disclosureSubjects('township')].find(({ id }) => id === subjectId);
}

/** The short name of a subject, for menus and trails. */
export function subjectName({ id, label }: Pick<DisclosureSubject, 'id' | 'label'>): string {
  return subjectNames[id] ?? label;
}
