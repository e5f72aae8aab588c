import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { checkStandardCatalog, listColumns } from '../../../contract/columns.ts';
import { standardColumns } from '../../../core/catalog/standard-catalog.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { FileField, UploadProgress } from '../../ui/file-field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { upload } from '../../ui/upload.ts';
import { type Checked, CheckedCatalog } from './checked-catalog.tsx';
import { text } from './text.ts';

/** Takes a standard catalogue over: template, trial, choice, confirmation. */
export function StandardCatalogPage() {
  const [checked, setChecked] = useState<Checked>();
  const columns = useQuery({ queryKey: ['columns'], queryFn: () => call(listColumns) });
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={<Button onClick={() => void saveTemplate()}>{text.template}</Button>}
      />
      {checked === undefined ? (
        <CheckForm onChecked={setChecked} />
      ) : (
        <Loaded query={columns}>
          {({ subjects }) => (
            <CheckedCatalog checked={checked} subjects={subjects} onAnother={() => setChecked(undefined)} />
          )}
        </Loaded>
      )}
    </>
  );
}

function CheckForm({ onChecked }: { readonly onChecked: (checked: Checked) => void }) {
  const [form] = Form.useForm<{ file: File }>();
  const [share, setShare] = useState<number>();
  return (
    <ActionForm
      name="standard-catalog"
      className="narrow-form"
      form={form}
      submitLabel={text.check}
      send={({ file }) => upload(checkStandardCatalog, { file, params: {}, fields: {} }, setShare)}
      onProblem={() => setShare(undefined)}
      onDone={onChecked}
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
  const columns = (Object.keys(standardColumns) as (keyof typeof standardColumns)[]).map((id) => ({
    key: id,
    title: standardColumns[id].label,
    text: () => text.example[id],
  }));
  saveFile(text.templateName, await sheetFile(text.templateNote, columns, [{}]));
}
