import type { PlainDate } from '../../../core/values/plain-date.ts';

export interface SiteMapEntry {
  readonly path: string;
  readonly changedOn?: PlainDate;
}

const nameSpace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** A site map in the form of sitemaps.org: at most 50 000 addresses. */
export function siteMapXml(baseUrl: string, entries: readonly SiteMapEntry[]): string {
  return documentOf('urlset', 'url', baseUrl, entries);
}

/** The list of a site's maps. */
export function siteMapIndexXml(baseUrl: string, maps: readonly SiteMapEntry[]): string {
  return documentOf('sitemapindex', 'sitemap', baseUrl, maps);
}

function documentOf(root: string, element: string, baseUrl: string, entries: readonly SiteMapEntry[]): string {
  const lines = entries.map(({ path, changedOn }) => {
    const changed = changedOn === undefined ? '' : `<lastmod>${changedOn}</lastmod>`;
    return `<${element}><loc>${escaped(`${baseUrl}${path}`)}</loc>${changed}</${element}>`;
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<${root} xmlns="${nameSpace}">`, ...lines, `</${root}>`, ''].join(
    '\n',
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
