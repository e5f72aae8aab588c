import { hasLedger } from '../../../core/agencies/agency.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { reportAddress } from '../../ui/published-reports.ts';
import { applyAddress, guideAddress, trackAddress } from '../../ui/request-addresses.ts';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { siteMapXml } from './site-map-xml.ts';

/** Every public page for search engines. */
export const siteMapRoute: PageRoute = {
  path: '/sitemap.xml',
  permission: 'public',
  audit: null,
  async handle({ deps, site, today }) {
    const [tree, reports, specimens] = await Promise.all([
      deps.queries.loadTree(),
      deps.queries.listPublishedReports(),
      deps.queries.listPublishedSpecimens(),
    ]);
    const columns = [
      '/',
      ...(tree.agencies.length > 0 ? [guideAddress(), applyAddress, trackAddress, '/wd'] : []),
      ...(reports.length > 0 ? ['/nb'] : []),
      ...(tree.agencies.length > 0 ? ['/gk'] : []),
      ...(specimens.length > 0 ? ['/jd'] : []),
      '/about',
    ];
    const entries = [
      ...columns.map((path) => ({ path })),
      ...existingAgencies(tree, today).map(({ id }) => ({ path: `/gk/${id}` })),
      ...existingAgencies(tree, today)
        .filter(hasLedger)
        .flatMap(({ id }) => [{ path: guideAddress(id) }, { path: `${applyAddress}/${id}` }]),
      ...reports.map((report) => ({ path: reportAddress(report), changedOn: shanghaiDay(report.publishedAt) })),
      ...specimens.map(({ slug, publishedAt }) => ({
        path: `/jd/${slug}`,
        ...(publishedAt === null ? {} : { changedOn: shanghaiDay(publishedAt) }),
      })),
    ];
    const body = siteMapXml(site.baseUrl, entries);
    return { status: 200, contentType: 'application/xml; charset=utf-8', body, cache: 'revalidate' };
  },
};

/** What search engines may read: everything public, or nothing where all of it is invented. */
export const robotsRoute: PageRoute = {
  path: '/robots.txt',
  permission: 'public',
  audit: null,
  async handle({ site }) {
    const rules = site.isDemo
      ? ['Disallow: /']
      : [
          'Disallow: /api/',
          `Disallow: ${trackAddress}/`,
          `Disallow: ${applyAddress}/t/`,
          `Sitemap: ${site.baseUrl}/sitemap.xml`,
        ];
    const body = ['User-agent: *', ...rules, ''].join('\n');
    return { status: 200, contentType: 'text/plain; charset=utf-8', body, cache: 'revalidate' };
  },
};
