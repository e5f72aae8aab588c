import type { BodyPlace } from './editor-places.ts';
import { focusField } from './field.tsx';
import type { OpenedItem } from './opened-item.ts';
import { text } from './text.ts';

interface FindingsPanelProps {
  readonly opened: OpenedItem;
  readonly onBody: (place: BodyPlace) => void;
}

/** What keeps an item from being submitted. */
export function FindingsPanel({ opened }: FindingsPanelProps) {
  const { faults } = opened;
  if (faults.length === 0) return null;
  return (
    <section className="fault-part" aria-label={text.openFaults(faults.length)}>
      <h2>{text.openFaults(faults.length)}</h2>
      <ul className="plain-list">
        {faults.map(({ field, message }) => (
          <li key={message}>
            {field === null ? (
              message
            ) : (
              <button type="button" className="text-button" onClick={() => focusField(field)}>
                {message}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
