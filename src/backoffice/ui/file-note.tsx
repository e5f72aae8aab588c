import type { Static } from 'typebox';
import type { FileNoteShape } from '../../contract/coach.ts';
import { fileNoteText } from './file-note-text.ts';

interface FileNoteProps {
  readonly notes: Static<typeof FileNoteShape>;
}

/** How an outcome was found: every question with its answer, its evidence and its article, as it stands in the file. */
export function FileNote({ notes }: FileNoteProps) {
  if (notes.length === 0) return null;
  return (
    <details className="file-note" open>
      <summary>{fileNoteText.title}</summary>
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
