import { Alert, Button } from 'antd';
import { useState } from 'react';
import { dropDraft, readDraft } from '../../ui/kept-draft.ts';
import type { OpenedItem } from './opened-item.ts';
import { text } from './text.ts';

/** What an import has to say to whoever brought the document, kept in the tab until it was read. */
export interface ImportNotes {
  readonly notes: readonly string[];
  readonly attachments: readonly string[];
}

/** Where the notes of an import wait for the editor. */
export function importNotesPlace(itemId: string): string {
  return `gongkai.import.${itemId}`;
}

/** Says what was read out of a document, what was left out, and which attachments its text names. */
export function ImportNote({ opened }: { readonly opened: OpenedItem }) {
  const { itemId } = opened.row;
  const [kept, setKept] = useState(() => readDraft(importNotesPlace(itemId)) as ImportNotes | undefined);
  const wasSubmitted = opened.course.some(({ action }) => action === 'submit');
  if (kept === undefined || wasSubmitted) return null;
  const { notes, attachments } = kept;
  const lines = [...notes, ...(attachments.length === 0 ? [] : [text.namedFiles(attachments)])];
  return (
    <Alert
      className="import-note"
      type="info"
      showIcon
      title={`${text.imported}：${text.importedLead}`}
      description={
        <>
          <ul className="plain-list">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <Button
            size="small"
            onClick={() => {
              dropDraft(importNotesPlace(itemId));
              setKept(undefined);
            }}
          >
            {text.understood}
          </Button>
        </>
      }
    />
  );
}
