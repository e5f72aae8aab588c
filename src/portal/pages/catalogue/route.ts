import { h } from 'preact';
import { hasLedger } from '../../../core/agencies/agency.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { feedLinks } from '../../ui/feed-links.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { catalogueBranches, catalogueOf } from '../../ui/unit-catalogue.ts';
import { findUnit, unitTrail } from '../../ui/unit-place.ts';
import { catalogueText } from './text.ts';
import { CatalogueView } from './view.tsx';

/** P05: 法定主动公开内容 of a unit as a tree. */
export const catalogueRoute: PageRoute = {
  path: '/gk/:agency/ml',
  permission: 'public',
  audit: null,
  async handle(context) {
    const unit = await findUnit(context);
    if (unit === undefined || !hasLedger(unit.agency)) return notFoundPage(context);
    const { agency } = unit;
    const catalogue = await catalogueOf(context.deps.queries, agency, context.today);
    const page = {
      title: `${agency.shortName}${catalogueText.heading}`,
      entry: 'units',
      trail: unitTrail(unit, context.today, { label: catalogueText.heading }),
      column: catalogueText.column(agency.name),
      unit: { agency, part: 'catalogue', branches: catalogueBranches(agency.id, catalogue) },
      feeds: feedLinks({ agencyId: agency.id }, agency.shortName),
    } as const;
    return renderPage(context, page, h(CatalogueView, { agency, catalogue }));
  },
};
