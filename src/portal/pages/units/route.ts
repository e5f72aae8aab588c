import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { unitsText } from './text.ts';
import { UnitsView } from './view.tsx';

/** The directory of units. */
export const unitsRoute: PageRoute = {
  path: '/gk',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { queries } = context.deps;
    const [tree, reports] = await Promise.all([queries.loadTree(), queries.listPublishedReports()]);
    const page = {
      title: unitsText.heading,
      entry: 'units',
      trail: [{ label: unitsText.heading }],
      column: unitsText.column,
    } as const;
    return renderPage(context, page, h(UnitsView, { agencies: existingAgencies(tree, context.today), reports }));
  },
};
