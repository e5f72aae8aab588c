import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { addDisputeDocument, downloadDisputeDocument } from '../../../contract/disputes.ts';
import { type DisputeDocumentPurpose, disputeDocumentPurposes } from '../../../core/disputes/dispute-documents.ts';
import { attachmentKinds } from '../../../core/requests/attachments.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { callForFile } from '../../ui/call.ts';
import { FileField, sizeWords, UploadProgress } from '../../ui/file-field.tsx';
import { FoldedAct } from '../../ui/folded-act.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { labelOf } from '../../ui/register-words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { upload } from '../../ui/upload.ts';
import type { OpenedDispute } from './opened-dispute.ts';
import { text } from './text.ts';

type Paper = OpenedDispute['documents'][number];

interface DisputeDocumentsProps {
  readonly dispute: OpenedDispute;
  readonly mayWrite: boolean;
}

const accepted = Object.values(attachmentKinds)
  .flatMap(({ extensions }) => extensions as readonly string[])
  .map((extension) => `.${extension}`)
  .join(',');

/** Papers of the case: kept sealed, seen by the office only. */
export function DisputeDocuments({ dispute, mayWrite }: DisputeDocumentsProps) {
  const { documents, row } = dispute;
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">{text.documents}</h2>
      <p className="quiet">{documents.length === 0 ? text.noDocuments : text.documentsLead}</p>
      {documents.length === 0 ? null : (
        <LedgerTable
          label={text.documents}
          columns={columnsOf(row.caseId)}
          rows={documents}
          keyOf={({ documentId }) => documentId}
        />
      )}
      {mayWrite ? (
        <FoldedAct label={text.upload}>
          <UploadForm caseId={row.caseId} />
        </FoldedAct>
      ) : null}
    </section>
  );
}

function columnsOf(caseId: string): readonly LedgerColumn<Paper>[] {
  return [
    { key: 'title', title: text.title, text: ({ title }) => title, cell: ({ title }) => title },
    {
      key: 'purpose',
      title: text.purpose,
      text: ({ purpose }) => labelOf(disputeDocumentPurposes, purpose),
      cell: ({ purpose }) => labelOf(disputeDocumentPurposes, purpose),
    },
    {
      key: 'added',
      title: text.addedBy,
      cell: ({ addedByName, addedAt, byteCount }) =>
        `${addedByName ?? ''} ${shanghaiTime(addedAt)} ${sizeWords(byteCount)}`,
    },
    {
      key: 'download',
      title: text.download,
      cell: ({ documentId, title }) => <DownloadButton caseId={caseId} documentId={documentId} title={title} />,
    },
  ];
}

interface DownloadButtonProps {
  readonly caseId: string;
  readonly documentId: string;
  readonly title: string;
}

function DownloadButton({ caseId, documentId, title }: DownloadButtonProps) {
  const { message } = App.useApp();
  const fetching = useMutation({
    mutationFn: () => callForFile(downloadDisputeDocument, { params: { caseId, documentId } }),
    onSuccess: ({ fileName, bytes }) => saveFile(fileName, bytes),
    onError: (problem) => message.error(problem.message),
  });
  return (
    <Button
      size="small"
      aria-label={`${text.download}：${title}`}
      loading={fetching.isPending}
      onClick={() => fetching.mutate()}
    >
      {text.download}
    </Button>
  );
}

interface UploadValues {
  readonly file: File;
  readonly purpose: DisputeDocumentPurpose;
  readonly title: string;
}

function UploadForm({ caseId }: { readonly caseId: string }) {
  const [form] = Form.useForm<UploadValues>();
  const [share, setShare] = useState<number>();
  const cache = useQueryClient();
  const { message } = App.useApp();
  return (
    <ActionForm
      name="disputeDocument"
      form={form}
      submitLabel={text.upload}
      send={({ file, purpose, title }) =>
        upload(addDisputeDocument, { file, params: { caseId }, fields: { purpose, title: title.trim() } }, setShare)
      }
      onProblem={() => setShare(undefined)}
      onDone={() => {
        setShare(undefined);
        form.resetFields();
        void message.success(text.uploaded);
        void cache.invalidateQueries({ queryKey: ['disputes', caseId] });
      }}
    >
      <Form.Item name="file" label={text.file} rules={[{ required: true, message: text.fileMissing }]}>
        <FileField accept={accepted} />
      </Form.Item>
      <Form.Item name="purpose" label={text.purpose} rules={[{ required: true, message: text.purposeMissing }]}>
        <Select options={disputeDocumentPurposes.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Form.Item
        name="title"
        label={text.title}
        rules={[{ required: true, whitespace: true, message: text.titleMissing }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      {share === undefined ? null : <UploadProgress share={share} />}
    </ActionForm>
  );
}
