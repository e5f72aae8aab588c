import { Form, Input, Radio, Select } from 'antd';
import { recordFeeMovement } from '../../../contract/fees.ts';
import { type RefundReason, refundReasons } from '../../../core/requests/refund-reasons.ts';
import { fen, formatYuan, parseYuan } from '../../../core/values/fen.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';

interface MovementFormProps {
  readonly requestId: string;
  readonly outstandingFen: number;
  readonly onDone: () => void;
}

interface Values {
  readonly kind: 'part' | 'rest' | 'refund';
  readonly amountFen: string;
  readonly happenedOn: string;
  readonly voucher?: string;
  readonly reason?: RefundReason;
}

/** Records a payment with its fiscal receipt, a part of one, or a refund. */
export function MovementForm({ requestId, outstandingFen, onDone }: MovementFormProps) {
  const [form] = Form.useForm<Values>();
  const today = useToday();
  const kind = Form.useWatch('kind', form);
  return (
    <section aria-label={text.movement}>
      <h2>{text.movement}</h2>
      <ActionForm
        name="feeMovement"
        form={form}
        submitLabel={text.record}
        initialValues={{ happenedOn: today, amountFen: outstandingFen === 0 ? '' : formatYuan(fen(outstandingFen)) }}
        send={({ voucher = '', amountFen, ...rest }: Values) =>
          call(recordFeeMovement, {
            params: { requestId },
            body: { ...rest, voucher, amountFen: parseYuan(amountFen) ?? 0 },
          })
        }
        onDone={onDone}
      >
        <Fields today={today} isRefund={kind === 'refund'} />
      </ActionForm>
    </section>
  );
}

function Fields({ today, isRefund }: { readonly today: string; readonly isRefund: boolean }) {
  return (
    <>
      <Form.Item name="kind" label={text.kind} rules={[{ required: true, message: text.kindMissing }]}>
        <Radio.Group options={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name="amountFen"
        label={text.amountField}
        rules={[{ validator: (_, value: string) => checkAmount(value) }]}
      >
        <Input inputMode="decimal" maxLength={15} />
      </Form.Item>
      <Form.Item name="happenedOn" label={text.day} rules={[{ required: true, message: text.dayMissing }]}>
        <DayInput max={today} />
      </Form.Item>
      <Form.Item name="voucher" label={text.voucher} extra={text.voucherHint}>
        <Input maxLength={60} />
      </Form.Item>
      {isRefund ? (
        <Form.Item name="reason" label={text.reason}>
          <Select options={refundReasons.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
      ) : null}
    </>
  );
}

function checkAmount(value: string | undefined): Promise<void> {
  const isThere = value !== undefined && value.trim() !== '';
  if (!isThere) return Promise.reject(new Error(text.amountMissing));
  return (parseYuan(value) ?? 0) > 0 ? Promise.resolve() : Promise.reject(new Error(text.amountWrong));
}
