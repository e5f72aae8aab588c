import { h } from 'preact';
import { hasLedger } from '../../../core/agencies/agency.ts';
import type { AgencyId } from '../../../core/values/ids.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { findUnit, unitAddress, unitTrail } from '../../ui/unit-place.ts';
import { documentsCsv } from './documents-csv.ts';
import { EndedView } from './ended-view.tsx';
import { documentKinds, libraryTabs } from './library-terms.ts';
import { libraryText } from './text.ts';

type Unit = NonNullable<Awaited<ReturnType<typeof findUnit>>>;

/** The documents of an agency that were repealed or lapsed, in one list to be printed. */
export const endedRoute = endedRouteAt('/gk/:agency/wj/fz', endedPage);
/** The same as a table. */
export const endedCsvRoute = endedRouteAt('/gk/:agency/wj/fz/list.csv', endedFile);

const mostRows = 10_000;

function endedRouteAt(path: string, answer: (context: PageContext, unit: Unit) => Promise<PageReply>): PageRoute {
  return {
    path,
    permission: 'public',
    audit: null,
    async handle(context) {
      const unit = await findUnit(context);
      return unit === undefined || !hasLedger(unit.agency) ? notFoundPage(context) : answer(context, unit);
    },
  };
}

async function endedPage(context: PageContext, unit: Unit): Promise<PageReply> {
  const { deps, today } = context;
  const { agency } = unit;
  const filter = { ...endedOf(agency.id), order: 'madeOn', offset: 0, limit: mostRows } as const;
  const { rows } = await deps.queries.listPublishedItems(filter, today);
  const library = { label: libraryText.heading, href: unitAddress(agency.id, 'wj') };
  const page = {
    title: libraryText.ended.headingOf(agency.name),
    entry: 'units',
    trail: unitTrail(unit, today, library, { label: libraryText.ended.heading }),
    column: { ...libraryText.column(agency.name), name: libraryText.ended.heading },
    unit: { agency, part: 'documents' },
  } as const;
  return renderPage(context, page, h(EndedView, { agency, documents: rows, today }));
}

function endedFile(context: PageContext, { agency, tree }: Unit): Promise<PageReply> {
  return documentsCsv(context, tree, endedOf(agency.id), libraryText.ended.headingOf(agency.shortName));
}

function endedOf(agencyId: AgencyId) {
  return { agencyIds: [agencyId], normativeKinds: documentKinds, validities: libraryTabs.ended };
}
