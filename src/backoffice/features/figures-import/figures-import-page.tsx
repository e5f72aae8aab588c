import { Button, Form } from 'antd';
import { useState } from 'react';
import { checkFigures } from '../../../contract/figures.ts';
import { registerColumns } from '../../../core/annual-report/register-sheet.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import type { CallReply } from '../../ui/call.ts';
import { FileField, UploadProgress } from '../../ui/file-field.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { upload } from '../../ui/upload.ts';
import { CheckedFigures } from './checked-figures.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { text } from './text.ts';

type Checked = CallReply<typeof checkFigures>;

/** Takes a sheet of figures over: template, trial with the faults of each row, confirmation; below it what came before. */
export function FiguresImportPage() {
  const [tried, setTried] = useState<{ readonly file: File; readonly checked: Checked }>();
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={<Button onClick={() => void saveTemplate()}>{text.template}</Button>}
      />
      {tried === undefined ? (
        <CheckForm onChecked={(file, checked) => setTried({ file, checked })} />
      ) : (
        <CheckedFigures {...tried} onAnother={() => setTried(undefined)} />
      )}
      <EarlierImports />
    </>
  );
}

function CheckForm({ onChecked }: { readonly onChecked: (file: File, checked: Checked) => void }) {
  const [form] = Form.useForm<{ file: File }>();
  const [share, setShare] = useState<number>();
  return (
    <ActionForm
      name="figures"
      className="narrow-form"
      form={form}
      submitLabel={text.check}
      send={async ({ file }) => ({
        file,
        checked: await upload(checkFigures, { file, params: {}, fields: {} }, setShare),
      })}
      onProblem={() => setShare(undefined)}
      onDone={({ file, checked }) => onChecked(file, checked)}
    >
      <Form.Item
        name="file"
        label={text.file}
        extra={text.fileRule}
        rules={[{ required: true, message: text.fileMissing }]}
      >
        <FileField accept=".xlsx,.csv,text/csv" />
      </Form.Item>
      {share === undefined ? null : <UploadProgress share={share} />}
    </ActionForm>
  );
}

async function saveTemplate(): Promise<void> {
  // the writer is large and seldom needed
  const { sheetFile } = await import('../../ui/sheet-file.ts');
  const columns = Object.values(registerColumns).map(({ label, example }) => ({
    key: label,
    title: label,
    text: () => example,
  }));
  saveFile(text.templateName, await sheetFile(text.templateNote, columns, [{}]));
}
