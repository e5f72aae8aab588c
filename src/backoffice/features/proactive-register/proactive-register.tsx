import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import { listEntries, voidEntry } from '../../../contract/registers.ts';
import { proactiveItems, proactiveKinds } from '../../../core/annual-report/proactive-entries.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { call } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { type FilterField, filterWords, QueryBar } from '../../ui/query-bar.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { type Entry, entryColumns } from './entry-columns.tsx';
import { EntryForm } from './entry-form.tsx';
import { MonthForm } from './month-form.tsx';
import { text } from './text.ts';

type Query = Static<(typeof listEntries)['query']>;
type Filter = Readonly<Record<string, string | undefined>>;

const route = getRouteApi('/registers/proactive');

const fields: readonly FilterField[] = [
  { name: 'year', label: text.year, kind: 'text' },
  {
    name: 'item',
    label: text.item,
    kind: 'choice',
    options: proactiveItems.map(({ id, label }) => ({ value: id, label })),
  },
  {
    name: 'kind',
    label: text.kind,
    kind: 'choice',
    options: proactiveKinds.map(({ id, label }) => ({ value: id, label })),
  },
  {
    name: 'includeVoided',
    label: text.voided,
    kind: 'choice',
    anyLabel: text.voidedHidden,
    options: [{ value: 'true', label: text.voidedShown }],
  },
];

/** The register behind table 2: add, filter, void with a reason. */
export function ProactiveRegister() {
  const { offset, limit, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = usePermitted('register.write');
  const [adding, setAdding] = useState<Adding>();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const entries = useQuery({
    queryKey: ['entries', filter, place],
    queryFn: () => load(filter, pagingTexts(place)),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={<PageActions onAdd={mayWrite ? setAdding : undefined} />}
      />
      <QueryBar fields={fields} values={filter} onSearch={(search) => void navigate({ search })} />
      <Loaded query={entries}>
        {({ rows, total }) => (
          <>
            <Entries rows={rows} filter={filter} mayWrite={mayWrite} />
            <PageTurner
              place={place}
              total={total}
              onTurn={(next) => void navigate({ search: { ...filter, ...next } })}
            />
          </>
        )}
      </Loaded>
      <Adding adding={adding} onClose={() => setAdding(undefined)} />
    </>
  );
}

type Adding = 'entry' | 'month';

function PageActions({ onAdd }: { readonly onAdd: ((what: Adding) => void) | undefined }) {
  return (
    <>
      <AppLink to="/registers/stock" className="link-button">
        {text.stock}
      </AppLink>
      {onAdd === undefined ? null : (
        <>
          <AppLink to="/registers/proactive/import" className="link-button">
            {text.sheet}
          </AppLink>
          <Button onClick={() => onAdd('month')}>{text.month}</Button>
          <Button type="primary" onClick={() => onAdd('entry')}>
            {text.add}
          </Button>
        </>
      )}
    </>
  );
}

function Adding({ adding, onClose }: { readonly adding: Adding | undefined; readonly onClose: () => void }) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  const doneWith = (words: string) => () => {
    onClose();
    void message.success(words);
    void cache.invalidateQueries();
  };
  return (
    <>
      <EntryForm isOpen={adding === 'entry'} onCancel={onClose} onDone={doneWith(text.added)} />
      <MonthForm isOpen={adding === 'month'} onCancel={onClose} onDone={doneWith(text.monthAdded)} />
    </>
  );
}

interface EntriesProps {
  readonly rows: readonly Entry[];
  readonly filter: Filter;
  readonly mayWrite: boolean;
}

function Entries({ rows, filter, mayWrite }: EntriesProps) {
  const [voiding, setVoiding] = useState<Entry>();
  const columns = entryColumns(mayWrite ? setVoiding : undefined);
  if (rows.length === 0) {
    return Object.keys(filter).length > 0 ? (
      <Nothing title={text.emptyFiltered} hint={text.emptyFilteredHint} />
    ) : (
      <Nothing title={text.empty} hint={text.emptyHint} />
    );
  }
  return (
    <>
      <ListTools filter={filter} />
      <LedgerTable
        label={text.title}
        columns={columns}
        rows={rows}
        keyOf={({ entryId }) => entryId}
        classOf={({ voidedAt }) => (voidedAt === null ? '' : 'voided')}
      />
      <VoidDialog entry={voiding} onClose={() => setVoiding(undefined)} />
    </>
  );
}

function ListTools({ filter }: { readonly filter: Filter }) {
  return (
    <div className="list-head">
      <span />
      <div className="list-tools">
        <ExportButton
          title={text.title}
          filter={filterWords(fields, filter)}
          columns={entryColumns(undefined)}
          loadPage={(offset, limit) => load(filter, { offset, limit })}
        />
      </div>
    </div>
  );
}

function VoidDialog({ entry, onClose }: { readonly entry: Entry | undefined; readonly onClose: () => void }) {
  const cache = useQueryClient();
  return (
    <ReasonDialog
      name="voidEntry"
      title={text.voidTitle}
      lead={text.voidLead(entry?.title ?? '')}
      submitLabel={text.void}
      reason={{ field: 'why', label: text.voidReason, missing: text.voidReasonMissing, longest: 200 }}
      isDangerous
      isOpen={entry !== undefined}
      send={(why) => call(voidEntry, { params: { entryId: entry?.entryId ?? '' }, body: { why } })}
      onDone={() => {
        onClose();
        void cache.invalidateQueries();
      }}
      onCancel={onClose}
    />
  );
}

function load(filter: Filter, paging: { readonly offset: string; readonly limit: string }) {
  // what stands in an address is only text: the server judges it
  return call(listEntries, { query: { ...filter, ...paging } as Query });
}
