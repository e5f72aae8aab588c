import { shanghaiTime } from '../../ui/shanghai-time.ts';
import type { OpenedItem } from './opened-item.ts';
import { readingText } from './reading-text.ts';
import { blockOfPlace } from './remarks.tsx';

/** Which reviews stand for exactly this content, and by whom. */
export function ReviewSteps({ reviews }: Pick<OpenedItem, 'reviews'>) {
  return (
    <ol className="review-steps" aria-label={readingText.steps}>
      {reviews.map(({ step, label, byName, isCurrent }) => (
        <li key={step} className={byName !== null && isCurrent ? 'passed' : ''}>
          <strong>{label}</strong>
          <span className="quiet small">{stepWords(byName, isCurrent)}</span>
        </li>
      ))}
    </ol>
  );
}

function stepWords(byName: string | null, isCurrent: boolean): string {
  if (byName === null) return readingText.waiting;
  return isCurrent ? readingText.passedBy(byName) : readingText.stale;
}

/** What was done with an item, the newest first. */
export function CourseList({ course }: Pick<OpenedItem, 'course'>) {
  return (
    <section aria-labelledby="item-course">
      <h2 id="item-course">{readingText.course}</h2>
      <ol className="timeline">
        {course.toReversed().map((step) => (
          <li key={step.seq}>
            <p>
              <time dateTime={step.recordedAt}>{shanghaiTime(step.recordedAt)}</time>
              <strong>{step.label}</strong>
              {step.actorName === null ? '' : `　${step.actorName}`}
            </p>
            {step.opinion === null || step.opinion === '' ? null : (
              <p>
                {readingText.opinion}：{step.opinion}
              </p>
            )}
            {step.remarks.map(({ place, text }) => (
              <p key={place + text} className="remark">
                {placeWords(place)}
                {text}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function placeWords(place: string): string {
  const block = blockOfPlace(place);
  return block === undefined ? '' : `${readingText.remarkOn(block + 1)}：`;
}
