import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { App, Button } from 'antd';
import type { Static } from 'typebox';
import { listInbox, markRead } from '../../../contract/messages.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { type FilterField, QueryBar } from '../../ui/query-bar.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

type Message = CallReply<typeof listInbox>['rows'][number];
type Query = Static<(typeof listInbox)['query']>;

const route = getRouteApi('/messages');

const fields: readonly FilterField[] = [
  {
    name: 'unreadOnly',
    label: text.filter,
    kind: 'choice',
    anyLabel: text.all,
    options: [{ value: 'yes', label: text.unreadOnly }],
  },
];

const columns: readonly LedgerColumn<Message>[] = [
  {
    key: 'state',
    title: text.state,
    isTight: true,
    cell: ({ isRead }) => (isRead ? text.read : <strong>{text.unread}</strong>),
  },
  { key: 'message', title: text.message, cell: ({ sentence }) => sentence },
  { key: 'time', title: text.time, isTight: true, cell: ({ queuedAt }) => shanghaiTime(queuedAt) },
  {
    key: 'open',
    title: text.open,
    isTight: true,
    cell: ({ path }) => <AppLink to={path}>{text.open}</AppLink>,
  },
];

/** The messages of the person who is signed in, the newest first. */
export function InboxPage() {
  const { offset, limit, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const messages = useQuery({
    queryKey: ['messages', filter, place],
    queryFn: () => call(listInbox, { query: { ...filter, ...pagingTexts(place) } as Query }),
    placeholderData: keepPreviousData,
  });
  const newest = messages.data?.rows[0];
  const actions = newest === undefined ? undefined : <MarkAll upTo={newest.messageNo} />;
  return (
    <>
      <PageHead title={text.title} lead={text.lead} actions={actions} />
      <QueryBar fields={fields} values={filter} onSearch={(search) => void navigate({ search })} />
      <Loaded query={messages}>
        {({ rows, total }) => (
          <>
            <Messages rows={rows} />
            <PageTurner
              place={place}
              total={total}
              onTurn={(next) => void navigate({ search: { ...filter, ...next } })}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function Messages({ rows }: { readonly rows: readonly Message[] }) {
  if (rows.length === 0) return <Nothing title={text.empty} hint={text.emptyHint} />;
  return <LedgerTable label={text.title} columns={columns} rows={rows} keyOf={({ messageNo }) => String(messageNo)} />;
}

function MarkAll({ upTo }: { readonly upTo: number }) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  const marking = useMutation({
    mutationFn: () => call(markRead, { body: { upTo } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['messages'] }),
    onError: (problem) => message.error(problem.message),
  });
  return (
    <Button loading={marking.isPending} onClick={() => marking.mutate()}>
      {text.markAll}
    </Button>
  );
}
