import type { AgencyTree } from '../../../core/agencies/agency-tree.ts';
import { itemAddress } from '../../../core/catalog/item-address.ts';
import { validityKinds } from '../../../core/catalog/validity.ts';
import type { PageContext, PageReply } from '../../../http/page-route.ts';
import type { PublishedItemFilter } from '../../../usecases/ports.ts';
import { csvOf } from '../../ui/csv.ts';
import { fileHeaders } from '../../ui/file-headers.ts';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { endOf } from './end-of-document.ts';
import { libraryText } from './text.ts';

const mostRows = 10_000;

/** Documents as a table: number, dates, validity, and what ended or changed each. */
export async function documentsCsv(
  { deps, site, today }: PageContext,
  tree: AgencyTree,
  filter: Omit<PublishedItemFilter, 'offset' | 'limit' | 'order'>,
  name: string,
): Promise<PageReply> {
  const page = { ...filter, order: 'madeOn', offset: 0, limit: mostRows } as const;
  const { rows } = await deps.queries.listPublishedItems(page, today);
  const lines = rows.map((head) => {
    const end = endOf(head);
    return [
      head.indexNumber,
      head.title,
      head.documentNumber ?? '',
      tree.agencies.find(({ id }) => id === head.agencyId)?.name ?? '',
      head.madeOn,
      shanghaiDay(head.publishedAt),
      head.validUntil ?? '',
      validityKinds.find(({ id }) => id === head.validity.kind)?.label ?? '',
      end?.from ?? '',
      end?.by ?? '',
      `${site.baseUrl}${itemAddress(head.indexNumber)}`,
    ];
  });
  return {
    status: 200,
    contentType: 'text/csv; charset=utf-8',
    body: csvOf(libraryText.csvHead, lines),
    headers: fileHeaders('list.csv', `${name}.csv`),
    cache: 'revalidate',
  };
}
