import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import { type checkLedger, importLedger } from '../../../contract/desk.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { text } from './text.ts';

/** What a trial found. */
export type Checked = CallReply<typeof checkLedger>;

type Refused = CallReply<typeof importLedger>['refused'];

interface CheckedLedgerProps {
  readonly checked: Checked;
  readonly onAnother: () => void;
}

/** What the trial found, and the way in: batch by batch, to be gone on with after an interruption. */
export function CheckedLedger({ checked, onAnother }: CheckedLedgerProps) {
  const { readyCount, existing, faults } = checked;
  return (
    <>
      <Alert
        type={readyCount === 0 ? 'warning' : 'info'}
        showIcon
        role="status"
        className="above-form"
        title={readyCount === 0 ? text.nothingReady : text.ready(readyCount)}
        description={existing.length === 0 ? undefined : text.existing(existing.length)}
      />
      {faults.length === 0 ? null : <FaultTable faults={faults} />}
      {readyCount === 0 ? null : <EntryPart checked={checked} />}
      <div className="form-buttons">
        <Button onClick={onAnother}>{text.another}</Button>
      </div>
    </>
  );
}

function EntryPart({ checked: { importId, readyCount } }: Pick<CheckedLedgerProps, 'checked'>) {
  const { doneCount, refused, entering } = useEntering(importId);
  if (entering.isSuccess) return <DoneNotice count={doneCount} refused={refused} />;
  return (
    <>
      <p className="above-box">{text.noUndo}</p>
      <Button type="primary" loading={entering.isPending} onClick={() => entering.mutate()}>
        {entering.isError ? text.goOn : text.confirm(readyCount)}
      </Button>
      {entering.isPending ? (
        <>
          <Progress percent={Math.floor((doneCount * 100) / readyCount)} aria-label={text.title} />
          <p role="status">{text.progress(doneCount, readyCount)}</p>
        </>
      ) : null}
      {entering.isError ? (
        <Alert type="error" showIcon title={text.interrupted} description={entering.error.message} />
      ) : null}
    </>
  );
}

/** Enters one batch after the other; what was refused on the way is kept. */
function useEntering(importId: string) {
  const cache = useQueryClient();
  const [doneCount, setDoneCount] = useState(0);
  const [refused, setRefused] = useState<Refused>([]);
  const entering = useMutation({
    mutationFn: async () => {
      for (;;) {
        const progress = await call(importLedger, { params: { importId } });
        setDoneCount(progress.doneCount);
        setRefused((before) => [...before, ...progress.refused]);
        if (progress.doneCount >= progress.rowCount) return;
      }
    },
    onSuccess: () => cache.invalidateQueries(),
  });
  return { doneCount, refused, entering };
}

type FaultRow = Checked['faults'][number]['faults'][number] & {
  readonly rowNumber: number;
  readonly oldNumber: string;
};

function FaultTable({ faults }: Pick<Checked, 'faults'>) {
  const rows: readonly FaultRow[] = faults.flatMap(({ faults: cells, ...row }) =>
    cells.map((cell) => ({ ...row, ...cell })),
  );
  return (
    <>
      <p className="above-box">{text.faulty(faults.length)}</p>
      <LedgerTable
        label={text.faulty(faults.length)}
        columns={[
          { key: 'row', title: text.rowNumber, cell: ({ rowNumber }: FaultRow) => rowNumber },
          { key: 'number', title: text.oldNumber, cell: ({ oldNumber }: FaultRow) => oldNumber },
          { key: 'column', title: text.column, cell: ({ column }: FaultRow) => column ?? text.wholeRow },
          { key: 'message', title: text.problem, cell: ({ message }: FaultRow) => message },
        ]}
        rows={rows}
        keyOf={({ rowNumber, column }) => `${rowNumber} ${column ?? ''}`}
      />
    </>
  );
}

function DoneNotice({ count, refused }: { readonly count: number; readonly refused: Refused }) {
  return (
    <Alert
      type={refused.length === 0 ? 'success' : 'warning'}
      showIcon
      role="status"
      title={text.done(count)}
      description={
        refused.length === 0 ? undefined : (
          <>
            <p>{text.refused(refused.length)}</p>
            <ul className="plain-list">
              {refused.map(({ rowNumber, oldNumber, message }) => (
                <li key={rowNumber}>
                  {rowNumber} {oldNumber}　{message}
                </li>
              ))}
            </ul>
          </>
        )
      }
      action={
        <AppLink to="/requests" className="link-button">
          {text.toLedger}
        </AppLink>
      }
    />
  );
}
