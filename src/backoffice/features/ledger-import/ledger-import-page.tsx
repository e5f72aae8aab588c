import { Button, Form } from 'antd';
import { useState } from 'react';
import { checkLedger } from '../../../contract/desk.ts';
import { ledgerColumns } from '../../../core/requests/ledger-row.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { FileField, UploadProgress } from '../../ui/file-field.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { randomId } from '../../ui/random-id.ts';
import { saveFile } from '../../ui/save-file.ts';
import { upload } from '../../ui/upload.ts';
import { type Checked, CheckedLedger } from './checked-ledger.tsx';
import { text } from './text.ts';

/** Takes an old ledger over: template, trial with the faults of each row, confirmation, progress. */
export function LedgerImportPage() {
  const [checked, setChecked] = useState<Checked>();
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
        <CheckedLedger key={checked.importId} checked={checked} onAnother={() => setChecked(undefined)} />
      )}
    </>
  );
}

function CheckForm({ onChecked }: { readonly onChecked: (checked: Checked) => void }) {
  const [form] = Form.useForm<{ file: File }>();
  const [share, setShare] = useState<number>();
  return (
    <ActionForm
      name="ledger"
      className="narrow-form"
      form={form}
      submitLabel={text.check}
      send={({ file }) => upload(checkLedger, { file, params: {}, fields: { importId: randomId() } }, setShare)}
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
  const columns = Object.values(ledgerColumns).map(({ label, example }) => ({
    key: label,
    title: label,
    text: () => example,
  }));
  saveFile(text.templateName, await sheetFile(text.templateNote, columns, [{}]));
}
