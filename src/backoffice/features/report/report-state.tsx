import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Lamp } from '../../../core/deadlines/lamp.ts';
import { LampMark } from '../../ui/lamp-mark.tsx';
import { stageLook, stageWords } from '../../ui/report-words.ts';
import type { Bench } from './bench.ts';
import { companionQuery } from './companion.ts';
import { text } from './text.ts';

/** Stage, version, due date, and what the content is bound to. */
export function ReportState({ bench }: { readonly bench: Bench }) {
  const { record, isFrozen, cutOff } = bench;
  return (
    <span className="state-line">
      <span className={`state-mark ${stageLook(record.stage)}`}>{stageWords(record.stage)}</span>
      <span>{record.version === 0 ? text.noVersion : text.versionOf(record.version)}</span>
      <Deadlines bench={bench} />
      <span>
        {text.cutOff} {cutOff}，{isFrozen ? text.frozen : text.live}
      </span>
      <Link to="/reports/$agencyId/$year/truth" params={{ agencyId: record.agencyId, year: String(record.year) }}>
        {text.truth}
      </Link>
    </span>
  );
}

/** The inner target day and the day of the law, each with its lamp while the report is not out. */
function Deadlines({ bench }: { readonly bench: Bench }) {
  const { agencyId, year, dueOn, publishedAt } = bench.record;
  const companion = useQuery(companionQuery(agencyId, year));
  if (companion.data === undefined || publishedAt !== null) {
    return (
      <span>
        {text.dueOn} {dueOn}
      </span>
    );
  }
  return companion.data.deadlines.map(({ id, label, on, daysLeft, basis }) => (
    <span key={id} title={basis}>
      {label} {on} <LampMark lamp={lampOf(daysLeft)} text={text.daysLeft(daysLeft)} />
    </span>
  ));
}

/** Calendar days here: the days of Article 49 are dates, not working days. */
function lampOf(daysLeft: number): Lamp {
  if (daysLeft <= 0) return 'red';
  return daysLeft <= 5 ? 'yellow' : daysLeft <= 10 ? 'blue' : 'green';
}

/** The digest of the content and the place in the chain of events it was computed from. */
export function ReportDigest({ bench }: { readonly bench: Bench }) {
  const { contentDigest, eventNo, eventDigest } = bench;
  return (
    <dl className="digests">
      <dt title={text.digestHint}>{text.digest}</dt>
      <dd className="digest">{contentDigest}</dd>
      {eventNo === null ? null : (
        <>
          <dt>{text.event}</dt>
          <dd>
            {text.eventOf(eventNo)}
            {eventDigest === null ? null : <span className="digest block">{eventDigest}</span>}
          </dd>
        </>
      )}
    </dl>
  );
}
