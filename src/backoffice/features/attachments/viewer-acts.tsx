import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { clearAttachment, discardAttachment, downloadAttachment } from '../../../contract/attachments.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { call, callForFile } from '../../ui/call.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { saveFile } from '../../ui/save-file.ts';
import type { AttachmentOf } from './attachment-of.ts';
import { text } from './text.ts';

interface ViewerActsProps {
  readonly requestId: string;
  readonly attachment: AttachmentOf;
  readonly purpose: string | undefined;
  /** How many of its pages were shown. */
  readonly seenCount: number;
}

/** What may be done with the file that is looked at. */
export function ViewerActs(props: ViewerActsProps) {
  const { requestId, attachment, purpose } = props;
  const { attachmentId } = attachment;
  const { message } = App.useApp();
  const fetching = useMutation({
    mutationFn: () =>
      callForFile(downloadAttachment, {
        params: { requestId, attachmentId },
        body: { purpose: purpose ?? null },
      }),
    onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes),
    onError: (problem) => message.error(problem.message),
  });
  const base = `/requests/${requestId}/attachments/${attachmentId}`;
  return (
    <>
      <Clearing {...props} />
      <div className="form-buttons">
        {attachment.maySever ? (
          <AppLink to={`${base}/severance`} className="link-button">
            {text.sever}
          </AppLink>
        ) : null}
        {attachment.originId === null ? null : (
          <AppLink to={`${base}/certificate`} className="link-button">
            {text.certificate}
          </AppLink>
        )}
        <Button loading={fetching.isPending} onClick={() => fetching.mutate()}>
          {text.download}
        </Button>
        <Discarding requestId={requestId} attachment={attachment} />
      </div>
    </>
  );
}

function Clearing({ requestId, attachment, seenCount }: ViewerActsProps) {
  const { attachmentId, digest, pageCount, mayClear, state } = attachment;
  const { message } = App.useApp();
  const cache = useQueryClient();
  const clearing = useMutation({
    mutationFn: () => call(clearAttachment, { params: { requestId, attachmentId }, body: { digest } }),
    onSuccess: () => {
      void message.success(text.cleared);
      void cache.invalidateQueries({ queryKey: ['attachments', requestId] });
    },
    onError: (problem) => message.error(problem.message),
  });
  if (state !== 'uncleared') return null;
  if (!mayClear) return <p className="quiet">{text.ownWork}</p>;
  // whoever clears has to have seen every page: that is what four eyes are for
  const left = (pageCount ?? 1) - seenCount;
  return (
    <div className="form-buttons">
      <Button type="primary" disabled={left > 0} loading={clearing.isPending} onClick={() => clearing.mutate()}>
        {text.clear}
      </Button>
      {left > 0 ? <span className="quiet">{text.clearHint(left)}</span> : null}
    </div>
  );
}

function Discarding({ requestId, attachment }: Pick<ViewerActsProps, 'requestId' | 'attachment'>) {
  const [isOpen, setOpen] = useState(false);
  const cache = useQueryClient();
  const { attachmentId } = attachment;
  if (!attachment.mayDiscard) return null;
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {text.discard}
      </Button>
      <ReasonDialog
        name="discard"
        title={text.discardTitle}
        lead={text.discardLead}
        submitLabel={text.discard}
        isDangerous
        isOpen={isOpen}
        reason={{ field: 'reason', label: text.discardReason, missing: text.discardReasonMissing, longest: 200 }}
        send={(reason) => call(discardAttachment, { params: { requestId, attachmentId }, body: { reason } })}
        onDone={() => {
          setOpen(false);
          void cache.invalidateQueries({ queryKey: ['attachments', requestId] });
        }}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
