import { Alert, Button } from 'antd';
import { useState } from 'react';
import { dropImportNotes, readImportNotes } from '../../ui/import-notes.ts';
import type { OpenedItem } from './opened-item.ts';
import { text } from './text.ts';

/** Says what was read out of a document, what was left out, and which attachments its text names. */
export function ImportNote({ opened }: { readonly opened: OpenedItem }) {
  const { itemId } = opened.row;
  const [kept, setKept] = useState(() => readImportNotes(itemId));
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
              dropImportNotes(itemId);
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
