import { Button, Form } from 'antd';
import { useState } from 'react';
import { checkLedger } from '../../../contract/desk.ts';
import { ledgerColumns } from '../../../core/requests/ledger-row.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { randomId } from '../../ui/random-id.ts';
import { SheetUpload, saveTemplate } from '../../ui/sheet-upload.tsx';
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
        actions={<Button onClick={() => void saveTemplate(text, Object.values(ledgerColumns))}>{text.template}</Button>}
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
      <SheetUpload text={text} share={share} />
    </ActionForm>
  );
}
