import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Static } from 'typebox';
import { listRequests } from '../../../contract/requests.ts';
import { applicantKinds } from '../../../core/requests/applicant-kinds.ts';
import { channels } from '../../../core/requests/channels.ts';
import { outcomeIds, outcomeOf } from '../../../core/requests/outcomes.ts';
import { call } from '../../ui/call.ts';
import { ExportButton, noteOf } from '../../ui/export-button.tsx';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { type FilterField, filterWords, QueryBar } from '../../ui/query-bar.tsx';
import { useMe } from '../../ui/session.ts';
import { requestColumns } from './request-columns.tsx';
import { text } from './text.ts';

type Query = Static<(typeof listRequests)['query']>;
type Reply = Static<(typeof listRequests)['reply']>;

const route = getRouteApi('/requests');

const fields: readonly FilterField[] = [
  { name: 'state', label: text.state, kind: 'choice', options: optionsOf(text.states) },
  { name: 'applicantKind', label: text.kind, kind: 'choice', options: optionsFrom(applicantKinds) },
  { name: 'channel', label: text.channel, kind: 'choice', options: optionsFrom(channels) },
  { name: 'number', label: text.number, kind: 'text' },
  {
    name: 'outcome',
    label: text.outcome,
    kind: 'choice',
    isRare: true,
    options: outcomeIds.map((outcome) => ({ value: outcome, label: outcomeOf(outcome).label })),
  },
  { name: 'receivedFrom', label: text.receivedFrom, kind: 'day', isRare: true },
  { name: 'receivedTo', label: text.receivedTo, kind: 'day', isRare: true },
];

/** The request register: most urgent first, filters in the address, exported and printed as shown. */
export function RequestList() {
  const { offset, limit, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const requests = useQuery({
    queryKey: ['requests', filter, place],
    queryFn: () => load(filter, pagingTexts(place)),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={text.title} lead={text.lead} actions={<RegisterLink />} />
      <QueryBar fields={fields} values={filter} onSearch={(search) => void navigate({ search })} />
      <Loaded query={requests}>
        {(reply) => (
          <>
            <ListTools filter={filter} total={reply.total} />
            <Requests reply={reply} filter={filter} />
            <PageTurner
              place={place}
              total={reply.total}
              onTurn={(next) => void navigate({ search: { ...filter, ...next } })}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

type Filter = Readonly<Record<string, string | undefined>>;

function load(filter: Filter, paging: { readonly offset: string; readonly limit: string }): Promise<Reply> {
  // what stands in an address is only text: the server judges it
  return call(listRequests, { query: { ...filter, ...paging, sort: 'due' } as Query });
}

function ListTools({ filter, total }: { readonly filter: Filter; readonly total: number }) {
  return (
    <div className="list-head">
      <p className="quiet">
        {text.condition}
        {filterWords(fields, filter)}
      </p>
      {total === 0 ? null : (
        <div className="list-tools">
          <ExportButton
            title={text.title}
            filter={filterWords(fields, filter)}
            columns={requestColumns}
            loadPage={(offset, limit) => load(filter, { offset, limit })}
          />
          <Button onClick={() => window.print()}>{text.print}</Button>
        </div>
      )}
    </div>
  );
}

function Requests({ reply, filter }: { readonly reply: Reply; readonly filter: Filter }) {
  const me = useMe();
  const navigate = useNavigate();
  if (reply.rows.length === 0) {
    return Object.keys(filter).length > 0 ? (
      <Nothing title={text.emptyFiltered} hint={text.emptyFilteredHint} />
    ) : (
      <Nothing title={text.empty} hint={text.emptyHint} action={<RegisterLink />} />
    );
  }
  return (
    <>
      <LedgerTable
        label={text.title}
        columns={requestColumns}
        rows={reply.rows}
        keyOf={({ requestId }) => requestId}
        onOpen={({ requestId }) => void navigate({ to: '/requests/$requestId', params: { requestId } })}
      />
      <p className="print-note">{noteOf(text.title, filterWords(fields, filter), me, reply.total)}</p>
    </>
  );
}

function RegisterLink() {
  if (!usePermitted('request.register')) return null;
  return (
    <Link to="/requests/new" className="link-button strong">
      {text.register}
    </Link>
  );
}

function optionsOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

function optionsFrom(rows: readonly { readonly id: string; readonly label: string }[]) {
  return rows.map(({ id, label }) => ({ value: id, label }));
}
