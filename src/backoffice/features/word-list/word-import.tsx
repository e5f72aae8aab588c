import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { importWords } from '../../../contract/item-checks.ts';
import type { CallReply } from '../../ui/call.ts';
import { FileField } from '../../ui/file-field.tsx';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import type { Problem } from '../../ui/problem.ts';
import { upload } from '../../ui/upload.ts';
import { text } from './text.ts';

type Tried = CallReply<typeof importWords>;

/** Words from a sheet: tried first, then taken in whole. */
export function WordImport({ onDone }: { readonly onDone: () => void }) {
  const [file, setFile] = useState<File>();
  const trial = useMutation<Tried, Problem, { readonly file: File; readonly mode: 'dryRun' | 'write' }>({
    mutationFn: ({ file: sheet, mode }) =>
      upload(importWords, { file: sheet, params: {}, fields: { mode } }, () => undefined),
    onSuccess: ({ isDone }) => {
      if (isDone) onDone();
    },
  });
  const { data } = trial;
  const faulty = data?.rows.filter(({ faults }) => faults.length > 0) ?? [];
  const step = nextStep(data, faulty.length);
  return (
    <>
      <p className="dialog-lead">{text.bringLead}</p>
      <FileField
        accept=".xlsx,.csv"
        onChange={(chosen) => {
          setFile(chosen);
          trial.reset();
        }}
        {...(file === undefined ? {} : { value: file })}
      />
      {trial.isError ? <Alert type="error" showIcon role="alert" title={trial.error.message} /> : null}
      {data === undefined ? null : <Outcome tried={data} faultCount={faulty.length} />}
      {faulty.length === 0 ? null : <FaultyRows rows={faulty} />}
      <div className="form-buttons">
        {file === undefined || step === undefined ? null : (
          <Button type="primary" loading={trial.isPending} onClick={() => trial.mutate({ file, mode: step })}>
            {step === 'dryRun' ? text.tryIt : text.write(data?.soundCount ?? 0)}
          </Button>
        )}
      </div>
    </>
  );
}

// tried first; what has a fault is not taken in, and what is in is in
function nextStep(tried: Tried | undefined, faultCount: number): 'dryRun' | 'write' | undefined {
  if (tried === undefined) return 'dryRun';
  return faultCount === 0 && !tried.isDone ? 'write' : undefined;
}

function Outcome({ tried, faultCount }: { readonly tried: Tried; readonly faultCount: number }) {
  const title = tried.isDone
    ? text.done(tried.soundCount)
    : faultCount > 0
      ? text.faulty(faultCount)
      : text.sound(tried.soundCount);
  return (
    <Alert type={faultCount > 0 ? 'warning' : 'success'} showIcon role="status" className="above-box" title={title} />
  );
}

function FaultyRows({ rows }: { readonly rows: Tried['rows'] }) {
  return (
    <LedgerTable
      label={text.fault}
      columns={[
        { key: 'line', title: text.line, isTight: true, cell: ({ line }: Tried['rows'][number]) => line },
        { key: 'word', title: text.word, isTight: true, cell: ({ word }: Tried['rows'][number]) => word },
        { key: 'faults', title: text.fault, cell: ({ faults }: Tried['rows'][number]) => faults.join('') },
      ]}
      rows={rows}
      keyOf={({ line }) => String(line)}
    />
  );
}
