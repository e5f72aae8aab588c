import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Static } from 'typebox';
import { listChannelItems } from '../../../contract/channels.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { channelText } from '../../ui/channel-text.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { type FilterField, filterWords, QueryBar } from '../../ui/query-bar.tsx';
import { ReachList, reachName } from '../../ui/reach-list.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { PlaceList } from './place-list.tsx';
import { text } from './text.ts';

type Reply = CallReply<typeof listChannelItems>;
type Row = Reply['rows'][number];
type Query = Static<(typeof listChannelItems)['query']>;

const route = getRouteApi('/channels');

const fields: readonly FilterField[] = [
  { name: 'words', label: text.words, kind: 'text' },
  { name: 'from', label: text.from, kind: 'day' },
  { name: 'to', label: text.to, kind: 'day' },
];

/** Public items with their readers by channel; each opens its studio. */
export function ChannelList() {
  const { offset, limit, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const load = (paging: Required<typeof place>) => call(listChannelItems, { query: { ...filter, ...paging } as Query });
  const items = useQuery({
    queryKey: ['channels', filter, place],
    queryFn: () => load(pagingTexts(place)),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={items}>
      {(reply) => (
        <>
          <PageHead title={text.title} lead={text.lead(reply.from, reply.to)} />
          <QueryBar fields={fields} values={filter} onSearch={(search) => void navigate({ search })} />
          <Items rows={reply.rows} filter={filter} load={load} />
          <PageTurner
            place={place}
            total={reply.total}
            onTurn={(next) => void navigate({ search: { ...filter, ...next } })}
          />
          <Totals reply={reply} />
          <PlaceList places={reply.places} />
        </>
      )}
    </Loaded>
  );
}

interface ItemsProps {
  readonly rows: readonly Row[];
  readonly filter: Readonly<Record<string, string>>;
  readonly load: (paging: { readonly offset: string; readonly limit: string }) => Promise<Reply>;
}

function Items({ rows, filter, load }: ItemsProps) {
  if (rows.length === 0) return <Nothing title={text.empty} hint={text.emptyHint} />;
  return (
    <>
      <div className="list-tools">
        <ExportButton
          title={text.name}
          filter={filterWords(fields, filter)}
          columns={columns}
          loadPage={(offset, limit) => load({ offset, limit })}
        />
      </div>
      <LedgerTable label={text.title} columns={columns} rows={rows} keyOf={({ itemId }) => itemId} />
    </>
  );
}

function Totals({ reply }: { readonly reply: Reply }) {
  return (
    <section aria-labelledby="all-reach">
      <h2 id="all-reach">{text.all}</h2>
      <ReachList reach={reply.reach} label={text.all} />
      <p>{text.subscribers(reply.subscriberCount)}</p>
    </section>
  );
}

const columns: readonly LedgerColumn<Row>[] = [
  {
    key: 'title',
    title: text.item,
    text: ({ title }) => title,
    cell: ({ itemId, title }) => <AppLink to={`/channels/${itemId}`}>{title}</AppLink>,
  },
  {
    key: 'published',
    title: text.published,
    isTight: true,
    text: ({ publishedAt }) => shanghaiTime(publishedAt),
    cell: ({ publishedAt }) => shanghaiTime(publishedAt),
  },
  {
    key: 'total',
    title: text.total,
    align: 'right',
    isTight: true,
    text: (row) => String(totalOf(row)),
    cell: (row) => channelText.times(totalOf(row)),
  },
  {
    key: 'channels',
    title: text.channels,
    text: ({ reach }) => reach.map((row) => `${reachName(row)} ${row.count}`).join('；'),
    cell: ({ reach }) => <ReachList reach={reach} label={text.channels} />,
  },
];

function totalOf({ reach }: Row): number {
  return reach.reduce((sum, { count }) => sum + count, 0);
}
