import { h } from 'preact';
import { type Agency, hasLedger } from '../../../core/agencies/agency.ts';
import { type AgencyTree, childrenOn } from '../../../core/agencies/agency-tree.ts';
import type { AgencyId } from '../../../core/values/ids.ts';
import type { PageContext, PageRoute, SiteSettings } from '../../../http/page-route.ts';
import { feedLinks } from '../../ui/feed-links.ts';
import type { LinkedFacts } from '../../ui/linked-facts.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { searchAddress } from '../../ui/search-box.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { existingAgencies, topAgencies } from '../../ui/unit-groups.ts';
import type { HomeContent } from './home-content.ts';
import { homeText } from './text.ts';
import { HomeView } from './view.tsx';

const latestCount = 10;

/** The home page. */
export const homeRoute: PageRoute = {
  path: '/',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { site } = context;
    const page = {
      title: site.name,
      entry: 'home',
      trail: [],
      column: { name: site.name, type: homeText.columnType, ...homeText.column },
      facts: siteFacts(site),
      feeds: feedLinks({}, site.name),
    } as const;
    return renderPage(context, page, h(HomeView, await contentOf(context)));
  },
};

async function contentOf({ deps, today }: PageContext): Promise<HomeContent> {
  const { queries } = deps;
  const tree = await queries.loadTree();
  const agencies = existingAgencies(tree, today);
  const [reports, latest, counts, specimenCount] = await Promise.all([
    queries.listPublishedReports(),
    queries.listPublishedItems({ offset: 0, limit: latestCount }, today),
    queries.countPublishedItems(agencies.map(({ id }) => id)),
    queries.countPublishedSpecimens(),
  ]);
  const itemCounts = new Map<AgencyId, number>();
  for (const { agencyId, count } of counts) itemCounts.set(agencyId, (itemCounts.get(agencyId) ?? 0) + count);
  const days = [...latest.rows, ...reports].map(({ publishedAt }) => shanghaiDay(publishedAt)).sort();
  return {
    areaName: areaName(tree, today),
    mainAgency: mainAgency(tree, today),
    agencies,
    reports,
    latest: latest.rows,
    itemCounts,
    newestOn: days.at(-1) ?? null,
    specimenCount,
  };
}

function areaName(tree: AgencyTree, today: PageContext['today']): string {
  const [top, second] = topAgencies(tree, today);
  return top !== undefined && second === undefined ? top.shortName : '';
}

/** The agency that speaks for the whole: the only one at the top, or the own level of the only area. */
function mainAgency(tree: AgencyTree, today: PageContext['today']): Agency | null {
  const [top, second] = topAgencies(tree, today);
  if (top === undefined || second !== undefined) return null;
  if (hasLedger(top)) return top;
  return childrenOn(tree, top.id, today).find(({ kind }) => kind === 'ownLevel') ?? null;
}

/** The site and its search for programs (schema.org). */
function siteFacts({ baseUrl, name, organizer }: SiteSettings): readonly LinkedFacts[] {
  return [
    {
      '@type': 'WebSite',
      '@id': `${baseUrl}/`,
      url: `${baseUrl}/`,
      name,
      inLanguage: 'zh-CN',
      ...(organizer === '' ? {} : { publisher: { '@type': 'GovernmentOrganization', name: organizer } }),
      potentialAction: {
        '@type': 'SearchAction',
        target: `${baseUrl}${searchAddress}?q={words}`,
        'query-input': 'required name=words',
      },
    },
  ];
}
