import type { Coached } from './opened-coach.ts';
import { text } from './text.ts';

/** Every question with its answer, its evidence and its article, as it stands in the file. */
export function FileNote({ notes }: { readonly notes: Coached['fileNote'] }) {
  return (
    <details className="coach-note" open>
      <summary>{text.fileNote}</summary>
      <ol className="steps-list">
        {notes.map(({ question, answer, cite, evidence }) => (
          <li key={question}>
            <p>
              {question}
              <strong>{answer}</strong>
            </p>
            {evidence.map(({ label, value }) => (
              <p key={label} className="small">
                {label}：{value}
              </p>
            ))}
            <p className="quiet small">{cite}</p>
          </li>
        ))}
      </ol>
    </details>
  );
}
