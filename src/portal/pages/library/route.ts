import { h } from 'preact';
import { type Agency, hasLedger } from '../../../core/agencies/agency.ts';
import type { AgencyTree } from '../../../core/agencies/agency-tree.ts';
import { genres } from '../../../core/catalog/genres.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import type { DocumentCount } from '../../../usecases/ports.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import type { PageDescription } from '../../ui/page-description.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { findUnit, unitAddress, unitTrail } from '../../ui/unit-place.ts';
import { documentsCsv } from './documents-csv.ts';
import type { LibraryContent } from './library-content.ts';
import { documentFilterOf, isNarrowed, libraryTabs, pageSize, readLibraryTerms } from './library-terms.ts';
import { libraryText } from './text.ts';
import { LibraryView } from './view.tsx';

/** Whose documents are asked for: an agency's, or everybody's. */
export interface LibraryPlace {
  readonly agency: Agency | null;
  readonly tree: AgencyTree;
  readonly path: string;
}

/** P08: the documents of the whole site, with their validity. */
export const libraryRoute = siteRoute('/wj', libraryPage);
/** The same as a table. */
export const libraryCsvRoute = siteRoute('/wj/list.csv', libraryFile);
/** P08 for one agency. */
export const agencyLibraryRoute = unitRoute('/gk/:agency/wj', libraryPage);
export const agencyLibraryCsvRoute = unitRoute('/gk/:agency/wj/list.csv', libraryFile);

type Answer = (context: PageContext, place: LibraryPlace) => Promise<PageReply>;

function siteRoute(path: string, answer: Answer): PageRoute {
  return {
    path,
    permission: 'public',
    audit: null,
    handle: async (context) =>
      answer(context, { agency: null, tree: await context.deps.queries.loadTree(), path: '/wj' }),
  };
}

function unitRoute(path: string, answer: Answer): PageRoute {
  return {
    path,
    permission: 'public',
    audit: null,
    async handle(context) {
      const found = await findUnit(context);
      if (found === undefined || !hasLedger(found.agency)) return notFoundPage(context);
      return answer(context, { ...found, path: unitAddress(found.agency.id, 'wj') });
    },
  };
}

async function libraryPage(context: PageContext, place: LibraryPlace): Promise<PageReply> {
  const { deps, today, query } = context;
  const { agency, tree, path } = place;
  const terms = readLibraryTerms(query);
  const filter = documentFilterOf(terms, agency?.id);
  const shown = { ...filter, validities: libraryTabs[terms.tab] };
  const count = (by: 'topic' | 'genre' | 'year' | 'agency') => deps.queries.countDocuments(shown, by, today);
  const [found, byValidity, topics, kinds, years, units] = await Promise.all([
    deps.queries.listPublishedItems(
      { ...shown, order: 'newest', offset: (terms.page - 1) * pageSize, limit: pageSize },
      today,
    ),
    deps.queries.countDocuments(filter, 'validity', today),
    count('topic'),
    count('genre'),
    count('year'),
    agency === null ? count('agency') : [],
  ]);
  const names = new Map(tree.agencies.map(({ id, shortName }) => [id as string, shortName]));
  const content: LibraryContent = {
    ...{ agency, path, terms, found, byValidity, today },
    nameOf: (id) => names.get(id) ?? id,
    facets: {
      topic: facetsOf(topics),
      genre: facetsOf(kinds, (id) => genres.find((genre) => genre.id === id)?.label ?? id),
      year: facetsOf(years, libraryText.filter.yearOf).toSorted((one, other) => (one.id < other.id ? 1 : -1)),
      unit: facetsOf(units, (id) => names.get(id) ?? id),
    },
  };
  return renderPage(context, describe(context, place, isNarrowed(terms) || terms.page > 1), h(LibraryView, content));
}

function libraryFile(context: PageContext, { agency, tree }: LibraryPlace): Promise<PageReply> {
  const terms = readLibraryTerms(context.query);
  const filter = { ...documentFilterOf(terms, agency?.id), validities: libraryTabs[terms.tab] };
  return documentsCsv(
    context,
    tree,
    filter,
    `${agency?.shortName ?? ''}${libraryText.heading}-${libraryText.tabs[terms.tab]}`,
  );
}

function describe({ site, today }: PageContext, { agency, tree }: LibraryPlace, isMinor: boolean): PageDescription {
  const { heading, headingOf, column } = libraryText;
  return {
    title: agency === null ? heading : headingOf(agency.name),
    entry: agency === null ? 'library' : 'units',
    trail: agency === null ? [{ label: heading }] : unitTrail({ agency, tree }, today, { label: heading }),
    column: column(agency?.name ?? site.name),
    ...(agency === null ? {} : { unit: { agency, part: 'documents' as const } }),
    isMinor,
  };
}

function facetsOf(counts: readonly DocumentCount[], labelOf: (id: string) => string = (id) => id) {
  return counts.map(({ key, count }) => ({ id: key, label: labelOf(key), count }));
}
