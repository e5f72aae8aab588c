import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { siteMapText } from './text.ts';
import { type MapEntry, SiteMapView } from './view.tsx';

/** The site map for people; search engines read `/sitemap.xml`. */
export const siteMapPageRoute: PageRoute = {
  path: '/wzdt',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { queries } = context.deps;
    const [tree, reports, specimenCount] = await Promise.all([
      queries.loadTree(),
      queries.listPublishedReports(),
      queries.countPublishedSpecimens(),
    ]);
    const { heading, column } = siteMapText;
    const page = { title: heading, entry: 'about', trail: [{ label: heading }], column } as const;
    const entries = entriesWith({ hasReports: reports.length > 0, hasSpecimens: specimenCount > 0 });
    const agencies = existingAgencies(tree, context.today);
    return renderPage(context, page, h(SiteMapView, { entries, agencies }));
  },
};

function entriesWith({
  hasReports,
  hasSpecimens,
}: {
  hasReports: boolean;
  hasSpecimens: boolean;
}): readonly MapEntry[] {
  const { entries } = siteMapText;
  return [
    { href: '/', label: entries.home },
    { href: '/gk', label: entries.units },
    { href: '/wj', label: entries.library },
    { href: '/ss', label: entries.search },
    ...(hasReports ? [{ href: '/nb', label: entries.reports }] : []),
    ...(hasReports ? [{ href: '/nb/bj', label: entries.comparison }] : []),
    ...(hasReports ? [{ href: '/nb/gz', label: entries.reportRules }] : []),
    { href: '/ysq', label: entries.asking },
    { href: '/cx', label: entries.track },
    { href: '/wd', label: entries.answers },
    ...(hasSpecimens ? [{ href: '/jd', label: entries.specimens }] : []),
    { href: '/tj', label: entries.statistics },
    { href: '/sj', label: entries.openData },
    { href: '/dy', label: entries.subscribe },
    { href: '/hy', label: entries.verify },
    { href: '/ts', label: entries.complaints },
    { href: '/zc', label: entries.mistakes },
    { href: '/bz', label: entries.help },
    { href: '/wza', label: entries.accessibility },
    { href: '/about', label: entries.about },
  ];
}
