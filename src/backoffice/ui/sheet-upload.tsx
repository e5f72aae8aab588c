import { Form } from 'antd';
import { FileField, UploadProgress } from './file-field.tsx';
import { saveFile } from './save-file.ts';

/** Words of a page that takes a table. */
interface SheetTexts {
  readonly file: string;
  readonly fileRule: string;
  readonly fileMissing: string;
}

/** The field for a table (XLSX or CSV), and how much of it has been sent. */
export function SheetUpload({ text, share }: { readonly text: SheetTexts; readonly share: number | undefined }) {
  return (
    <>
      <Form.Item
        name="file"
        label={text.file}
        extra={text.fileRule}
        rules={[{ required: true, message: text.fileMissing }]}
      >
        <FileField accept=".xlsx,.csv,text/csv" />
      </Form.Item>
      {share === undefined ? null : <UploadProgress share={share} />}
    </>
  );
}

/** Saves an empty table to be filled: its columns, and a row that shows how. */
export async function saveTemplate(
  text: { readonly templateName: string; readonly templateNote: string },
  columns: readonly { readonly label: string; readonly example: string }[],
): Promise<void> {
  // the writer is large and seldom needed
  const { sheetFile } = await import('./sheet-file.ts');
  const shown = columns.map(({ label, example }) => ({ key: label, title: label, text: () => example }));
  saveFile(text.templateName, await sheetFile(text.templateNote, shown, [{}]));
}
