import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { writeReportNote } from '../../../contract/report-workbench.ts';
import { cellLabel } from '../../../core/annual-report/cell-labels.ts';
import { cellPaths } from '../../../core/annual-report/cells.ts';
import { sections } from '../../../core/annual-report/sections.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallInput, call } from '../../ui/call.ts';
import { cellWords } from '../../ui/cell-words.ts';
import type { Bench } from './bench.ts';
import { text } from './text.ts';

type Change = CallInput<typeof writeReportNote>['body']['changes'][number];

interface Entered {
  readonly changes?: readonly Partial<Change>[];
  readonly reason?: string;
}

const cellOptions = cellPaths('2021').map((cell) => ({ value: cell, label: cellLabel(cell) }));
const sectionOptions = sections
  .filter(({ table }) => table === undefined)
  .map(({ number, heading }) => ({ value: number, label: heading }));
const needed = [{ required: true, message: text.changeMissing }];

/** Writes a note of rectification: numbers chosen by their official labels, words as they stand in the report. */
export function NoteForm({ bench, onDone }: { readonly bench: Bench; readonly onDone: () => void }) {
  const [form] = Form.useForm<Entered>();
  const cache = useQueryClient();
  const { agencyId, year } = bench.record;
  return (
    <ActionForm
      name="note"
      form={form}
      submitLabel={text.sendNote}
      besides={<Button onClick={onDone}>{text.cancel}</Button>}
      send={({ changes = [], reason = '' }) =>
        call(writeReportNote, {
          params: { agencyId, year: String(year) },
          body: { changes: changes.map(changeOf), reason },
        })
      }
      onDone={() => {
        onDone();
        void cache.invalidateQueries({ queryKey: ['report'] });
      }}
    >
      <Changes bench={bench} />
      <Form.Item name="reason" label={text.noteReason} rules={[{ required: true, message: text.noteReasonMissing }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </ActionForm>
  );
}

function changeOf({ kind = 'text', cell, section, from = '', to = '' }: Partial<Change>): Change {
  return kind === 'cell' ? { kind, cell: cell ?? '', from, to } : { kind, section: section ?? 1, from, to };
}

function Changes({ bench }: { readonly bench: Bench }) {
  return (
    <Form.List name="changes">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <ChangeFields key={key} bench={bench} at={name} onDrop={() => remove(name)} />
          ))}
          <div className="form-buttons">
            <Button size="small" onClick={() => add({ kind: 'cell' })}>
              {text.addCellChange}
            </Button>
            <Button size="small" onClick={() => add({ kind: 'text', section: 1 })}>
              {text.addTextChange}
            </Button>
          </div>
        </>
      )}
    </Form.List>
  );
}

interface ChangeFieldsProps {
  readonly bench: Bench;
  /** Its place in the list of changes. */
  readonly at: number;
  readonly onDrop: () => void;
}

/** One change: the number or the words as they stand, and as they ought to stand. */
function ChangeFields({ bench, at, onDrop }: ChangeFieldsProps) {
  const form = Form.useFormInstance<Entered>();
  const isCell = form.getFieldValue(['changes', at, 'kind']) === 'cell';
  const fill = (cell: string) =>
    form.setFieldValue(['changes', at, 'from'], cellWords(cell, bench.cells[cell] ?? null));
  return (
    <div className="note-change">
      {isCell ? (
        <Form.Item name={[at, 'cell']} label={text.changeCell} rules={needed}>
          <Select showSearch={{ optionFilterProp: 'label' }} options={cellOptions} onChange={fill} />
        </Form.Item>
      ) : (
        <Form.Item name={[at, 'section']} label={text.changeSection} rules={needed}>
          <Select options={sectionOptions} />
        </Form.Item>
      )}
      <Form.Item name={[at, 'from']} label={text.changeFrom} rules={needed}>
        {isCell ? <Input /> : <Input.TextArea rows={2} maxLength={500} />}
      </Form.Item>
      <Form.Item name={[at, 'to']} label={text.changeTo}>
        {isCell ? <Input inputMode="decimal" /> : <Input.TextArea rows={2} maxLength={500} />}
      </Form.Item>
      <Button size="small" onClick={onDrop}>
        {text.dropChange}
      </Button>
    </div>
  );
}
