import { usePermitted } from '../../ui/permitted.ts';
import type { Bench, ReportStep } from './bench.ts';
import { StepButton } from './step-button.tsx';
import { text } from './text.ts';

const order: readonly ReportStep[] = [
  'approveAndFile',
  'approve',
  'sendBack',
  'publish',
  'file',
  'accept',
  'return',
  'withdrawPublication',
];

const approvals: readonly ReportStep[] = ['approve', 'approveAndFile'];

/** What this person may do with the report now; what the own work forbids is explained. */
export function ReportDesk({ bench }: { readonly bench: Bench }) {
  const { record, allowed, ownWork } = bench;
  const mayApprove = allowed.includes('approve');
  const mayFile = usePermitted('report.file');
  const possible = mayApprove && mayFile ? [...allowed, 'approveAndFile'] : allowed;
  const steps = order.filter((step) => possible.includes(step) && !(approvals.includes(step) && ownWork));
  return (
    <section className="desk" aria-labelledby="desk-title">
      <h2 id="desk-title">{text.decide}</h2>
      {mayApprove && ownWork ? <p className="notice-line">{text.ownWork}</p> : null}
      {record.stage === 'inReview' && !mayApprove ? <p>{text.waiting}</p> : null}
      {steps.length === 0 && record.stage !== 'inReview' ? <p className="quiet">{text.nothingToDo}</p> : null}
      <div className="form-buttons">
        {steps.map((step) => (
          <StepButton key={step} bench={bench} step={step} />
        ))}
      </div>
      {record.publishedVersion === null ? null : (
        <p className="published-line">
          {text.publishedVersion(record.publishedVersion)}
          <a href={`/nb/${record.agencyId}/${record.year}`}>{text.published}</a>
        </p>
      )}
    </section>
  );
}
