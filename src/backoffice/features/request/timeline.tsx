import { shanghaiTime } from '../../ui/shanghai-time.ts';
import type { OpenRequest } from './open-request.ts';
import { text } from './text.ts';

/** What was done, on which legal day, by whom, on which article; the newest first. */
export function Timeline({ entries }: { readonly entries: OpenRequest['timeline'] }) {
  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title">{text.timeline}</h2>
      <ol className="timeline">
        {entries.toReversed().map((entry) => (
          <li key={entry.seq}>
            <p>
              <time dateTime={entry.happenedOn}>{entry.happenedOn}</time>
              <strong>{entry.label}</strong>
            </p>
            {entry.detail === '' ? null : <p>{entry.detail}</p>}
            <p className="quiet small">
              {entry.actorName === null ? '' : `${text.by}：${entry.actorName}；`}
              {text.recordedAt}：{shanghaiTime(entry.recordedAt)}
              {entry.cite === '' ? '' : `；${entry.cite}`}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
