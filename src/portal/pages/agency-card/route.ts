import { h } from 'preact';
import { hasLedger } from '../../../core/agencies/agency.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { findUnit, unitTrail } from '../../ui/unit-place.ts';
import { cardText } from './text.ts';
import { AgencyCardView } from './view.tsx';

/** The card of an agency: duties, divisions, address, hours, contact, heads (Article 20(2)). */
export const agencyCardRoute: PageRoute = {
  path: '/gk/:agency/jg',
  permission: 'public',
  audit: null,
  async handle(context) {
    const found = await findUnit(context);
    if (found === undefined || !hasLedger(found.agency)) return notFoundPage(context);
    const { agency } = found;
    const profile = await context.deps.queries.findReleasedProfile(agency.id);
    const page = {
      title: `${agency.name}${cardText.heading}`,
      entry: 'units',
      trail: unitTrail(found, context.today, { label: cardText.heading }),
      column: cardText.column(agency.name),
      unit: { agency, part: 'profile' },
    } as const;
    return renderPage(context, page, h(AgencyCardView, { agency, profile }));
  },
};
