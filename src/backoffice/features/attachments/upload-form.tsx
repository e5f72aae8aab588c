import { useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { addAttachment } from '../../../contract/attachments.ts';
import {
  type AttachmentPurpose,
  attachmentKinds,
  attachmentPurposes,
  officeLimits,
} from '../../../core/requests/attachments.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { FileField, sizeWords, UploadProgress } from '../../ui/file-field.tsx';
import { upload } from '../../ui/upload.ts';
import { text } from './text.ts';

interface UploadValues {
  readonly file: File;
  readonly purpose: AttachmentPurpose;
  readonly title: string;
}

interface UploadFormProps {
  readonly requestId: string;
  readonly onAdded: (attachmentId: string) => void;
}

const purposes = Object.entries(attachmentPurposes).map(([value, { label }]) => ({ value, label }));
const accepted = Object.values(attachmentKinds)
  .flatMap(({ extensions }) => extensions as readonly string[])
  .map((extension) => `.${extension}`)
  .join(',');

/** Attaches one more file; its title is proposed from its name. */
export function UploadForm({ requestId, onAdded }: UploadFormProps) {
  const [form] = Form.useForm<UploadValues>();
  const [share, setShare] = useState<number>();
  const [done, setDone] = useState<string>();
  const cache = useQueryClient();
  return (
    <section aria-labelledby="upload-title">
      <h2 id="upload-title">{text.upload}</h2>
      {done === undefined ? null : <Alert type="success" showIcon role="status" title={text.uploaded(done)} />}
      <ActionForm
        name="attachment"
        form={form}
        submitLabel={text.upload}
        initialValues={{ purpose: 'answer' }}
        send={({ file, purpose, title }) =>
          upload(addAttachment, { file, params: { requestId }, fields: { purpose, title: title.trim() } }, setShare)
        }
        onValuesChange={({ file, title }) => {
          if (file !== undefined && (title ?? '') === '') form.setFieldValue('title', nameOf(file));
        }}
        onProblem={() => setShare(undefined)}
        onDone={({ attachmentId }) => {
          setDone(form.getFieldValue('title') as string);
          setShare(undefined);
          form.resetFields();
          void cache.invalidateQueries({ queryKey: ['attachments', requestId] });
          onAdded(attachmentId);
        }}
      >
        <UploadFields />
        {share === undefined ? null : <UploadProgress share={share} />}
      </ActionForm>
    </section>
  );
}

function UploadFields() {
  return (
    <>
      <Form.Item
        name="file"
        label={text.file}
        extra={text.fileRule}
        required
        rules={[{ validator: (_, file: File | undefined) => judgeFile(file) }]}
      >
        <FileField accept={accepted} />
      </Form.Item>
      <Form.Item name="purpose" label={text.purpose} rules={[{ required: true, message: text.purposeMissing }]}>
        <Select options={purposes} />
      </Form.Item>
      <Form.Item
        name="title"
        label={text.titleLabel}
        extra={text.titleHint}
        rules={[{ required: true, whitespace: true, message: text.titleMissing }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}

function nameOf({ name }: File): string {
  return name.replace(/\.[^.]*$/, '').slice(0, 100);
}

async function judgeFile(file: File | undefined): Promise<void> {
  if (file === undefined) throw new Error(text.fileMissing);
  if (file.size === 0) throw new Error(text.emptyFile);
  if (file.size > officeLimits.fileBytes) throw new Error(text.tooLarge(sizeWords(file.size)));
}
