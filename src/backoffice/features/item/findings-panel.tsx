import { type FindingPlace, type ItemFindingRow, ItemFindings } from '../../ui/item-findings.tsx';
import type { BodyPlace } from './editor-places.ts';
import { focusField } from './field.tsx';
import type { OpenedItem } from './opened-item.ts';
import { text } from './text.ts';

interface FindingsPanelProps {
  readonly opened: OpenedItem;
  readonly onBody: (place: BodyPlace) => void;
  /** Puts a proposed text at its place; absent where the item is only read. */
  readonly onTake?: (finding: ItemFindingRow) => void;
}

/** What keeps an item from being submitted: what is still open, and what the checks found, each with the way there. */
export function FindingsPanel({ opened, onBody, onTake }: FindingsPanelProps) {
  const { row, content, faults } = opened;
  const titleOfFile = (fileId: string) => content.files.find((file) => file.fileId === fileId)?.title ?? '';
  return (
    <>
      <OpenFaults faults={faults} />
      <ItemFindings
        itemId={row.itemId}
        titleOfFile={titleOfFile}
        onGo={(place) => goTo(place, onBody)}
        {...(onTake === undefined ? {} : { onTake })}
      />
    </>
  );
}

function OpenFaults({ faults }: Pick<OpenedItem, 'faults'>) {
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

function goTo(place: FindingPlace, onBody: (place: BodyPlace) => void): void {
  if (place.kind === 'body') onBody(place);
  else if (place.kind === 'field') focusField(place.field);
  else document.getElementById(`file-${place.fileId}`)?.focus();
}
