import { Link } from '@tanstack/react-router';
import { stageLook, stageWords } from '../../ui/report-words.ts';
import type { Bench } from './bench.ts';
import { text } from './text.ts';

/** Stage, version, due date, and what the content is bound to. */
export function ReportState({ bench }: { readonly bench: Bench }) {
  const { record, isFrozen, cutOff } = bench;
  return (
    <span className="state-line">
      <span className={`state-mark ${stageLook(record.stage)}`}>{stageWords(record.stage)}</span>
      <span>{record.version === 0 ? text.noVersion : text.versionOf(record.version)}</span>
      <span>
        {text.dueOn} {record.dueOn}
      </span>
      <span>
        {text.cutOff} {cutOff}，{isFrozen ? text.frozen : text.live}
      </span>
      <Link to="/reports/$agencyId/$year/truth" params={{ agencyId: record.agencyId, year: String(record.year) }}>
        {text.truth}
      </Link>
    </span>
  );
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
