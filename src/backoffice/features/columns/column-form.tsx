import { Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { type listColumns, saveColumn } from '../../../contract/columns.ts';
import { type ColumnCycle, columnCycles, monthsOf } from '../../../core/catalog/column-rhythm.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { randomId } from '../../ui/random-id.ts';
import { text } from './text.ts';

type Reply = CallReply<typeof listColumns>;
type Column = Reply['columns'][number];

interface Values {
  readonly subjectId: string;
  readonly name: string;
  readonly description?: string;
  readonly cycle: ColumnCycle | 'none';
  readonly dueMonth?: number;
  readonly dueDay?: number;
  readonly divisionId: string;
  readonly listOrder: number;
}

interface ColumnFormProps {
  readonly column: Column | undefined;
  readonly subjectId: string;
  readonly reply: Reply;
  readonly onDone: () => void;
}

const noDivision = '';

/** Name, purpose, rhythm and division of a column. */
export function ColumnForm({ column, subjectId, reply, onDone }: ColumnFormProps) {
  const [form] = Form.useForm<Values>();
  const [columnId] = useState(() => column?.columnId ?? randomId());
  return (
    <ActionForm
      name="column"
      form={form}
      submitLabel={column?.isClosed === true ? text.reopen : text.save}
      initialValues={column === undefined ? newColumn(subjectId, reply.columns.length + 1) : valuesOf(column)}
      send={(values) => call(saveColumn, { params: { columnId }, body: bodyOf(values, column) })}
      onDone={onDone}
    >
      <Form.Item name="subjectId" label={text.subject} rules={[{ required: true, message: text.subjectMissing }]}>
        <Select options={reply.subjects.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Form.Item
        name="name"
        label={text.name}
        rules={[{ required: true, whitespace: true, message: text.nameMissing }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="description" label={text.description} extra={text.descriptionHint}>
        <Input.TextArea rows={3} maxLength={300} />
      </Form.Item>
      <RhythmFields />
      <PlaceFields divisions={reply.divisions} />
      {column?.standard === undefined ? null : <StandardPart standard={column.standard} />}
    </ActionForm>
  );
}

function PlaceFields({ divisions }: Pick<Reply, 'divisions'>) {
  return (
    <>
      <Form.Item name="divisionId" label={text.division}>
        <Select
          options={[
            { value: noDivision, label: text.noDivision },
            ...divisions.map(({ divisionId, name }) => ({ value: divisionId, label: name })),
          ]}
        />
      </Form.Item>
      <Form.Item name="listOrder" label={text.order}>
        <InputNumber min={0} max={9999} precision={0} />
      </Form.Item>
    </>
  );
}

function RhythmFields() {
  const form = Form.useFormInstance<Values>();
  const cycle = Form.useWatch('cycle', form) ?? 'none';
  return (
    <>
      <Form.Item name="cycle" label={text.cycle}>
        <Select
          options={[
            { value: 'none', label: text.asItArises },
            ...columnCycles.map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      </Form.Item>
      {cycle === 'none' ? null : (
        <>
          {monthsOf(cycle) === 1 ? null : (
            <Form.Item name="dueMonth" label={text.dueMonth}>
              <InputNumber min={1} max={monthsOf(cycle)} precision={0} />
            </Form.Item>
          )}
          <Form.Item name="dueDay" label={text.dueDay} extra={text.dueHint}>
            <InputNumber min={1} max={31} precision={0} />
          </Form.Item>
        </>
      )}
    </>
  );
}

function StandardPart({ standard }: { readonly standard: NonNullable<Column['standard']> }) {
  const fields = Object.entries(text.standardFields) as [keyof typeof standard, string][];
  return (
    <section aria-label={text.standard}>
      <h3>{text.standard}</h3>
      <dl className="facts">
        {fields
          .filter(([field]) => standard[field] !== '')
          .map(([field, label]) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd className="kept-lines">{standard[field]}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function newColumn(subjectId: string, listOrder: number): Values {
  return {
    subjectId,
    name: '',
    description: '',
    cycle: 'none',
    dueMonth: 1,
    dueDay: 15,
    divisionId: noDivision,
    listOrder,
  };
}

function valuesOf({ subjectId, name, description, rhythm, divisionId, listOrder }: Column): Values {
  const { cycle, dueMonth, dueDay } = rhythm ?? { cycle: 'none' as const, dueMonth: 1, dueDay: 15 };
  return { subjectId, name, description, cycle, dueMonth, dueDay, divisionId: divisionId ?? noDivision, listOrder };
}

function bodyOf(
  { subjectId, name, description = '', cycle, dueMonth = 1, dueDay = 15, divisionId, listOrder }: Values,
  column: Column | undefined,
) {
  const month = cycle === 'monthly' ? 1 : dueMonth;
  return {
    ...{ subjectId, name, description, listOrder },
    rhythm: cycle === 'none' ? null : { cycle, dueMonth: month, dueDay },
    divisionId: divisionId === noDivision ? null : divisionId,
    ...(column?.standard === undefined ? {} : { standard: column.standard }),
  };
}
