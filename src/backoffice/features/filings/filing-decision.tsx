import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { type getReport, stepReport } from '../../../contract/reports.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { FindingChoice, proposedChoice } from '../../ui/finding-choice.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { text } from './text.ts';

type Report = CallReply<typeof getReport>;

/** Accepts the report after a last look; nothing where that is not to be decided now. */
export function Accepting({ report }: { readonly report: Report }) {
  const [isOpen, setOpen] = useState(false);
  const decided = useDecided(() => setOpen(false));
  if (!report.allowed.includes('accept')) return null;
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>
        {text.accept}
      </Button>
      <ReasonDialog
        name="filing-accept"
        title={text.accept}
        lead={text.acceptLead}
        submitLabel={text.confirm(text.accept)}
        isOpen={isOpen}
        reason={{ field: 'opinion', longest: 1000, label: text.acceptOpinion, missing: '', isOptional: true }}
        send={(opinion) => decide(report, { step: 'accept', ...(opinion === '' ? {} : { opinion }) })}
        onDone={decided}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}

interface ReturningProps {
  readonly report: Report;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** Sends the report back with an opinion and the findings that are to be mended. */
export function Returning({ report, isOpen, onOpen }: ReturningProps) {
  const proposed = proposedChoice(report.findings);
  const [chosen, setChosen] = useState(proposed);
  const decided = useDecided(() => onOpen(false));
  if (!report.allowed.includes('return')) return null;
  return (
    <>
      <Button onClick={() => onOpen(true)}>{text.return}</Button>
      <ReasonDialog
        name="filing-return"
        title={text.return}
        lead={
          <>
            <p>{text.returnLead}</p>
            <FindingChoice findings={report.findings} chosen={chosen} onChange={setChosen} />
          </>
        }
        submitLabel={text.confirm(text.return)}
        isOpen={isOpen}
        reason={{
          field: 'opinion',
          longest: 1000,
          label: text.opinion,
          missing: text.opinionMissing,
          proposal: proposed.length === 0 ? '' : text.opinionProposed,
        }}
        send={(opinion) => decide(report, { step: 'return', opinion, findings: [...chosen] })}
        onDone={decided}
        onCancel={() => onOpen(false)}
      />
    </>
  );
}

type Decision =
  | { readonly step: 'accept'; readonly opinion?: string }
  | { readonly step: 'return'; readonly opinion: string; readonly findings: string[] };

function decide({ record }: Report, body: Decision) {
  return call(stepReport, { params: { agencyId: record.agencyId, year: String(record.year) }, body });
}

function useDecided(close: () => void): () => void {
  const cache = useQueryClient();
  return () => {
    close();
    void cache.invalidateQueries();
  };
}
