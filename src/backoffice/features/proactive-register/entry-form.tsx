import { Button, Drawer, Form, Input, InputNumber, Radio, Select } from 'antd';
import { addEntry } from '../../../contract/registers.ts';
import {
  fits,
  type ProactiveItem,
  type ProactiveKind,
  proactiveItems,
  proactiveKinds,
  unitOfItem,
} from '../../../core/annual-report/proactive-entries.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';

interface EntryValues {
  readonly item: ProactiveItem;
  readonly kind: ProactiveKind;
  readonly happenedOn: string;
  readonly quantity?: number | null;
  readonly amountYuan?: string;
  readonly title: string;
  readonly documentNumber?: string;
  readonly source: string;
}

interface EntryFormProps {
  readonly isOpen: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Adds one entry; whether a number or an amount is asked depends on the item. */
export function EntryForm({ isOpen, onDone, onCancel }: EntryFormProps) {
  return (
    <Drawer title={text.add} size={520} open={isOpen} onClose={onCancel} destroyOnHidden>
      <EntryFields onDone={onDone} onCancel={onCancel} />
    </Drawer>
  );
}

function EntryFields({ onDone, onCancel }: Omit<EntryFormProps, 'isOpen'>) {
  const [form] = Form.useForm<EntryValues>();
  const today = useToday();
  const item = Form.useWatch('item', form);
  return (
    <ActionForm
      name="entry"
      form={form}
      submitLabel={text.add}
      initialValues={{ happenedOn: today }}
      aliases={{ amountFen: 'amountYuan' }}
      besides={<Button onClick={onCancel}>{text.cancel}</Button>}
      send={send}
      onDone={onDone}
      onValuesChange={(values) => fitKind(values, (kind) => form.setFieldValue('kind', kind))}
    >
      <Form.Item name="item" label={text.item} rules={[{ required: true, message: text.itemMissing }]}>
        <Select options={proactiveItems.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      {item === undefined ? null : <KindField item={item} />}
      <Form.Item name="happenedOn" label={text.happenedOn} rules={[{ required: true, message: text.dayMissing }]}>
        <DayInput max={today} />
      </Form.Item>
      {item === undefined ? null : <AmountField item={item} />}
      <TextField name="title" label={text.name} missing={text.nameMissing} />
      {item !== undefined && unitOfItem(item) === 'document' ? (
        <TextField name="documentNumber" label={text.documentNumber} />
      ) : null}
      <TextField name="source" label={text.source} missing={text.sourceMissing} hint={text.sourceHint} />
    </ActionForm>
  );
}

function KindField({ item }: { readonly item: ProactiveItem }) {
  const kinds = proactiveKinds.filter(({ id }) => fits(item, id));
  return (
    <Form.Item name="kind" label={text.kind} rules={[{ required: true, message: text.kindMissing }]}>
      <Radio.Group options={kinds.map(({ id, label }) => ({ value: id, label }))} />
    </Form.Item>
  );
}

function AmountField({ item }: { readonly item: ProactiveItem }) {
  if (unitOfItem(item) === 'money') {
    return (
      <Form.Item
        name="amountYuan"
        label={text.money}
        extra={text.moneyHint}
        rules={[{ required: true, whitespace: true, message: text.moneyMissing }]}
      >
        <Input inputMode="decimal" maxLength={20} />
      </Form.Item>
    );
  }
  return (
    <Form.Item name="quantity" label={text.quantity} rules={[{ required: true, message: text.quantityMissing }]}>
      <InputNumber min={1} precision={0} />
    </Form.Item>
  );
}

interface TextFieldProps {
  readonly name: 'title' | 'documentNumber' | 'source';
  readonly label: string;
  readonly missing?: string;
  readonly hint?: string;
}

function TextField({ name, label, missing, hint }: TextFieldProps) {
  const rules = missing === undefined ? [] : [{ required: true, whitespace: true, message: missing }];
  return (
    <Form.Item name={name} label={label} extra={hint} rules={rules}>
      <Input maxLength={name === 'documentNumber' ? 100 : 200} />
    </Form.Item>
  );
}

/** A kind that the item cannot have is taken back; where only one is possible it is chosen. */
function fitKind({ item, kind }: Partial<EntryValues>, set: (kind: ProactiveKind | undefined) => void): void {
  if (item === undefined || (kind !== undefined && fits(item, kind))) return;
  const possible = proactiveKinds.filter(({ id }) => fits(item, id));
  const only = possible.length === 1 ? possible[0]?.id : undefined;
  if (only !== kind) set(only);
}

function send({ item, kind, happenedOn, quantity, amountYuan, title, documentNumber, source }: EntryValues) {
  const isMoney = unitOfItem(item) === 'money';
  const number = documentNumber?.trim() ?? '';
  return call(addEntry, {
    body: {
      item,
      kind,
      happenedOn,
      quantity: isMoney ? null : (quantity ?? null),
      amountYuan: isMoney ? (amountYuan?.trim() ?? null) : null,
      title: title.trim(),
      documentNumber: number === '' ? null : number,
      source: source.trim(),
    },
  });
}
