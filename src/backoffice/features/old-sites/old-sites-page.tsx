import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Form } from 'antd';
import { useState } from 'react';
import { checkSiteList, listSiteImports } from '../../../contract/old-sites.ts';
import { oldSiteColumns } from '../../../core/catalog/old-site-row.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { FileField, UploadProgress } from '../../ui/file-field.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { randomId } from '../../ui/random-id.ts';
import { saveFile } from '../../ui/save-file.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { upload } from '../../ui/upload.ts';
import { text } from './text.ts';

type Checked = CallReply<typeof checkSiteList>;
type ImportRow = CallReply<typeof listSiteImports>['rows'][number];

/** Old sites that are taken over: template, trial of a list with the faults of each row, and the lists so far. */
export function OldSitesPage() {
  const [checked, setChecked] = useState<Checked>();
  const mayImport = usePermitted('item.draft');
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={mayImport ? <Button onClick={() => void saveTemplate()}>{text.template}</Button> : undefined}
      />
      {!mayImport ? null : checked === undefined ? (
        <CheckForm onChecked={setChecked} />
      ) : (
        <CheckedList checked={checked} onAnother={() => setChecked(undefined)} />
      )}
      <ImportList />
    </>
  );
}

function CheckForm({ onChecked }: { readonly onChecked: (checked: Checked) => void }) {
  const [form] = Form.useForm<{ file: File }>();
  const [share, setShare] = useState<number>();
  const cache = useQueryClient();
  return (
    <ActionForm
      name="site-list"
      className="narrow-form"
      form={form}
      submitLabel={text.check}
      send={({ file }) => upload(checkSiteList, { file, params: {}, fields: { importId: randomId() } }, setShare)}
      onProblem={() => setShare(undefined)}
      onDone={(checked) => {
        void cache.invalidateQueries({ queryKey: ['siteImports'] });
        onChecked(checked);
      }}
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

interface CheckedProps {
  readonly checked: Checked;
  readonly onAnother: () => void;
}

function CheckedList({ checked: { importId, readyCount, existing, faults }, onAnother }: CheckedProps) {
  return (
    <>
      <Alert
        type={readyCount === 0 ? 'warning' : 'info'}
        showIcon
        role="status"
        className="above-form"
        title={readyCount === 0 ? text.nothingReady : text.ready(readyCount)}
        description={existing.length === 0 ? undefined : text.existing(existing.length)}
      />
      {faults.length === 0 ? null : <FaultTable faults={faults} />}
      <div className="form-buttons">
        {readyCount === 0 ? null : (
          <Link to="/old-sites/$importId" params={{ importId }} className="link-button">
            {text.goOn}
          </Link>
        )}
        <Button onClick={onAnother}>{text.another}</Button>
      </div>
    </>
  );
}

type FaultRow = Checked['faults'][number]['faults'][number] & { readonly rowNumber: number };

function FaultTable({ faults }: Pick<Checked, 'faults'>) {
  const rows: readonly FaultRow[] = faults.flatMap(({ rowNumber, faults: cells }) =>
    cells.map((cell) => ({ rowNumber, ...cell })),
  );
  return (
    <>
      <p className="above-box">{text.faulty(faults.length)}</p>
      <LedgerTable
        label={text.faulty(faults.length)}
        columns={[
          { key: 'row', title: text.rowNumber, cell: ({ rowNumber }: FaultRow) => rowNumber },
          { key: 'column', title: text.column, cell: ({ column }: FaultRow) => column ?? text.wholeRow },
          { key: 'message', title: text.problem, cell: ({ message }: FaultRow) => message },
        ]}
        rows={rows}
        keyOf={({ rowNumber, column, message }) => `${rowNumber} ${column ?? ''} ${message}`}
      />
    </>
  );
}

const importColumns: readonly LedgerColumn<ImportRow>[] = [
  {
    key: 'list',
    title: text.list,
    cell: ({ importId, fileName }) => (
      <Link to="/old-sites/$importId" params={{ importId }}>
        {fileName}
      </Link>
    ),
  },
  { key: 'progress', title: text.progress, cell: ({ doneCount, rowCount }) => text.done(doneCount, rowCount) },
  { key: 'checkedAt', title: text.checkedAt, isTight: true, cell: ({ checkedAt }) => shanghaiTime(checkedAt) },
];

function ImportList() {
  const imports = useQuery({ queryKey: ['siteImports'], queryFn: () => call(listSiteImports) });
  return (
    <section aria-labelledby="site-imports">
      <h2 id="site-imports">{text.imports}</h2>
      <Loaded query={imports}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={text.empty} hint={text.emptyHint} />
          ) : (
            <LedgerTable label={text.imports} columns={importColumns} rows={rows} keyOf={({ importId }) => importId} />
          )
        }
      </Loaded>
    </section>
  );
}

async function saveTemplate(): Promise<void> {
  // the writer is large and seldom needed
  const { sheetFile } = await import('../../ui/sheet-file.ts');
  const columns = Object.values(oldSiteColumns).map(({ label, example }) => ({
    key: label,
    title: label,
    text: () => example,
  }));
  saveFile(text.templateName, await sheetFile(text.templateNote, columns, [{}]));
}
