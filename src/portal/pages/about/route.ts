import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { aboutText } from './text.ts';
import { AboutView } from './view.tsx';

/** The page about the site, with its accessibility statement and map. */
export const aboutRoute: PageRoute = {
  path: '/about',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { queries } = context.deps;
    const [tree, reports, specimens] = await Promise.all([
      queries.loadTree(),
      queries.listPublishedReports(),
      queries.listPublishedSpecimens(),
    ]);
    const page = {
      title: aboutText.heading,
      entry: 'about',
      trail: [{ label: aboutText.heading }],
      column: aboutText.column,
    } as const;
    const content = {
      site: context.site,
      agencies: existingAgencies(tree, context.today),
      reports,
      specimens: specimens.map(({ slug, report }) => ({ slug, title: report.title })),
    };
    return renderPage(context, page, h(AboutView, content));
  },
};
