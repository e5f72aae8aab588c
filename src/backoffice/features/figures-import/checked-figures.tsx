import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { type checkFigures, importFigures } from '../../../contract/figures.ts';
import { AppLink } from '../../ui/app-link.tsx';
import type { CallReply } from '../../ui/call.ts';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { randomId } from '../../ui/random-id.ts';
import { amountWords, itemWords } from '../../ui/register-words.ts';
import { upload } from '../../ui/upload.ts';
import { text } from './text.ts';

type Checked = CallReply<typeof checkFigures>;

interface CheckedFiguresProps {
  readonly file: File;
  readonly checked: Checked;
  readonly onAnother: () => void;
}

/** What the trial found, and the way in: all rows together, once none of them is faulty. */
export function CheckedFigures({ file, checked, onAnother }: CheckedFiguresProps) {
  const { ready, faults, repeated } = checked;
  const mayEnter = faults.length === 0 && ready.length > 0;
  return (
    <>
      <Alert
        type={mayEnter ? 'info' : 'warning'}
        showIcon
        role="status"
        className="above-form"
        title={
          faults.length > 0 ? text.faulty(faults.length) : ready.length === 0 ? text.none : text.ready(ready.length)
        }
        description={faults.length > 0 ? text.faultyHint : undefined}
      />
      {faults.length === 0 ? null : <Faults faults={faults} />}
      {repeated.length === 0 ? null : <Repeated repeated={repeated} />}
      {ready.length === 0 ? null : <Ready ready={ready} />}
      {mayEnter ? <EnterPart file={file} count={ready.length} /> : null}
      <div className="form-buttons">
        <Button onClick={onAnother}>{text.another}</Button>
      </div>
    </>
  );
}

function EnterPart({ file, count }: { readonly file: File; readonly count: number }) {
  // made once for each trial, so that sending it twice imports once
  const [importId] = useState(randomId);
  const cache = useQueryClient();
  const entering = useMutation({
    mutationFn: () => upload(importFigures, { file, params: {}, fields: { importId } }, () => undefined),
    onSuccess: () => cache.invalidateQueries(),
  });
  if (entering.isSuccess) {
    return (
      <Alert
        type="success"
        showIcon
        role="status"
        title={text.done(entering.data.rowCount)}
        action={<AppLink to="/registers/proactive">{text.toRegister}</AppLink>}
      />
    );
  }
  return (
    <>
      {entering.isError ? <Alert type="error" showIcon role="alert" title={entering.error.message} /> : null}
      <div className="form-buttons">
        <Button type="primary" loading={entering.isPending} onClick={() => entering.mutate()}>
          {text.confirm(count)}
        </Button>
      </div>
    </>
  );
}

function Faults({ faults }: Pick<Checked, 'faults'>) {
  const rows = faults.flatMap(({ rowNumber, faults: cells }) => cells.map((cell) => ({ rowNumber, ...cell })));
  type Row = (typeof rows)[number];
  return (
    <LedgerTable
      label={text.problem}
      columns={[
        { key: 'row', title: text.row, isTight: true, cell: ({ rowNumber }: Row) => rowNumber },
        { key: 'column', title: text.column, isTight: true, cell: ({ column }: Row) => column ?? text.wholeRow },
        { key: 'message', title: text.problem, cell: ({ message }: Row) => message },
      ]}
      rows={rows}
      keyOf={({ rowNumber, column, message }) => `${rowNumber} ${column ?? ''} ${message}`}
    />
  );
}

function Repeated({ repeated }: Pick<Checked, 'repeated'>) {
  return (
    <Alert
      type="warning"
      showIcon
      className="above-box"
      title={text.repeated(repeated.length)}
      description={
        <>
          <p>{text.repeatedHint}</p>
          <ul className="plain-list">
            {repeated.map(({ rowNumber, message }) => (
              <li key={rowNumber}>
                {rowNumber}　{message}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}

function Ready({ ready }: Pick<Checked, 'ready'>) {
  type Row = Checked['ready'][number];
  return (
    <LedgerTable
      label={text.ready(ready.length)}
      columns={[
        { key: 'row', title: text.row, isTight: true, cell: ({ rowNumber }: Row) => rowNumber },
        { key: 'item', title: text.item, isTight: true, cell: ({ item }: Row) => itemWords(item) },
        { key: 'day', title: text.day, isTight: true, cell: ({ happenedOn }: Row) => happenedOn },
        { key: 'amount', title: text.amount, align: 'right', isTight: true, cell: amountWords },
        { key: 'title', title: text.name, cell: ({ title }: Row) => title },
      ]}
      rows={ready}
      keyOf={({ rowNumber }) => String(rowNumber)}
    />
  );
}
