import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import { importSiteRows } from '../../../contract/old-sites.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { text } from './text.ts';

type Note = CallReply<typeof importSiteRows>['notes'][number];

interface SiteEntryProps {
  readonly importId: string;
  readonly doneCount: number;
  readonly rowCount: number;
}

/** Makes drafts of the rows, batch by batch, to be gone on with after an interruption; tells what did not come along. */
export function SiteEntry({ importId, doneCount, rowCount }: SiteEntryProps) {
  const { done, notes, entering } = useEntering(importId, doneCount);
  return (
    <>
      {doneCount >= rowCount ? null : (
        <Button type="primary" loading={entering.isPending} onClick={() => entering.mutate()}>
          {entering.isError || doneCount > 0 ? text.goOn : text.import(rowCount - doneCount)}
        </Button>
      )}
      {entering.isPending ? (
        <>
          <Progress percent={Math.floor((done * 100) / rowCount)} aria-label={text.rows} />
          <p role="status">{text.importing(done, rowCount)}</p>
        </>
      ) : null}
      {entering.isError ? (
        <Alert type="error" showIcon title={text.interrupted} description={entering.error.message} />
      ) : null}
      {notes.length === 0 ? null : <Notes notes={notes} />}
    </>
  );
}

function useEntering(importId: string, doneCount: number) {
  const cache = useQueryClient();
  const [done, setDone] = useState(doneCount);
  const [notes, setNotes] = useState<readonly Note[]>([]);
  const entering = useMutation({
    mutationFn: async () => {
      for (;;) {
        const progress = await call(importSiteRows, { params: { importId } });
        setDone(progress.doneCount);
        setNotes((before) => [...before, ...progress.notes]);
        if (progress.doneCount >= progress.rowCount) return;
      }
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['siteImport', importId] }),
  });
  return { done, notes, entering };
}

function Notes({ notes }: { readonly notes: readonly Note[] }) {
  return (
    <Alert
      type="warning"
      showIcon
      title={text.notes}
      description={
        <ul className="plain-list">
          {notes.map(({ rowNumber, title, isImported, messages }) => (
            <li key={rowNumber}>
              {rowNumber} {title}
              {isImported ? null : `（${text.notImported}）`}　{messages.join(' ')}
            </li>
          ))}
        </ul>
      }
    />
  );
}
