import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { listWords } from '../../../contract/item-checks.ts';
import { findingSeverities } from '../../../core/releases/item-check-table.ts';
import { wordKinds } from '../../../core/releases/word-list.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { text } from './text.ts';
import { WordForm } from './word-form.tsx';
import { WordImport } from './word-import.tsx';

type Reply = CallReply<typeof listWords>;
type Row = Reply['rows'][number];
type Dialog = { readonly kind: 'word'; readonly row: Row | undefined } | { readonly kind: 'import' };

/** The words that are looked for before publication, with their rules; the agency adds and changes its own. */
export function WordList() {
  const words = useQuery({ queryKey: ['words'], queryFn: () => call(listWords) });
  const [dialog, setDialog] = useState<Dialog>();
  const cache = useQueryClient();
  const mayWrite = words.data?.mayWrite === true;
  const refresh = (): void => void cache.invalidateQueries({ queryKey: ['words'] });
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        {...(mayWrite ? { actions: <Actions onOpen={setDialog} /> } : {})}
      />
      <Loaded query={words}>
        {(read) => <Words read={read} onChange={(row) => setDialog({ kind: 'word', row })} />}
      </Loaded>
      <Modal
        title={dialog?.kind === 'import' ? text.bring : (dialog?.row?.word ?? text.add)}
        open={dialog !== undefined}
        onCancel={() => setDialog(undefined)}
        footer={null}
        destroyOnHidden
      >
        {dialog?.kind === 'word' ? (
          <WordForm
            row={dialog.row}
            onCancel={() => setDialog(undefined)}
            onDone={() => {
              setDialog(undefined);
              refresh();
            }}
          />
        ) : (
          <WordImport onDone={refresh} />
        )}
      </Modal>
    </>
  );
}

function Actions({ onOpen }: { readonly onOpen: (dialog: Dialog) => void }) {
  return (
    <>
      <Button type="primary" onClick={() => onOpen({ kind: 'word', row: undefined })}>
        {text.add}
      </Button>
      <Button onClick={() => onOpen({ kind: 'import' })}>{text.bring}</Button>
    </>
  );
}

function Words({ read, onChange }: { readonly read: Reply; readonly onChange: (row: Row) => void }) {
  const [sought, setSought] = useState('');
  const wanted = sought.trim();
  const rows = read.rows.filter(({ word, replacement, source }) =>
    [word, replacement, source].some((cell) => cell.includes(wanted)),
  );
  return (
    <>
      <search className="query-bar">
        <Input
          aria-label={text.search}
          placeholder={text.search}
          value={sought}
          allowClear
          onChange={(event) => setSought(event.target.value)}
        />
      </search>
      <p className="quiet" role="status">
        {text.count(rows.length, read.rows.length)}
      </p>
      {rows.length === 0 ? (
        <Nothing title={text.none} hint={text.noneHint} />
      ) : (
        <LedgerTable
          label={text.title}
          columns={columnsFor(read.mayWrite, onChange)}
          rows={rows}
          keyOf={({ word }) => word}
        />
      )}
    </>
  );
}

function columnsFor(mayWrite: boolean, onChange: (row: Row) => void): readonly LedgerColumn<Row>[] {
  return [
    {
      key: 'word',
      title: text.word,
      isTight: true,
      cell: (row) =>
        mayWrite ? (
          <button type="button" className="text-button" onClick={() => onChange(row)}>
            {row.word}
          </button>
        ) : (
          row.word
        ),
    },
    { key: 'replacement', title: text.replacement, cell: ({ replacement }) => replacement },
    { key: 'severity', title: text.severity, isTight: true, cell: ({ severity }) => severityLabel(severity) },
    { key: 'kind', title: text.kind, cell: ({ kind }) => wordKinds.find(({ id }) => id === kind)?.label ?? kind },
    { key: 'exceptions', title: text.exceptions, cell: ({ exceptions }) => exceptions.join('、') },
    { key: 'source', title: text.source, cell: ({ source }) => source },
    { key: 'origin', title: text.origin, isTight: true, cell: originOf },
  ];
}

function severityLabel(severity: Row['severity']): string {
  return findingSeverities.find(({ id }) => id === severity)?.label ?? text.off;
}

function originOf({ isDefault, isChosen }: Row): string {
  if (!isDefault) return text.own;
  return isChosen ? text.ofProgramChosen : text.ofProgram;
}
