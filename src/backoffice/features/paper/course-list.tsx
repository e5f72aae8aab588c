import { shanghaiTime } from '../../ui/shanghai-time.ts';
import type { OpenedPaper } from './opened-paper.ts';
import { text } from './text.ts';

/** Who did what to a paper, with the opinions that were given. */
export function CourseList({ course }: { readonly course: OpenedPaper['course'] }) {
  return (
    <section aria-label={text.course}>
      <h2>{text.course}</h2>
      <ol className="timeline">
        {course.map(({ seq, label, recordedAt, actorName, opinion, detail }) => (
          <li key={seq}>
            <strong>{label}</strong>
            <span className="quiet small">{`　${actorName ?? ''}　${shanghaiTime(recordedAt)}`}</span>
            {detail === '' ? null : <p>{detail}</p>}
            {opinion === null ? null : <p>{text.opinionOf(opinion)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
