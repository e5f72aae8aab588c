import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { publicRecord } from '../../../usecases/channels/public-record.ts';
import { csvOf } from '../../ui/csv.ts';
import { fileHeaders } from '../../ui/file-headers.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { filterOfPart, findCatalogPart, partAddress, rowsPerPart } from './catalog-part.ts';
import { openCatalogText } from './text.ts';

type PublicRecord = ReturnType<typeof publicRecord>;

/** The catalogue, or a part of it, as CSV or JSON. */
export const openCatalogFileRoutes: readonly PageRoute[] = (['csv', 'json'] as const).map((format) => ({
  path: `/sj/mulu.${format}`,
  permission: 'public',
  audit: null,
  handle: (context) => catalogFile(context, format),
}));

/** What is offered here, for programs that collect such lists (DCAT as JSON-LD). */
export const dcatRoute: PageRoute = {
  path: '/sj/dcat.json',
  permission: 'public',
  audit: null,
  async handle({ site }) {
    const body = {
      '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
      '@type': 'dcat:Catalog',
      '@id': `${site.baseUrl}/sj`,
      'dct:title': openCatalogText.title,
      'dct:publisher': site.organizer,
      'dct:language': 'zh-CN',
      'dcat:dataset': [
        {
          '@type': 'dcat:Dataset',
          '@id': `${site.baseUrl}/sj#mulu`,
          'dct:title': openCatalogText.dataset(site.name),
          'dct:description': openCatalogText.description,
          'dct:rights': openCatalogText.termsWords,
          'dcat:landingPage': `${site.baseUrl}/sj`,
          'dcat:distribution': [
            distribution(site.baseUrl, 'csv', 'text/csv'),
            distribution(site.baseUrl, 'json', 'application/json'),
          ],
        },
      ],
    };
    return jsonReply(body, 'application/ld+json; charset=utf-8');
  },
};

function distribution(baseUrl: string, format: 'csv' | 'json', mediaType: string) {
  return {
    '@type': 'dcat:Distribution',
    'dcat:downloadURL': `${baseUrl}${partAddress(format, {})}`,
    'dcat:mediaType': mediaType,
  };
}

async function catalogFile(context: PageContext, format: 'csv' | 'json'): Promise<PageReply> {
  const { deps, site, today } = context;
  const part = await findCatalogPart(context);
  if (part === undefined) return notFoundPage(context);
  const [tree, page] = await Promise.all([
    deps.queries.loadTree(),
    deps.queries.listPublishedItems(filterOfPart(part), today),
  ]);
  const names = new Map<string, string>(tree.agencies.map(({ id, name }) => [id, name]));
  const frame = { baseUrl: site.baseUrl, agencyName: (id: string) => names.get(id) ?? id };
  const records = page.rows.map((head) => publicRecord(head, frame));
  if (format === 'csv') return csvReply(records);
  const { part: at = 1 } = part;
  const hasMore = at * rowsPerPart < page.total;
  return jsonReply({
    schema: `${site.baseUrl}/api/open/schema`,
    total: page.total,
    part: at,
    ...(hasMore ? { next: `${site.baseUrl}${partAddress('json', { ...part, part: at + 1 })}` } : {}),
    items: records,
  });
}

function csvReply(records: readonly PublicRecord[]): PageReply {
  const rows = records.map((record) => [
    record.indexNumber,
    record.title,
    record.documentNumber ?? '',
    record.agencyName,
    record.issuers.join('、'),
    record.madeOn,
    shanghaiDay(record.publishedAt),
    record.changedAt === record.publishedAt ? '' : shanghaiDay(record.changedAt),
    record.subject,
    record.genre,
    record.topic,
    record.keywords.join('、'),
    record.summary,
    record.validity,
    record.validityFrom ?? '',
    String(record.fileCount),
    record.url,
  ]);
  return {
    status: 200,
    contentType: 'text/csv; charset=utf-8',
    body: csvOf(openCatalogText.head, rows),
    headers: fileHeaders('mulu.csv', `${openCatalogText.title}.csv`),
    cache: 'revalidate',
  };
}

function jsonReply(body: object, contentType = 'application/json; charset=utf-8'): PageReply {
  return { status: 200, contentType, body: `${JSON.stringify(body, undefined, 1)}\n`, cache: 'revalidate' };
}
