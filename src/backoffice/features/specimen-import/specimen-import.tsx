import { useNavigate } from '@tanstack/react-router';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { importSpecimen } from '../../../contract/specimens.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { FileField, sizeWords, UploadProgress } from '../../ui/file-field.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { queryClient } from '../../ui/query-client.ts';
import { upload } from '../../ui/upload.ts';
import { text } from './text.ts';

interface ImportValues {
  readonly file: File;
  readonly sourceTitle: string;
  readonly sourceAddress?: string;
  readonly slug: string;
}

const largestFile = 20 * 1024 * 1024;

/** Imports somebody's published report; types and size are said before a file is chosen. */
export function SpecimenImport() {
  const [form] = Form.useForm<ImportValues>();
  const [share, setShare] = useState<number>();
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <ActionForm
        name="import"
        className="narrow-form"
        form={form}
        submitLabel={text.submit}
        send={(values) => send(values, setShare)}
        onProblem={() => setShare(undefined)}
        onDone={({ specimenId }) => {
          void queryClient.invalidateQueries({ queryKey: ['specimens'] });
          void navigate({ to: '/specimens/$specimenId', params: { specimenId } });
        }}
      >
        <Form.Item
          name="file"
          label={text.file}
          extra={text.fileRule}
          required
          rules={[{ validator: (_, file: File | undefined) => judgeFile(file) }]}
        >
          <FileField accept=".pdf,.docx,.xlsx,.html,.htm,.txt,.md,.json,.csv" />
        </Form.Item>
        <SourceFields />
        {share === undefined ? null : <UploadProgress share={share} />}
      </ActionForm>
    </>
  );
}

function SourceFields() {
  return (
    <>
      <Form.Item
        name="sourceTitle"
        label={text.sourceTitle}
        extra={text.sourceTitleHint}
        rules={[{ required: true, whitespace: true, message: text.sourceTitleMissing }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="sourceAddress" label={text.sourceAddress} extra={text.sourceAddressHint}>
        <Input maxLength={500} inputMode="url" />
      </Form.Item>
      <Form.Item
        name="slug"
        label={text.slug}
        extra={text.slugHint}
        rules={[{ required: true, whitespace: true, message: text.slugMissing }]}
      >
        <Input maxLength={60} autoCapitalize="none" spellCheck={false} />
      </Form.Item>
    </>
  );
}

async function judgeFile(file: File | undefined): Promise<void> {
  if (file === undefined) throw new Error(text.fileMissing);
  if (file.size === 0) throw new Error(text.emptyFile);
  if (file.size > largestFile) throw new Error(text.tooLarge(sizeWords(file.size)));
}

async function send({ file, sourceTitle, sourceAddress, slug }: ImportValues, onProgress: (share: number) => void) {
  const address = sourceAddress?.trim() ?? '';
  const fields = { sourceTitle: sourceTitle.trim(), slug: slug.trim() };
  return upload(
    importSpecimen,
    { file, params: {}, fields: address === '' ? fields : { ...fields, sourceAddress: address } },
    onProgress,
  );
}
