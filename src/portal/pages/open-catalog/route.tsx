import { hasLedger } from '../../../core/agencies/agency.ts';
import { yearOf } from '../../../core/values/plain-date.ts';
import type { PageContext, PageRoute } from '../../../http/page-route.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { catalogSubjects } from './catalog-part.ts';
import { openCatalogColumn, openCatalogText } from './text.ts';
import { type CatalogRow, OpenCatalogView } from './view.tsx';

/** The catalogue to take away, and how programs read it. */
export const openCatalogRoute: PageRoute = {
  path: '/sj',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { title } = openCatalogText;
    const { total, units, subjects, years } = await countedParts(context);
    const page = {
      title,
      trail: [{ label: title }],
      column: openCatalogColumn,
    } as const;
    return renderPage(context, page, <OpenCatalogView total={total} units={units} subjects={subjects} years={years} />);
  },
};

async function countedParts({ deps, today }: PageContext) {
  const tree = await deps.queries.loadTree();
  const agencies = existingAgencies(tree, today).filter(hasLedger);
  const [counts, oldest] = await Promise.all([
    deps.queries.countPublishedItems(agencies.map(({ id }) => id)),
    deps.queries.listPublishedItems({ order: 'oldest', offset: 0, limit: 1 }, today),
  ]);
  const sumOf = (matches: (row: (typeof counts)[number]) => boolean): number =>
    counts.reduce((sum, row) => sum + (matches(row) ? row.count : 0), 0);
  const [first] = oldest.rows;
  const firstYear = first === undefined ? yearOf(today) : yearOf(shanghaiDay(first.publishedAt));
  const years = await Promise.all(
    Array.from({ length: yearOf(today) - firstYear + 1 }, async (_, back): Promise<CatalogRow> => {
      const year = yearOf(today) - back;
      const { total } = await deps.queries.listPublishedItems({ year, offset: 0, limit: 0 }, today);
      return { name: openCatalogText.yearName(year), count: total, part: { year } };
    }),
  );
  return {
    total: oldest.total,
    units: filled(
      agencies.map(({ id, name }) => ({ name, count: sumOf((row) => row.agencyId === id), part: { unit: id } })),
    ),
    subjects: filled(
      catalogSubjects.map(({ id, label }) => ({
        name: label,
        count: sumOf((row) => row.subjectId === id),
        part: { subject: id },
      })),
    ),
    years: filled(years),
  };
}

function filled(rows: readonly CatalogRow[]): readonly CatalogRow[] {
  return rows.filter(({ count }) => count > 0);
}
