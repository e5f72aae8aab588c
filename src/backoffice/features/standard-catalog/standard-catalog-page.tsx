import { useQuery } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useState } from 'react';
import { checkStandardCatalog, listColumns } from '../../../contract/columns.ts';
import { standardColumns } from '../../../core/catalog/standard-catalog.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SheetUpload, saveTemplate } from '../../ui/sheet-upload.tsx';
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
        actions={<Button onClick={() => void saveTemplate(text, columnsOfTemplate())}>{text.template}</Button>}
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
      <SheetUpload text={text} share={share} />
    </ActionForm>
  );
}

function columnsOfTemplate() {
  const ids = Object.keys(standardColumns) as (keyof typeof standardColumns)[];
  return ids.map((id) => ({ label: standardColumns[id].label, example: text.example[id] }));
}
