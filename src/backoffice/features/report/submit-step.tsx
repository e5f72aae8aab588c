import { Button } from 'antd';
import { lastDayOf } from '../../../core/values/plain-date.ts';
import { FileButtons } from '../../ui/file-buttons.tsx';
import { FindingCounts } from '../../ui/finding-list.tsx';
import { useToday } from '../../ui/session.ts';
import type { Bench } from './bench.ts';
import { ReportDigest } from './report-state.tsx';
import { StepButton } from './step-button.tsx';
import { text } from './text.ts';

interface SubmitStepProps {
  readonly bench: Bench;
  readonly onFindings: () => void;
  /** What has to be done before the report is handed on: the text beside it is saved. */
  readonly before?: () => Promise<boolean>;
}

/** Last step: to the approver, or why not yet. */
export function SubmitStep({ bench, onFindings, before }: SubmitStepProps) {
  const { agencyId, year } = bench.record;
  return (
    <div className="outcome-sheet submit-sheet">
      <p>{text.submitLead}</p>
      <FindingCounts findings={bench.findings} />
      <Readiness bench={bench} onFindings={onFindings} {...(before === undefined ? {} : { before })} />
      <h3>{text.downloads}</h3>
      <p className="quiet small">{text.draftFiles}</p>
      <FileButtons agencyId={agencyId} year={String(year)} />
      <ReportDigest bench={bench} />
    </div>
  );
}

function Readiness({ bench, onFindings, before }: SubmitStepProps) {
  const today = useToday();
  const { year } = bench.record;
  if (today <= lastDayOf(year)) return <p className="notice-line">{text.yearNotOver(year)}</p>;
  if (bench.blockingCount > 0) {
    return (
      <p className="notice-line">
        {text.submitBlocked(bench.blockingCount)}
        <Button type="link" onClick={onFindings}>
          {text.toFindings}
        </Button>
      </p>
    );
  }
  if (!bench.allowed.includes('submit')) return <p className="notice-line">{text.notAllowed}</p>;
  return (
    <>
      <p>{text.submitReady}</p>
      <div className="form-buttons">
        <StepButton bench={bench} step="submit" {...(before === undefined ? {} : { before })} />
      </div>
    </>
  );
}
