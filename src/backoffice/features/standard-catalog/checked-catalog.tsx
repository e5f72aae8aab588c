import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { type checkStandardCatalog, importStandardCatalog, type listColumns } from '../../../contract/columns.ts';
import { describeRhythm } from '../../../core/catalog/column-rhythm.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { randomId } from '../../ui/random-id.ts';
import { text } from './text.ts';

/** What a trial found. */
export type Checked = CallReply<typeof checkStandardCatalog>;

type Row = Checked['rows'][number];

interface CheckedCatalogProps {
  readonly checked: Checked;
  readonly subjects: CallReply<typeof listColumns>['subjects'];
  readonly onAnother: () => void;
}

/** What the trial found: each row may be left out or put under another subject before it is saved. */
export function CheckedCatalog({ checked, subjects, onAnother }: CheckedCatalogProps) {
  const [rows, setRows] = useState(checked.rows);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(checked.rows.map(keyOf)));
  // made once, so that sending twice opens each column once
  const [ids] = useState(() => new Map(checked.rows.map((row) => [row.rowNumber, row.existing ?? randomId()])));
  const cache = useQueryClient();
  const wanted = rows.filter((row) => chosen.has(keyOf(row)));
  const saving = useMutation({
    mutationFn: () => call(importStandardCatalog, { body: { columns: wanted.map((row) => columnOf(row, ids)) } }),
    onSuccess: () => cache.invalidateQueries(),
  });
  const place = (row: Row, subjectId: string) =>
    setRows(rows.map((one) => (one === row ? { ...row, facts: { ...row.facts, subjectId } } : one)));
  if (saving.isSuccess) return <Done count={saving.data.count} />;
  return (
    <>
      <Summary checked={checked} />
      {rows.length === 0 ? null : (
        <LedgerTable
          label={text.rows}
          columns={columnsOf(subjects, place)}
          rows={rows}
          keyOf={keyOf}
          choice={{ chosen, onChoose: setChosen }}
        />
      )}
      {checked.faults.length === 0 ? null : <Faults faults={checked.faults} />}
      {saving.isError ? <Alert type="error" showIcon role="alert" title={saving.error.message} /> : null}
      <div className="form-buttons">
        <SaveButton count={wanted.length} isPending={saving.isPending} onSave={() => saving.mutate()} />
        <Button onClick={onAnother}>{text.another}</Button>
      </div>
    </>
  );
}

interface SaveButtonProps {
  readonly count: number;
  readonly isPending: boolean;
  readonly onSave: () => void;
}

function SaveButton({ count, isPending, onSave }: SaveButtonProps) {
  return (
    <Button type="primary" disabled={count === 0} loading={isPending} onClick={onSave}>
      {text.confirm(count)}
    </Button>
  );
}

function Summary({ checked: { rows } }: Pick<CheckedCatalogProps, 'checked'>) {
  const existing = rows.filter((row) => row.existing !== null).length;
  return (
    <Alert
      type={rows.length === 0 ? 'warning' : 'info'}
      showIcon
      role="status"
      className="above-form"
      title={rows.length === 0 ? text.nothing : text.found(rows.length - existing, existing)}
    />
  );
}

function columnsOf(
  subjects: CheckedCatalogProps['subjects'],
  onPlace: (row: Row, subjectId: string) => void,
): readonly LedgerColumn<Row>[] {
  return [
    { key: 'row', title: text.rowNumber, align: 'right', isTight: true, cell: ({ rowNumber }) => rowNumber },
    {
      key: 'name',
      title: text.name,
      cell: ({ facts, existing }) => (
        <>
          {facts.name}
          {existing === null ? null : <span className="block quiet">{text.existing}</span>}
        </>
      ),
    },
    {
      key: 'subject',
      title: text.subject,
      cell: (row) => (
        <Select
          aria-label={`${text.subject}：${row.facts.name}`}
          value={row.facts.subjectId}
          options={subjects.map(({ id, label }) => ({ value: id, label }))}
          onChange={(subjectId) => onPlace(row, subjectId)}
          popupMatchSelectWidth={false}
          className="wide-select"
        />
      ),
    },
    {
      key: 'rhythm',
      title: text.rhythm,
      cell: ({ facts: { rhythm } }) => (rhythm === null ? text.asItArises : describeRhythm(rhythm)),
    },
    { key: 'notes', title: text.notes, cell: ({ notes }) => (notes.length === 0 ? text.none : notes.join(' ')) },
  ];
}

type Fault = Checked['faults'][number];

function Faults({ faults }: { readonly faults: readonly Fault[] }) {
  return (
    <>
      <p className="above-box">{text.faults(faults.length)}</p>
      <LedgerTable
        label={text.faults(faults.length)}
        columns={[
          { key: 'row', title: text.rowNumber, align: 'right', cell: ({ rowNumber }: Fault) => rowNumber },
          { key: 'problem', title: text.problem, cell: ({ messages }: Fault) => messages.join(' ') },
        ]}
        rows={faults}
        keyOf={({ rowNumber }) => String(rowNumber)}
      />
    </>
  );
}

function Done({ count }: { readonly count: number }) {
  return (
    <Alert
      type="success"
      showIcon
      role="status"
      title={text.done(count)}
      action={
        <AppLink to="/columns" className="link-button">
          {text.toColumns}
        </AppLink>
      }
    />
  );
}

function keyOf({ rowNumber }: Row): string {
  return String(rowNumber);
}

function columnOf({ facts, rowNumber }: Row, ids: ReadonlyMap<number, string>) {
  return { ...facts, columnId: ids.get(rowNumber) ?? '' };
}
