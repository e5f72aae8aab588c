import { h } from 'preact';
import { childrenOn } from '../../../core/agencies/agency-tree.ts';
import { parseAgencyId } from '../../../core/values/ids.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { findAgency, lineOf } from '../../ui/unit-groups.ts';
import { unitGridText } from '../../ui/unit-text.ts';
import { unitText } from './text.ts';
import { UnitView } from './view.tsx';

/** The page of a county or of one unit. */
export const unitRoute: PageRoute = {
  path: '/gk/:agency',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { queries } = context.deps;
    const tree = await queries.loadTree();
    const agency = findAgency(tree, parseAgencyId(context.params['agency'] ?? ''));
    if (agency === undefined) return notFoundPage(context);
    const children = childrenOn(tree, agency.id, context.today);
    const reports = await queries.listPublishedReports([agency.id, ...children.map(({ id }) => id)]);
    const above = lineOf(tree, agency, context.today).slice(0, -1);
    const page = {
      title: agency.name,
      entry: 'units',
      trail: [
        { label: unitGridText.directory, href: '/gk' },
        ...above.map(({ id, shortName }) => ({ label: shortName, href: `/gk/${id}` })),
        { label: agency.shortName },
      ],
      column: unitText.column(agency.name),
    } as const;
    return renderPage(context, page, h(UnitView, { agency, children, reports, today: context.today }));
  },
};
