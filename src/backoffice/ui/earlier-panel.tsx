import { Link } from '@tanstack/react-router';
import type { listEarlier } from '../../contract/desk.ts';
import { isOutcome, outcomeOf } from '../../core/requests/outcomes.ts';
import { stages } from '../../core/requests/stages.ts';
import type { CallReply } from './call.ts';
import { earlierText as text } from './earlier-text.ts';

type Found = CallReply<typeof listEarlier>;
type Row = Found['alike'][number];

/** Earlier requests of the same applicant, and those worded alike: numbers and dates, nobody's name. */
export function EarlierPanel({ found }: { readonly found: Found }) {
  const { sameApplicant, alike, inMonthCount, inYearCount, repeatedCount } = found;
  if (sameApplicant.length === 0 && alike.length === 0) return <p className="quiet">{text.none}</p>;
  return (
    <section aria-label={text.title}>
      {sameApplicant.length === 0 ? null : (
        <>
          <h3>{text.sameApplicant}</h3>
          <p>{text.counts(inMonthCount, inYearCount, repeatedCount)}</p>
          <Rows rows={sameApplicant} />
        </>
      )}
      {alike.length === 0 ? null : (
        <>
          <h3>{text.alike}</h3>
          <Rows rows={alike} />
        </>
      )}
      <p className="quiet small">{text.basis}</p>
    </section>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <ul className="earlier-list">
      {rows.map((row) => (
        <li key={row.requestId}>
          <Link to="/requests/$requestId" params={{ requestId: row.requestId }} target="_blank">
            {row.requestNumber}
          </Link>
          {'　'}
          {row.receivedOn ?? row.registeredOn}
          {'　'}
          {standingOf(row)}
          {'　'}
          {text.likeness(row.likeness)}
        </li>
      ))}
    </ul>
  );
}

function standingOf({ outcome, stage }: Row): string {
  if (outcome !== null) return isOutcome(outcome) ? outcomeOf(outcome).label : outcome;
  return stages.find(({ id }) => id === stage)?.label ?? stage;
}
