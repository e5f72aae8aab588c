import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import { cancelDelivery, type DeliveryRow, receiveDelivery } from '../../../contract/deliveries.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';

type Delivery = Static<typeof DeliveryRow>;

/** What remains to be done with a list that is neither signed for nor cancelled. */
export function DeliveryActs({ row }: { readonly row: Delivery }) {
  const mayWrite = usePermitted('delivery.write');
  const [act, setAct] = useState<'receive' | 'cancel'>();
  const cache = useQueryClient();
  const { message } = App.useApp();
  const { deliveryId, receivedOn, cancelledAt } = row;
  if (!mayWrite || receivedOn !== null || cancelledAt !== null) return null;
  const close = () => setAct(undefined);
  const done = () => {
    close();
    void message.success(text.done);
    void cache.invalidateQueries();
  };
  return (
    <div className="form-buttons no-print">
      <Button type="primary" onClick={() => setAct('receive')}>
        {text.receive}
      </Button>
      <Button danger onClick={() => setAct('cancel')}>
        {text.cancelList}
      </Button>
      <Modal title={text.receive} open={act === 'receive'} onCancel={close} footer={null} destroyOnHidden>
        <ReceiptForm deliveryId={deliveryId} onDone={done} onClose={close} />
      </Modal>
      <ReasonDialog
        name="cancelDelivery"
        title={text.cancelList}
        lead={text.cancelLead}
        submitLabel={text.cancelList}
        reason={{ field: 'why', label: text.why, missing: text.whyMissing, longest: 200 }}
        isDangerous
        isOpen={act === 'cancel'}
        send={(why) => call(cancelDelivery, { params: { deliveryId }, body: { why } })}
        onDone={done}
        onCancel={close}
      />
    </div>
  );
}

interface ReceiptFormProps {
  readonly deliveryId: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function ReceiptForm({ deliveryId, onDone, onClose }: ReceiptFormProps) {
  const [form] = Form.useForm<{ readonly receivedOn: string; readonly receivedBy: string; readonly note?: string }>();
  const today = useToday();
  return (
    <>
      <p className="dialog-lead">{text.receiveLead}</p>
      <ActionForm
        name="receipt"
        form={form}
        submitLabel={text.receive}
        initialValues={{ receivedOn: today }}
        besides={<Button onClick={onClose}>{text.cancel}</Button>}
        send={({ note = '', ...receipt }) =>
          call(receiveDelivery, { params: { deliveryId }, body: { ...receipt, note } })
        }
        onDone={onDone}
      >
        <Form.Item
          name="receivedOn"
          label={text.receivedOn}
          rules={[{ required: true, message: text.receivedOnMissing }]}
        >
          <DayInput max={today} />
        </Form.Item>
        <Form.Item
          name="receivedBy"
          label={text.signer}
          rules={[{ required: true, whitespace: true, message: text.signerMissing }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="note" label={text.note}>
          <Input maxLength={200} />
        </Form.Item>
      </ActionForm>
    </>
  );
}
