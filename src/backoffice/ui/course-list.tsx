import type { ReactNode } from 'react';
import { shanghaiTime } from './shanghai-time.ts';

/** One step of somebody's course, as every course tells it. */
export interface CourseStep {
  readonly seq: number;
  readonly recordedAt: string;
  readonly label: string;
  readonly actorName: string | null;
}

interface CourseListProps<Step extends CourseStep> {
  readonly heading: string;
  /** Oldest first; shown with the newest on top. */
  readonly course: readonly Step[];
  /** What a step says besides its time, name and person. */
  readonly more?: (step: Step) => ReactNode;
}

/** What happened, step by step: when, what, by whom. */
export function CourseList<Step extends CourseStep>({ heading, course, more }: CourseListProps<Step>) {
  return (
    <section aria-labelledby="course-title">
      <h2 id="course-title">{heading}</h2>
      <ol className="timeline">
        {course.toReversed().map((step) => (
          <li key={step.seq}>
            <p>
              <time dateTime={step.recordedAt}>{shanghaiTime(step.recordedAt)}</time>
              <strong>{step.label}</strong>
              {step.actorName === null ? '' : `　${step.actorName}`}
            </p>
            {more?.(step)}
          </li>
        ))}
      </ol>
    </section>
  );
}
