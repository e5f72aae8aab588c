import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { listDocuments } from '../../../contract/validity.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { type FilterField, QueryBar } from '../../ui/query-bar.tsx';
import { documentColumns } from './document-columns.tsx';
import { ProposeDrawer } from './propose-drawer.tsx';
import { text } from './text.ts';

type Row = CallReply<typeof listDocuments>['rows'][number];

/** Every public rule and normative document with its validity; a change is proposed from its row. */
export function DocumentsPart() {
  const { part: _part, ...search } = useSearch({ from: '/validity' });
  const { words, state } = search;
  const navigate = useNavigate();
  const documents = useQuery({
    queryKey: ['documents', search],
    queryFn: () => call(listDocuments, { query: { ...pagingTexts(search), ...search } as never }),
  });
  const go = (next: Readonly<Record<string, string>>) => void navigate({ to: '/validity', search: next as never });
  const counts = documents.data?.counts;
  return (
    <>
      <QueryBar fields={fieldsWith(counts)} values={{ words, state }} onSearch={go} />
      <Loaded query={documents}>
        {({ rows, total }) => (
          <>
            <Documents rows={rows} isAsked={Object.keys(search).length > 0} />
            <PageTurner
              place={search}
              total={total}
              onTurn={(place) => go({ ...filled(search), part: 'documents', ...place })}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function Documents({ rows, isAsked }: { readonly rows: readonly Row[]; readonly isAsked: boolean }) {
  const mayPropose = usePermitted('validity.propose');
  const [chosen, setChosen] = useState<Row>();
  if (rows.length === 0) return <Nothing title={isAsked ? text.noMatch : text.empty} hint={text.emptyHint} />;
  return (
    <>
      <LedgerTable
        label={text.documents}
        columns={mayPropose ? [...documentColumns, actsColumn(setChosen)] : documentColumns}
        rows={rows}
        keyOf={({ itemId }) => itemId}
      />
      <ProposeDrawer document={chosen} onEnd={() => setChosen(undefined)} />
    </>
  );
}

function actsColumn(onPropose: (row: Row) => void): LedgerColumn<Row> {
  return {
    key: 'acts',
    title: text.acts,
    isTight: true,
    cell: (row) => (
      <Button size="small" onClick={() => onPropose(row)} aria-label={`${text.propose}：${row.title}`}>
        {text.propose}
      </Button>
    ),
  };
}

function fieldsWith(counts: CallReply<typeof listDocuments>['counts'] | undefined): readonly FilterField[] {
  const states = ['inForce', 'amended', 'ended'] as const;
  return [
    { name: 'words', label: text.words, kind: 'text' },
    {
      name: 'state',
      label: text.state,
      kind: 'choice',
      anyLabel: text.allStates,
      options: states.map((state) => ({
        value: state,
        label: counts === undefined ? text.states[state] : text.counted(text.states[state], counts[state]),
      })),
    },
  ];
}

function filled(search: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
