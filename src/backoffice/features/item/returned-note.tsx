import type { BodyPlace } from './editor-places.ts';
import { focusField } from './field.tsx';
import type { OpenedItem } from './opened-item.ts';
import { readingText } from './reading-text.ts';
import { blockOfPlace } from './remarks.tsx';

interface ReturnedNoteProps {
  readonly opened: OpenedItem;
  readonly onGo: (place: BodyPlace) => void;
}

/** Why an item came back: the opinion, and each remark with the way to its place. */
export function ReturnedNote({ opened, onGo }: ReturnedNoteProps) {
  const last = opened.course.findLast(({ action }) => action === 'sendBack' || action === 'submit');
  if (last?.action !== 'sendBack') return null;
  return (
    <section className="returned-note" aria-label={last.label}>
      <p>
        <strong>
          {last.label}
          {last.actorName === null ? '' : `（${last.actorName}）`}：
        </strong>
        {last.opinion}
      </p>
      <ul className="plain-list">
        {last.remarks.map(({ place, text }) => (
          <li key={place + text}>
            {text}
            <button type="button" className="text-button small" onClick={() => go(place, onGo)}>
              {readingText.goThere}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function go(place: string, onGo: (place: BodyPlace) => void): void {
  const block = blockOfPlace(place);
  if (block !== undefined) onGo({ block, line: 0 });
  else focusField(place.split('/')[1] ?? '');
}
