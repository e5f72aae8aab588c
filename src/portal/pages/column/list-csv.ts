import { genres } from '../../../core/catalog/genres.ts';
import { validityKinds } from '../../../core/catalog/validity.ts';
import type { PageContext, PageReply } from '../../../http/page-route.ts';
import type { ItemHead, PublishedItemFilter } from '../../../usecases/ports.ts';
import { csvOf } from '../../ui/csv.ts';
import { fileHeaders } from '../../ui/file-headers.ts';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { subjectName } from '../../ui/unit-subjects.ts';
import type { ColumnContent } from './column-content.ts';
import { columnText } from './text.ts';

const mostRows = 10_000;

/** A list as a table: everything that fits the conditions, in the order that is shown. */
export async function listCsv(
  { deps, site, today }: PageContext,
  place: Pick<ColumnContent, 'agency' | 'subject' | 'column'>,
  filter: Omit<PublishedItemFilter, 'offset' | 'limit'>,
): Promise<PageReply> {
  const { rows } = await deps.queries.listPublishedItems({ ...filter, offset: 0, limit: mostRows }, today);
  const subject = subjectName(place.subject.subject);
  const columnName = (head: ItemHead): string =>
    place.subject.columns.find(({ column }) => column.columnId === head.columnId)?.column.name ?? '';
  const lines = rows.map((head) => [
    head.indexNumber,
    head.title,
    head.documentNumber ?? '',
    place.agency.name,
    head.madeOn,
    shanghaiDay(head.publishedAt),
    head.changedAt === head.publishedAt ? '' : shanghaiDay(head.changedAt),
    subject,
    columnName(head),
    head.topic,
    genres.find(({ id }) => id === head.genre)?.label ?? head.genre,
    validityKinds.find(({ id }) => id === head.validity.kind)?.label ?? '',
    `${site.baseUrl}/d/${head.indexNumber}`,
  ]);
  const name = place.column?.column.name ?? subject;
  return {
    status: 200,
    contentType: 'text/csv; charset=utf-8',
    body: csvOf(columnText.csvHead, lines),
    headers: fileHeaders('list.csv', `${place.agency.shortName}-${name}.csv`),
    cache: 'revalidate',
  };
}
