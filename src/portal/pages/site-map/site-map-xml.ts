import type { PlainDate } from '../../../core/values/plain-date.ts';

export interface SiteMapEntry {
  readonly path: string;
  readonly changedOn?: PlainDate;
}

/** A site map in the form of sitemaps.org. */
export function siteMapXml(baseUrl: string, entries: readonly SiteMapEntry[]): string {
  const urls = entries.map(({ path, changedOn }) => {
    const changed = changedOn === undefined ? '' : `<lastmod>${changedOn}</lastmod>`;
    return `<url><loc>${escaped(`${baseUrl}${path}`)}</loc>${changed}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
