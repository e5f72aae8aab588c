import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listAttachments } from '../../../contract/attachments.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { attachmentText } from '../../ui/attachment-text.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { AttachmentTable } from './attachment-table.tsx';
import { AttachmentViewer } from './attachment-viewer.tsx';
import { text } from './text.ts';
import { UploadForm } from './upload-form.tsx';

const route = getRouteApi('/requests/$requestId/attachments');

type Attachments = CallReply<typeof listAttachments>;

/** The files of one request: what came in, what may go out, and each as it can be looked at. */
export function AttachmentsPage() {
  const { requestId } = route.useParams();
  const attachments = useQuery({
    queryKey: ['attachments', requestId],
    queryFn: () => call(listAttachments, { params: { requestId } }),
  });
  return <Loaded query={attachments}>{(listed) => <Listed requestId={requestId} listed={listed} />}</Loaded>;
}

function Listed({ requestId, listed }: { readonly requestId: string; readonly listed: Attachments }) {
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const show = (attachmentId: string) => void navigate({ search: { open: attachmentId }, replace: true });
  const shown = listed.rows.find(({ attachmentId }) => attachmentId === open);
  return (
    <>
      <PageHead
        title={text.title(listed.requestNumber)}
        lead={text.lead}
        actions={<AppLink to={`/requests/${requestId}`}>{attachmentText.backToRequest}</AppLink>}
      />
      <div className="two-columns">
        <div>
          <AttachmentTable rows={listed.rows} shown={open} onOpen={show} />
          {listed.mayAdd ? <UploadForm requestId={requestId} onAdded={show} /> : null}
        </div>
        <div>
          {shown === undefined ? (
            <p className="quiet">{text.choose}</p>
          ) : (
            <AttachmentViewer key={shown.attachmentId} requestId={requestId} attachment={shown} />
          )}
        </div>
      </div>
    </>
  );
}
