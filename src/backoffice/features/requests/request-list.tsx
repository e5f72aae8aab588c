import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import { listRequests } from '../../../contract/requests.ts';
import { call } from '../../ui/call.ts';
import { ExportButton, noteOf } from '../../ui/export-button.tsx';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { listText } from '../../ui/list-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { type FilterField, filterWords, QueryBar } from '../../ui/query-bar.tsx';
import { useMe } from '../../ui/session.ts';
import { BatchBar } from './batch-bar.tsx';
import { requestColumns } from './request-columns.tsx';
import { type Desk, requestFields, useDesk } from './request-fields.ts';
import { SavedViews } from './saved-views.tsx';
import { text } from './text.ts';
import { ViewTabs } from './view-tabs.tsx';

type Query = Static<(typeof listRequests)['query']>;
type Reply = Static<(typeof listRequests)['reply']>;

const route = getRouteApi('/requests');

/** The request register: most urgent first, filters in the address, exported and printed as shown. */
export function RequestList() {
  const { offset, limit, sort, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const desk = useDesk();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const requests = useQuery({
    queryKey: ['requests', filter, sort, place],
    queryFn: () => load(filter, sort, pagingTexts(place)),
    placeholderData: keepPreviousData,
  });
  const { state, ...conditions } = filter;
  const kept = { ...(state === undefined ? {} : { state }), ...(sort === undefined ? {} : { sort }) };
  const fields = requestFields(desk, useMe().lamp);
  return (
    <div className="across">
      <PageHead title={text.title} lead={text.lead} actions={<PageLinks />} />
      <ViewTabs filter={{ ...filter, ...(sort === undefined ? {} : { sort }) }} />
      <QueryBar
        fields={fields}
        values={conditions}
        onSearch={(search) => void navigate({ search: { ...search, ...kept } })}
      />
      <SavedViews filter={filter} />
      <Loaded query={requests}>
        {(reply) => (
          <>
            <ListTools fields={fields} filter={filter} sort={sort} total={reply.total} />
            <Requests reply={reply} words={wordsOf(fields, filter)} desk={desk} />
            <PageTurner
              place={place}
              total={reply.total}
              onTurn={(next) => void navigate({ search: { ...conditions, ...kept, ...next } })}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}

type Filter = Readonly<Record<string, string | undefined>>;

function load(
  filter: Filter,
  sort: string | undefined,
  paging: { readonly offset: string; readonly limit: string },
): Promise<Reply> {
  // what stands in an address is only text: the server judges it
  return call(listRequests, { query: { ...filter, ...paging, sort: sort ?? 'due' } as Query });
}

/** The view and the conditions in words. */
function wordsOf(fields: readonly FilterField[], { state, ...conditions }: Filter): string {
  const view = Object.entries(text.views).find(([id]) => id === (state ?? 'all'))?.[1] ?? '';
  const words = filterWords(fields, conditions);
  return words === listText.everything ? view : `${view}；${words}`;
}

interface ListToolsProps {
  readonly fields: readonly FilterField[];
  readonly filter: Filter;
  readonly sort: string | undefined;
  readonly total: number;
}

function ListTools({ fields, filter, sort, total }: ListToolsProps) {
  const navigate = route.useNavigate();
  const { lamp } = useMe();
  const words = wordsOf(fields, filter);
  return (
    <div className="list-head">
      <p className="quiet">
        {text.condition}
        {words}
      </p>
      {total === 0 ? null : (
        <div className="list-tools">
          <Select
            aria-label={text.sort}
            value={sort ?? 'due'}
            options={Object.entries(text.sorts).map(([value, label]) => ({ value, label }))}
            onChange={(next) => void navigate({ search: { ...filter, sort: next } })}
            popupMatchSelectWidth={false}
          />
          <ExportButton
            title={text.title}
            filter={words}
            columns={requestColumns(lamp)}
            loadPage={(offset, limit) => load(filter, sort, { offset, limit })}
          />
          <Button onClick={() => window.print()}>{text.print}</Button>
        </div>
      )}
    </div>
  );
}

interface RequestsProps {
  readonly reply: Reply;
  readonly words: string;
  readonly desk: Desk | undefined;
}

function Requests({ reply, words, desk }: RequestsProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const me = useMe();
  const navigate = useNavigate();
  const mayChoose = [usePermitted('request.handle'), usePermitted('request.assign')].includes(true);
  if (reply.rows.length === 0) {
    return words === text.views.all ? (
      <Nothing title={text.empty} hint={text.emptyHint} action={<PageLinks />} />
    ) : (
      <Nothing title={text.emptyFiltered} hint={text.emptyFilteredHint} />
    );
  }
  return (
    <>
      <BatchBar
        chosen={chosen}
        numberOf={(id) => reply.rows.find(({ requestId }) => requestId === id)?.requestNumber ?? id}
        desk={desk}
        onClear={() => setChosen(new Set())}
      />
      <LedgerTable
        label={text.title}
        columns={requestColumns(me.lamp)}
        rows={reply.rows}
        keyOf={({ requestId }) => requestId}
        onOpen={({ requestId }) => void navigate({ to: '/requests/$requestId', params: { requestId } })}
        {...(mayChoose ? { choice: { chosen, onChoose: setChosen } } : {})}
      />
      <p className="print-note">{noteOf(text.title, words, me, reply.total)}</p>
    </>
  );
}

function PageLinks() {
  if (!usePermitted('request.register')) return null;
  return (
    <>
      <Link to="/requests/import" className="link-button">
        {text.importLedger}
      </Link>
      <Link to="/requests/new" className="link-button strong">
        {text.register}
      </Link>
    </>
  );
}
