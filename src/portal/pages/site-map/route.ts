import { type Agency, hasLedger } from '../../../core/agencies/agency.ts';
import { itemAddress } from '../../../core/catalog/item-address.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { reportAddress } from '../../ui/published-reports.ts';
import { readingAddress } from '../../ui/reading-address.ts';
import { applyAddress, guideAddress, trackAddress } from '../../ui/request-addresses.ts';
import { searchAddress } from '../../ui/search-box.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { catalogueOf, subjectAddress } from '../../ui/unit-catalogue.ts';
import { existingAgencies } from '../../ui/unit-groups.ts';
import { furtherUnitEntries, unitMenuEntries } from '../../ui/unit-menu-text.ts';
import { findUnit, hasUnitPart, unitAddress } from '../../ui/unit-place.ts';
import { type SiteMapEntry, siteMapIndexXml, siteMapXml } from './site-map-xml.ts';

/** Documents of one unit in its map; the form allows 50 000 addresses in all. */
const mostItems = 45_000;
const wholeSite = '/sitemap/site.xml';

/** The maps of the site: its own pages, and those of every unit with what it published. */
export const siteMapRoute: PageRoute = {
  path: '/sitemap.xml',
  permission: 'public',
  audit: null,
  async handle({ deps, site, today }) {
    const tree = await deps.queries.loadTree();
    const units = existingAgencies(tree, today).map(({ id }) => ({ path: `/sitemap/gk/${id}.xml` }));
    return xmlReply(siteMapIndexXml(site.baseUrl, [{ path: wholeSite }, ...units]));
  },
};

/** Every page that belongs to no unit. */
export const ownSiteMapRoute: PageRoute = {
  path: wholeSite,
  permission: 'public',
  audit: null,
  async handle({ deps, site }) {
    const [tree, reports, specimens] = await Promise.all([
      deps.queries.loadTree(),
      deps.queries.listPublishedReports(),
      deps.queries.listPublishedSpecimens(),
    ]);
    const always = ['/', ...siteColumns, '/bz', '/wza', '/wzdt', '/about'];
    const paths = [
      ...(tree.agencies.length > 0 ? always : always.filter((path) => !siteColumns.includes(path))),
      ...(reports.length > 0 ? ['/nb', '/nb/bj', '/nb/gz'] : []),
      ...(specimens.length > 0 ? ['/jd'] : []),
    ];
    const entries = [
      ...paths.map((path) => ({ path })),
      ...specimens.map(({ slug, publishedAt }) => ({
        path: `/jd/${slug}`,
        ...(publishedAt === null ? {} : { changedOn: shanghaiDay(publishedAt) }),
      })),
    ];
    return xmlReply(siteMapXml(site.baseUrl, entries));
  },
};

/** The columns of a site that has agencies. */
const siteColumns: readonly string[] = [
  ...['/gk', '/wj', searchAddress, `${searchAddress}/gj`, guideAddress(), applyAddress, trackAddress, '/wd'],
  ...['/tj', '/sj', '/dy', '/hy', '/ts', '/ts/cx', '/zc'],
];

/** The pages of one unit: its disclosure area, its reports, and the newest of what it published. */
export const unitSiteMapRoute: PageRoute = {
  path: '/sitemap/gk/:file',
  permission: 'public',
  audit: null,
  async handle(context) {
    const [, agencyId = ''] = /^([a-z0-9-]+)\.xml$/.exec(context.params['file'] ?? '') ?? [];
    const unit = await findUnit({ deps: context.deps, params: { agency: agencyId } });
    if (unit === undefined) return notFoundPage(context);
    const { agency } = unit;
    const reports = await context.deps.queries.listPublishedReports([agency.id]);
    const entries = [
      { path: unitAddress(agency.id) },
      ...[...unitMenuEntries, ...furtherUnitEntries]
        .filter(({ part }) => hasUnitPart(agency, part))
        .map(({ place }) => ({ path: unitAddress(agency.id, place) })),
      ...(hasLedger(agency)
        ? [{ path: unitAddress(agency.id, 'wj/fz') }, { path: `${applyAddress}/${agency.id}` }]
        : []),
      ...reports.map((report) => ({ path: reportAddress(report), changedOn: shanghaiDay(report.publishedAt) })),
      ...(hasLedger(agency) ? await catalogueEntries(context, agency) : []),
    ];
    return xmlReply(siteMapXml(context.site.baseUrl, entries));
  },
};

async function catalogueEntries({ deps, today }: PageContext, agency: Agency): Promise<readonly SiteMapEntry[]> {
  const [catalogue, items] = await Promise.all([
    catalogueOf(deps.queries, agency, today),
    deps.queries.listPublishedItems({ agencyIds: [agency.id], offset: 0, limit: mostItems }, today),
  ]);
  return [
    ...catalogue.flatMap(({ subject, columns }) => [
      { path: subjectAddress(agency.id, subject.id) },
      ...columns.map(({ column }) => ({ path: subjectAddress(agency.id, subject.id, column.columnId) })),
    ]),
    ...items.rows.map((head) => ({ path: itemAddress(head.indexNumber), changedOn: shanghaiDay(head.changedAt) })),
  ];
}

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
          'Allow: /api/open/',
          `Disallow: ${readingAddress}`,
          `Disallow: ${trackAddress}/`,
          `Disallow: ${applyAddress}/t/`,
          `Sitemap: ${site.baseUrl}/sitemap.xml`,
        ];
    const body = ['User-agent: *', ...rules, ''].join('\n');
    return { status: 200, contentType: 'text/plain; charset=utf-8', body, cache: 'revalidate' };
  },
};

function xmlReply(body: string): PageReply {
  return { status: 200, contentType: 'application/xml; charset=utf-8', body, cache: 'revalidate' };
}
