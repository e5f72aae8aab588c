import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { PagePager, PagePicture } from '../../ui/page-picture.tsx';
import type { AttachmentOf } from './attachment-of.ts';
import { AttachmentWords } from './attachment-words.tsx';
import { text } from './text.ts';
import { ViewerActs } from './viewer-acts.tsx';

interface ViewerProps {
  readonly requestId: string;
  readonly attachment: AttachmentOf;
}

/** One file as it can be looked at, and what may be done with it; papers about the applicant ask for a purpose first. */
export function AttachmentViewer({ requestId, attachment }: ViewerProps) {
  const [purpose, setPurpose] = useState<string>();
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set());
  const isAsking = attachment.isPersonal && purpose === undefined;
  const see = (page: number) => setSeen((before) => new Set(before).add(page));
  return (
    <section aria-labelledby="viewer-title" className="attachment-viewer">
      <h2 id="viewer-title">{attachment.title}</h2>
      {attachment.discardReason === null ? null : <p>{text.discarded(attachment.discardReason)}</p>}
      <Notes notes={attachment.notes} />
      {isAsking ? (
        <PurposeForm onPurpose={setPurpose} />
      ) : (
        <>
          <ViewerActs requestId={requestId} attachment={attachment} purpose={purpose} seenCount={seen.size} />
          {attachment.preview === 'pages' ? (
            <Pages requestId={requestId} attachment={attachment} purpose={purpose} onSeen={see} />
          ) : (
            <AttachmentWords
              requestId={requestId}
              attachmentId={attachment.attachmentId}
              purpose={purpose}
              onShown={() => see(1)}
            />
          )}
        </>
      )}
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={text.notes}
      description={
        <ul className="fault-list">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      }
    />
  );
}

interface PagesProps extends ViewerProps {
  readonly purpose: string | undefined;
  readonly onSeen: (page: number) => void;
}

function Pages({ requestId, attachment, purpose, onSeen }: PagesProps) {
  const [page, setPage] = useState(1);
  const { attachmentId, pageCount } = attachment;
  return (
    <>
      <PagePager page={page} pageCount={pageCount ?? 1} onPage={setPage} />
      <PagePicture
        key={page}
        requestId={requestId}
        attachmentId={attachmentId}
        page={page}
        purpose={purpose}
        onShown={() => onSeen(page)}
      />
    </>
  );
}

function PurposeForm({ onPurpose }: { readonly onPurpose: (purpose: string) => void }) {
  const [form] = Form.useForm<{ purpose: string }>();
  return (
    <Form form={form} name="look" layout="vertical" onFinish={({ purpose }) => onPurpose(purpose.trim())}>
      <p>{text.personal}</p>
      <Form.Item
        name="purpose"
        label={text.lookPurpose}
        rules={[{ required: true, whitespace: true, message: text.lookPurposeMissing }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Button htmlType="submit">{text.look}</Button>
    </Form>
  );
}
