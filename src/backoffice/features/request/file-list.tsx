import { useQuery } from '@tanstack/react-query';
import { listAttachments } from '../../../contract/attachments.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { text } from './text.ts';

type File = CallReply<typeof listAttachments>['rows'][number];

/** The material of a request by its titles; it is looked at and added to on a page of its own. */
export function FileList({ requestId }: { readonly requestId: string }) {
  const files = useQuery({
    queryKey: ['attachments', requestId],
    queryFn: () => call(listAttachments, { params: { requestId } }),
  });
  return (
    <Loaded query={files}>
      {({ rows }) => (
        <>
          {rows.length === 0 ? (
            <p className="quiet">{text.noFiles}</p>
          ) : (
            <LedgerTable
              label={text.tabs.files}
              columns={columns}
              rows={rows}
              keyOf={({ attachmentId }) => attachmentId}
            />
          )}
          <div className="form-buttons">
            <AppLink to={`/requests/${requestId}/attachments`} className="link-button strong">
              {text.toFiles}
            </AppLink>
          </div>
        </>
      )}
    </Loaded>
  );
}

const columns = [
  column('title', text.fileTitle, ({ title }) => title),
  column('purpose', text.filePurpose, ({ purposeLabel }) => purposeLabel),
  column('direction', text.fileState, ({ direction }) => text[direction]),
];

function column(key: string, title: string, textOf: (file: File) => string) {
  return { key, title, cell: textOf };
}
