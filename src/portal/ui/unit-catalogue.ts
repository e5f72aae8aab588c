import type { Agency } from '../../core/agencies/agency.ts';
import type { DisclosureSubject } from '../../core/catalog/disclosure-subjects.ts';
import type { AgencyId, ColumnId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { CatalogColumn, ColumnCount, PublishedStatement, Queries } from '../../usecases/ports.ts';
import { type UnitBranch, unitAddress } from './unit-place.ts';
import { findSubject, subjectName, subjectsOf } from './unit-subjects.ts';

/** How much stands in a part of a catalogue, and since when. */
interface Filling {
  readonly count: number;
  /** Day of the newest item; `null` where there is none. */
  readonly newestOn: PlainDate | null;
}

/** A column with what stands in it and what is said where nothing came. */
export interface FilledColumn extends Filling {
  readonly column: CatalogColumn;
  /** Signed statements that nothing came in a period, the newest first. */
  readonly statements: readonly PublishedStatement[];
}

/** A statutory subject of a unit's catalogue. */
export interface FilledSubject extends Filling {
  readonly subject: DisclosureSubject;
  readonly columns: readonly FilledColumn[];
}

/** The catalogue of a unit: every subject of its frame, with its columns. A closed column is shown while something stands in it. */
export async function catalogueOf(
  queries: Pick<Queries, 'loadSettings' | 'listColumns' | 'countPublishedItems' | 'listPublishedStatements'>,
  agency: Agency,
  today: PlainDate,
): Promise<readonly FilledSubject[]> {
  const [frame, columns, counts, statements] = await Promise.all([
    subjectsOf(queries, agency, today),
    queries.listColumns(agency.id),
    queries.countPublishedItems([agency.id]),
    queries.listPublishedStatements(agency.id),
  ]);
  // the frame may have changed after something was published outside the present one: it stays to be found
  const others = [...new Set(counts.map(({ subjectId }) => subjectId))].filter(
    (subjectId) => !frame.some(({ id }) => id === subjectId),
  );
  return [...frame, ...others.flatMap((id) => findSubject(id) ?? [])].map((subject) => ({
    subject,
    ...fillingOf(counts.filter(({ subjectId }) => subjectId === subject.id)),
    columns: columns
      .filter(({ subjectId }) => subjectId === subject.id)
      .map((column) => ({
        column,
        ...fillingOf(counts.filter(({ columnId }) => columnId === column.columnId)),
        statements: statements.filter(({ columnId }) => columnId === column.columnId),
      }))
      .filter(({ column: { closedAt }, count }) => closedAt === null || count > 0),
  }));
}

/** The subjects as branches of the unit's menu, those with something in them; below the chosen one its columns. */
export function catalogueBranches(
  agencyId: AgencyId,
  catalogue: readonly FilledSubject[],
  chosen?: { readonly subjectId: string; readonly columnId: ColumnId | null },
): readonly UnitBranch[] {
  const shown = catalogue.filter(
    ({ subject, columns, count }) => count > 0 || columns.length > 0 || subject.id === chosen?.subjectId,
  );
  return shown.map(({ subject, columns }) => {
    const isOpen = subject.id === chosen?.subjectId;
    return {
      label: subjectName(subject),
      href: subjectAddress(agencyId, subject.id),
      isCurrent: isOpen && chosen.columnId === null,
      branches: isOpen
        ? columns.map(({ column: { columnId, name } }) => ({
            label: name,
            href: subjectAddress(agencyId, subject.id, columnId),
            isCurrent: columnId === chosen.columnId,
          }))
        : [],
    };
  });
}

/** The address of a subject or of a column in it. */
export function subjectAddress(agencyId: AgencyId, subjectId: string, columnId?: ColumnId): string {
  return unitAddress(agencyId, columnId === undefined ? `ml/${subjectId}` : `ml/${subjectId}/${columnId}`);
}

function fillingOf(counts: readonly ColumnCount[]): Filling {
  const days = counts.map(({ newestOn }) => newestOn).sort();
  return { count: counts.reduce((sum, { count }) => sum + count, 0), newestOn: days.at(-1) ?? null };
}
