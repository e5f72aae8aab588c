import type { OpenedItem } from './opened-item.ts';
import { readingText } from './reading-text.ts';

/** Until when the item has to be public, and how that was counted. */
export function DueNote({ opened }: { readonly opened: OpenedItem }) {
  const { dueOn, isPublic } = opened.row;
  if (dueOn === null || isPublic) return null;
  return (
    <section className="due-note" aria-label={readingText.due}>
      <h2>{readingText.due}</h2>
      <p className="big-fact">{dueOn}</p>
      {opened.dueExplanation.length === 0 ? null : (
        <details>
          <summary>{readingText.dueWhy}</summary>
          <ol className="plain-list">
            {opened.dueExplanation.map(({ text, cite }) => (
              <li key={text}>
                {text}
                {cite === null ? null : <span className="quiet small">　{cite}</span>}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
