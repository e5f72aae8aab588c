import { h } from 'preact';
import { type Agency, hasLedger } from '../../../core/agencies/agency.ts';
import { parseAgencyId } from '../../../core/values/ids.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { remedyPlacesOf } from '../../../usecases/requests/remedy-places.ts';
import { calendarOf } from '../../../usecases/requests/request-context.ts';
import { askingText } from '../../ui/asking-text.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { guideAddress } from '../../ui/request-addresses.ts';
import { existingAgencies, findAgency } from '../../ui/unit-groups.ts';
import { unitTrail } from '../../ui/unit-place.ts';
import { GuideView } from './view.tsx';

/** The guide to requests of the whole site. */
export const askingRoute: PageRoute = {
  path: guideAddress(),
  permission: 'public',
  audit: null,
  handle: (context) => guide(context, null),
};

/** The guide to requests of one agency, with its address, hours and telephone. */
export const agencyAskingRoute: PageRoute = {
  path: '/gk/:agency/ysq',
  permission: 'public',
  audit: null,
  async handle(context) {
    const tree = await context.deps.queries.loadTree();
    const agency = findAgency(tree, parseAgencyId(context.params['agency'] ?? ''));
    if (agency === undefined || !hasLedger(agency)) return notFoundPage(context);
    return guide(context, agency);
  },
};

async function guide(context: PageContext, agency: Agency | null): Promise<PageReply> {
  const { queries } = context.deps;
  const tree = await queries.loadTree();
  const calendar = await calendarOf(queries, agency ?? { areaCode: tree.agencies[0]?.areaCode ?? '' });
  const organs = agency === null ? null : await remedyPlacesOf(context.deps, tree, agency);
  const heading = agency === null ? askingText.heading : askingText.headingOf(agency.name);
  const page = {
    title: heading,
    entry: 'asking',
    trail:
      agency === null
        ? [{ label: askingText.heading }]
        : unitTrail({ agency, tree }, context.today, { label: askingText.heading }),
    ...(agency === null ? {} : { unit: { agency, part: 'asking' as const } }),
    column: askingText.column(agency?.name ?? context.site.name),
  } as const;
  const agencies = existingAgencies(tree, context.today).filter(hasLedger);
  return renderPage(context, page, h(GuideView, { today: context.today, calendar, agency, organs, agencies }));
}
