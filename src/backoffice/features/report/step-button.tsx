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
  const { label, opinion, look } = stepWords[step];
  const { agencyId, year } = bench.record;
  const { lead, besides } = useStepLead(bench, step);
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
        lead={lead}
        submitLabel={text.confirm(label)}
        isDangerous={look === 'dangerous'}
        isOpen={isOpen}
        {...(opinion === undefined ? {} : { reason: { ...opinion, field: 'opinion', longest: 1000 } })}
        send={(said) =>
          call(stepReport, {
            params: { agencyId, year: String(year) },
            body: { step, ...(said === '' ? {} : { opinion: said }), ...besides },
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

/** What is said before a step, and what is chosen or written there and goes with it. */
function useStepLead(bench: Bench, step: ReportStep) {
  const { lead } = stepWords[step];
  const [chosen, setChosen] = useState(() => proposedChoice(bench.findings));
  const [given, setGiven] = useState<GivenReasons>({});
  switch (step) {
    case 'approve':
    case 'approveAndFile':
      return { lead: <ApproveLead bench={bench} step={step} />, besides: {} };
    case 'return':
      return {
        lead: (
          <>
            <p>{lead}</p>
            <FindingChoice findings={bench.findings} chosen={chosen} onChange={setChosen} />
          </>
        ),
        besides: { findings: [...chosen] },
      };
    case 'submit':
      return {
        lead: (
          <>
            <p>{lead}</p>
            <Explanations findings={bench.findings} given={given} onChange={setGiven} />
          </>
        ),
        besides: { explanations: explanationsFrom(bench.findings, given) },
      };
    default:
      return { lead, besides: {} };
  }
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
