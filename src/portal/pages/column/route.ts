import { h } from 'preact';
import { hasLedger } from '../../../core/agencies/agency.ts';
import type { AgencyTree } from '../../../core/agencies/agency-tree.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { feedLinks } from '../../ui/feed-links.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import type { PageDescription } from '../../ui/page-description.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { catalogueBranches, catalogueOf, type FilledSubject, subjectAddress } from '../../ui/unit-catalogue.ts';
import { findUnit, unitAddress, unitTrail } from '../../ui/unit-place.ts';
import { subjectName } from '../../ui/unit-subjects.ts';
import type { ColumnContent } from './column-content.ts';
import { listCsv } from './list-csv.ts';
import { filterOf, isNarrowed, readListTerms } from './list-terms.ts';
import { columnText } from './text.ts';
import { ColumnView } from './view.tsx';

/** P06: what stands in a statutory subject of a unit. */
export const subjectRoute = listRoute('/gk/:agency/ml/:subject', listPage);
/** P06: what stands in a column of a unit. */
export const columnRoute = listRoute('/gk/:agency/ml/:subject/:column', listPage);
/** The same lists as tables, with everything that fits the conditions. */
export const listCsvRoutes: readonly PageRoute[] = [
  listRoute('/gk/:agency/ml/:subject/list.csv', listFile),
  listRoute('/gk/:agency/ml/:subject/:column/list.csv', listFile),
];

/** A list with the tree and catalogue that it stands in. */
interface PlacedList {
  readonly context: PageContext;
  readonly tree: AgencyTree;
  readonly catalogue: readonly FilledSubject[];
  readonly place: Pick<ColumnContent, 'agency' | 'subject' | 'column' | 'path' | 'terms'>;
}

function listRoute(path: string, answer: (list: PlacedList) => Promise<PageReply>): PageRoute {
  return {
    path,
    permission: 'public',
    audit: null,
    async handle(context) {
      const list = await findList(context);
      return list === undefined ? notFoundPage(context) : answer(list);
    },
  };
}

async function findList(context: PageContext): Promise<PlacedList | undefined> {
  const { deps, params, query, today } = context;
  const unit = await findUnit(context);
  if (unit === undefined || !hasLedger(unit.agency)) return undefined;
  const catalogue = await catalogueOf(deps.queries, unit.agency, today);
  const subject = catalogue.find((one) => one.subject.id === params['subject']);
  if (subject === undefined) return undefined;
  const column =
    params['column'] === undefined ? null : subject.columns.find((one) => one.column.columnId === params['column']);
  if (column === undefined) return undefined;
  const path = subjectAddress(unit.agency.id, subject.subject.id, column?.column.columnId);
  const place = { agency: unit.agency, subject, column, path, terms: readListTerms(query) };
  return { context, tree: unit.tree, catalogue, place };
}

async function listPage(list: PlacedList): Promise<PageReply> {
  const { context, place } = list;
  const { deps, today } = context;
  const { terms } = place;
  const part = partOf(place);
  const offset = (terms.page - 1) * terms.pageSize;
  const [found, marks] = await Promise.all([
    deps.queries.listPublishedItems({ ...part, ...filterOf(terms), offset, limit: terms.pageSize }, today),
    deps.queries.countItemMarks(part, today),
  ]);
  return renderPage(context, describe(list), h(ColumnView, { ...place, marks, found }));
}

async function listFile({ context, place }: PlacedList): Promise<PageReply> {
  return listCsv(context, place, { ...partOf(place), ...filterOf(place.terms) });
}

function partOf({ agency, subject, column }: PlacedList['place']) {
  return {
    agencyIds: [agency.id],
    subjectIds: [subject.subject.id],
    ...(column === null ? {} : { columnId: column.column.columnId }),
  };
}

function describe({ context, tree, catalogue, place }: PlacedList): PageDescription {
  const { agency, subject, column, terms } = place;
  const subjectLabel = subjectName(subject.subject);
  const name = column?.column.name ?? subjectLabel;
  const columnId = column?.column.columnId ?? null;
  const steps = [
    { label: columnText.catalogue, href: unitAddress(agency.id, 'ml') },
    ...(column === null ? [] : [{ label: subjectLabel, href: subjectAddress(agency.id, subject.subject.id) }]),
    { label: name },
  ];
  return {
    title: `${agency.shortName}${name}`,
    entry: 'units',
    trail: unitTrail({ agency, tree }, context.today, ...steps),
    column: columnText.column(agency.name, name, column?.column.description ?? ''),
    unit: {
      agency,
      part: 'catalogue',
      branches: catalogueBranches(agency.id, catalogue, { subjectId: subject.subject.id, columnId }),
    },
    feeds: feedLinks({ agencyId: agency.id, subjectId: subject.subject.id, columnId }, name),
    // every combination of conditions is the same list again
    isMinor: isNarrowed(terms) || terms.page > 1,
  };
}
