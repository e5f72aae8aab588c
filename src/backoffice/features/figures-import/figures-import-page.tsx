import { Button, Form } from 'antd';
import { useState } from 'react';
import { checkFigures } from '../../../contract/figures.ts';
import { registerColumns } from '../../../core/annual-report/register-sheet.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import type { CallReply } from '../../ui/call.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { SheetUpload, saveTemplate } from '../../ui/sheet-upload.tsx';
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
        actions={
          <Button onClick={() => void saveTemplate(text, Object.values(registerColumns))}>{text.template}</Button>
        }
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
      <SheetUpload text={text} share={share} />
    </ActionForm>
  );
}
