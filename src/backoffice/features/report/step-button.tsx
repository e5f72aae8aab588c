import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { stepReport } from '../../../contract/reports.ts';
import { call } from '../../ui/call.ts';
import { FindingChoice, proposedChoice } from '../../ui/finding-choice.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { Bench, ReportStep } from './bench.ts';
import { Explanations, explanationsFrom, type GivenReasons } from './explanations.tsx';
import { text } from './text.ts';

interface StepWords {
  readonly label: string;
  readonly lead: string;
  /** Asks for an opinion or a reason; required unless said otherwise. */
  readonly opinion?: { readonly label: string; readonly missing: string; readonly isOptional?: true };
  readonly look: 'primary' | 'default' | 'dangerous';
}

const needed = { label: text.opinion, missing: text.opinionMissing };

/** What each step of a report's life is called, says beforehand, and asks for. */
const stepWords: Readonly<Record<ReportStep, StepWords>> = {
  submit: { label: text.submit, lead: text.submitLead, look: 'primary' },
  approve: { label: text.approve, lead: text.approveLead, look: 'primary' },
  approveAndFile: { label: text.approveAndFile, lead: text.approveLead, look: 'primary' },
  sendBack: { label: text.sendBack, lead: text.sendBackLead, opinion: needed, look: 'default' },
  publish: { label: text.publish, lead: text.publishLead, look: 'primary' },
  file: { label: text.file, lead: text.fileLead, look: 'primary' },
  withdrawPublication: {
    label: text.withdraw,
    lead: text.withdrawLead,
    opinion: { label: text.withdrawWhy, missing: text.withdrawMissing },
    look: 'dangerous',
  },
  accept: {
    label: text.accept,
    lead: text.acceptLead,
    opinion: { label: text.acceptOpinion, missing: '', isOptional: true },
    look: 'primary',
  },
  return: { label: text.return, lead: text.returnLead, opinion: needed, look: 'default' },
};

interface StepButtonProps {
  readonly bench: Bench;
  readonly step: ReportStep;
  /** Done first; while it fails nothing is asked. */
  readonly before?: () => Promise<boolean>;
}

/** One step: a button, then what will happen, once more to be confirmed. */
export function StepButton({ bench, step, before }: StepButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const cache = useQueryClient();
  const { label, lead, opinion, look } = stepWords[step];
  const { agencyId, year } = bench.record;
  const [chosen, setChosen] = useState(() => proposedChoice(bench.findings));
  const [given, setGiven] = useState<GivenReasons>({});
  const findings = step === 'return' ? { findings: [...chosen] } : {};
  const explanations = step === 'submit' ? { explanations: explanationsFrom(bench.findings, given) } : {};
  return (
    <>
      <Button
        type={look === 'primary' ? 'primary' : 'default'}
        danger={look === 'dangerous'}
        onClick={() => void (before?.() ?? Promise.resolve(true)).then((isReady) => setOpen(isReady))}
      >
        {label}
      </Button>
      <ReasonDialog
        name={`report-${step}`}
        title={label}
        lead={
          step === 'approve' || step === 'approveAndFile' ? (
            <ApproveLead bench={bench} step={step} />
          ) : step === 'return' ? (
            <>
              <p>{lead}</p>
              <FindingChoice findings={bench.findings} chosen={chosen} onChange={setChosen} />
            </>
          ) : step === 'submit' ? (
            <>
              <p>{lead}</p>
              <Explanations findings={bench.findings} given={given} onChange={setGiven} />
            </>
          ) : (
            lead
          )
        }
        submitLabel={text.confirm(label)}
        isDangerous={look === 'dangerous'}
        isOpen={isOpen}
        {...(opinion === undefined ? {} : { reason: { ...opinion, field: 'opinion', longest: 1000 } })}
        send={(said) =>
          call(stepReport, {
            params: { agencyId, year: String(year) },
            body: { step, ...(said === '' ? {} : { opinion: said }), ...findings, ...explanations },
          })
        }
        onDone={() => {
          setOpen(false);
          void cache.invalidateQueries();
        }}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}

function ApproveLead({ bench, step }: { readonly bench: Bench; readonly step: ReportStep }) {
  return (
    <>
      <p>{text.approveLead}</p>
      {step === 'approveAndFile' ? <p>{text.approveAndFileLead}</p> : null}
      <p className="digest">{bench.contentDigest}</p>
    </>
  );
}
