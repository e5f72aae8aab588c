import { formatCitation } from '../../../core/law/citation.ts';
import type { ApplicantStep } from '../../../core/requests/applicant-timeline.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import { trackText } from './text.ts';

/** What happened, oldest first, with the articles in a fold. */
export function TimelinePart({ steps }: { readonly steps: readonly ApplicantStep[] }) {
  const { heading, cites } = trackText.timeline;
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline" class="section-heading">
        {heading}
      </h2>
      <ol class="track-steps">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a history only grows at its end
          <li key={index}>
            <time dateTime={step.happenedOn}>{formatChinese(step.happenedOn)}</time>
            {step.words}
            <details>
              <summary>{cites}</summary>
              {step.cites.map(formatCitation).join('；')}
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
