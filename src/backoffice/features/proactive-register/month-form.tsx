import { Button, Drawer, Form, Input, InputNumber } from 'antd';
import { enterMonth } from '../../../contract/figures.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';

interface MonthValues {
  readonly month: string;
  readonly administrativeLicence?: number | null;
  readonly administrativePenalty?: number | null;
  readonly administrativeCoercion?: number | null;
  readonly administrativeCharge?: string;
  readonly source: string;
}

interface MonthFormProps {
  readonly isOpen: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The figures of one month on one form: decisions by number, charges by amount. */
export function MonthForm({ isOpen, onDone, onCancel }: MonthFormProps) {
  return (
    <Drawer title={text.month} size={520} open={isOpen} onClose={onCancel} destroyOnHidden>
      <p className="quiet">{text.monthLead}</p>
      <Fields onDone={onDone} onCancel={onCancel} />
    </Drawer>
  );
}

const decisions = ['administrativeLicence', 'administrativePenalty', 'administrativeCoercion'] as const;

function Fields({ onDone, onCancel }: Omit<MonthFormProps, 'isOpen'>) {
  const [form] = Form.useForm<MonthValues>();
  const today = useToday();
  return (
    <ActionForm
      name="month"
      form={form}
      submitLabel={text.enterMonth}
      initialValues={{ month: today.slice(0, 7) }}
      besides={<Button onClick={onCancel}>{text.cancel}</Button>}
      send={send}
      onDone={onDone}
    >
      <Form.Item name="month" label={text.monthOf} rules={[{ required: true, message: text.monthMissing }]}>
        <Input type="month" max={today.slice(0, 7)} />
      </Form.Item>
      {decisions.map((id) => (
        <Form.Item key={id} name={id} label={text.decisions[id]}>
          <InputNumber min={0} precision={0} />
        </Form.Item>
      ))}
      <Form.Item name="administrativeCharge" label={text.charge} extra={text.moneyHint}>
        <Input inputMode="decimal" maxLength={20} />
      </Form.Item>
      <Form.Item
        name="source"
        label={text.source}
        extra={text.sourceHint}
        rules={[{ required: true, whitespace: true, message: text.sourceMissing }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </ActionForm>
  );
}

function send({ month, source, administrativeCharge, ...counts }: MonthValues) {
  const { administrativeLicence = null, administrativePenalty = null, administrativeCoercion = null } = counts;
  return call(enterMonth, {
    body: {
      month,
      administrativeLicence,
      administrativePenalty,
      administrativeCoercion,
      administrativeCharge: administrativeCharge ?? null,
      source: source.trim(),
    },
  });
}
