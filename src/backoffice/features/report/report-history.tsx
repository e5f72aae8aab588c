import { shanghaiTime } from '../../ui/shanghai-time.ts';
import type { Bench } from './bench.ts';
import { text } from './text.ts';

/** What happened to a report, the newest first, with every opinion. */
export function ReportHistory({ history }: Pick<Bench, 'history'>) {
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{text.history}</h2>
      {history.length === 0 ? <p className="quiet">{text.noHistory}</p> : null}
      <ol className="timeline">
        {history.toReversed().map((entry) => (
          <li key={entry.recordedAt + entry.action}>
            <p>
              <strong>{entry.label}</strong>　{entry.actorName ?? ''}
            </p>
            {entry.opinion === null ? null : <p>{entry.opinion}</p>}
            <p className="quiet small">{shanghaiTime(entry.recordedAt)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
