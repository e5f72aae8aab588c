import { h } from 'preact';
import { type Agency, hasLedger } from '../../../core/agencies/agency.ts';
import { childrenOn } from '../../../core/agencies/agency-tree.ts';
import type { PageContext, PageRoute, SiteSettings } from '../../../http/page-route.ts';
import { feedLinks } from '../../ui/feed-links.ts';
import type { LinkedFacts } from '../../ui/linked-facts.tsx';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { catalogueOf } from '../../ui/unit-catalogue.ts';
import { findUnit, unitAddress, unitTrail } from '../../ui/unit-place.ts';
import { unitText } from './text.ts';
import { type UnitContent, UnitView } from './view.tsx';

const latestCount = 8;

/** P02: the home of a county's or of one unit's disclosure area. */
export const unitRoute: PageRoute = {
  path: '/gk/:agency',
  permission: 'public',
  audit: null,
  async handle(context) {
    const unit = await findUnit(context);
    if (unit === undefined) return notFoundPage(context);
    const { agency, tree } = unit;
    const content = await contentOf(context, agency, childrenOn(tree, agency.id, context.today));
    const page = {
      title: agency.name,
      entry: 'units',
      trail: unitTrail(unit, context.today),
      column: unitText.column(agency.name),
      unit: { agency, part: 'home' },
      facts: [organizationFacts(context.site, agency)],
      ...(hasLedger(agency) ? { feeds: feedLinks({ agencyId: agency.id }, agency.shortName) } : {}),
    } as const;
    return renderPage(context, page, h(UnitView, content));
  },
};

async function contentOf(
  { deps, today }: PageContext,
  agency: Agency,
  children: readonly Agency[],
): Promise<UnitContent> {
  const { queries } = deps;
  const childIds = children.map(({ id }) => id);
  const agencyIds = hasLedger(agency) ? [agency.id] : childIds;
  const [reports, latest, catalogue, profile] = await Promise.all([
    queries.listPublishedReports([agency.id, ...childIds]),
    queries.listPublishedItems({ agencyIds, offset: 0, limit: latestCount }, today),
    hasLedger(agency) ? catalogueOf(queries, agency, today) : [],
    queries.findReleasedProfile(agency.id),
  ]);
  return { agency, profile: profile?.content ?? null, children, reports, latest: latest.rows, catalogue, today };
}

/** An agency for programs (schema.org). */
function organizationFacts({ baseUrl }: SiteSettings, { id, name, contact }: Agency): LinkedFacts {
  return {
    '@type': 'GovernmentOrganization',
    '@id': `${baseUrl}${unitAddress(id)}`,
    url: `${baseUrl}${unitAddress(id)}`,
    name,
    ...(contact.address === '' ? {} : { address: contact.address }),
    ...(contact.phone === '' ? {} : { telephone: contact.phone }),
    ...(contact.email === '' ? {} : { email: contact.email }),
    ...(contact.hours === '' ? {} : { openingHours: contact.hours }),
  };
}
