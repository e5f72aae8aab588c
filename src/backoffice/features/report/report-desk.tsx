import type { Bench, ReportStep } from './bench.ts';
import { StepButton } from './step-button.tsx';
import { text } from './text.ts';

const order: readonly ReportStep[] = [
  'approve',
  'sendBack',
  'publish',
  'file',
  'accept',
  'return',
  'withdrawPublication',
];

/** What this person may do with the report now; what the own work forbids is explained. */
export function ReportDesk({ bench }: { readonly bench: Bench }) {
  const { record, allowed, ownWork } = bench;
  const mayApprove = allowed.includes('approve');
  const steps = order.filter((step) => allowed.includes(step) && !(step === 'approve' && ownWork));
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
