import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { dropDisputeStep } from '../../../contract/disputes.ts';
import { call } from '../../ui/call.ts';
import { ConclusionDialog } from '../../ui/conclusion-dialog.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import type { OpenedDispute } from './opened-dispute.ts';
import { ReanswerDialog } from './reanswer-dialog.tsx';
import { StepDialog } from './step-dialog.tsx';
import { text } from './text.ts';

type Step = OpenedDispute['steps'][number];

interface DisputeStepsProps {
  readonly dispute: OpenedDispute;
  readonly mayWrite: boolean;
}

/** The procedure so far, and what may be entered next. */
export function DisputeSteps({ dispute, mayWrite }: DisputeStepsProps) {
  const { steps } = dispute;
  const [dropped, setDropped] = useState<Step>();
  const cache = useQueryClient();
  const columns = mayWrite ? [...stepColumns, dropColumn(setDropped)] : stepColumns;
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title">{text.steps}</h2>
      {steps.length === 0 ? (
        <p className="quiet">{text.noSteps}</p>
      ) : (
        <LedgerTable label={text.steps} columns={columns} rows={steps} keyOf={({ no }) => String(no)} />
      )}
      {mayWrite ? <StepActs dispute={dispute} /> : null}
      <ReasonDialog
        name="dropStep"
        title={text.dropTitle}
        lead={text.dropLead(dropped?.label ?? '')}
        submitLabel={text.dropStep}
        reason={{ field: 'why', label: text.why, missing: text.whyMissing, longest: 200 }}
        isOpen={dropped !== undefined}
        send={(why) =>
          call(dropDisputeStep, { params: { caseId: dispute.row.caseId }, body: { step: dropped?.no ?? 0, why } })
        }
        onDone={() => {
          setDropped(undefined);
          void cache.invalidateQueries();
        }}
        onCancel={() => setDropped(undefined)}
      />
    </section>
  );
}

function StepActs({ dispute }: { readonly dispute: OpenedDispute }) {
  const [open, setOpen] = useState<'step' | 'result' | 'reanswer' | 'correction'>();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const close = () => setOpen(undefined);
  const finish = (words: string) => {
    close();
    void message.success(words);
    void cache.invalidateQueries();
  };
  return (
    <div className="form-buttons">
      <Button type="primary" disabled={dispute.openSteps.length === 0} onClick={() => setOpen('step')}>
        {text.takeStep}
      </Button>
      {dispute.row.outcome === null ? <Button onClick={() => setOpen('result')}>{text.conclude}</Button> : null}
      {dispute.mayOrderReanswer ? <Button onClick={() => setOpen('reanswer')}>{text.reanswer}</Button> : null}
      <Button onClick={() => setOpen('correction')}>{text.correct}</Button>
      <StepDialog dispute={dispute} isOpen={open === 'step'} onDone={() => finish(text.taken)} onCancel={close} />
      <ConclusionDialog
        dispute={open === 'result' ? dispute.row : undefined}
        onDone={() => finish(text.concluded)}
        onCancel={close}
      />
      <ReanswerDialog
        caseId={dispute.row.caseId}
        isOpen={open === 'reanswer'}
        onDone={() => finish(text.reanswered)}
        onCancel={close}
      />
      <CorrectionDialog
        dispute={dispute}
        isOpen={open === 'correction'}
        onDone={() => finish(text.saved)}
        onCancel={close}
      />
    </div>
  );
}

const stepColumns: readonly LedgerColumn<Step>[] = [
  { key: 'on', title: text.happenedOn, text: ({ on }) => on, cell: ({ on }) => on },
  { key: 'label', title: text.kind, text: ({ label }) => label, cell: ({ label }) => label },
  {
    key: 'details',
    title: text.details,
    text: ({ details }) => details.join('　'),
    cell: ({ details }) => (details.length === 0 ? text.none : details.join('　')),
  },
];

function dropColumn(onDrop: (step: Step) => void): LedgerColumn<Step> {
  return {
    key: 'drop',
    title: text.dropStep,
    cell: (step) => (
      <Button size="small" aria-label={`${text.dropStep}：${step.label}`} onClick={() => onDrop(step)}>
        {text.dropStep}
      </Button>
    ),
  };
}
