import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button, Drawer, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { makeDelivery } from '../../../contract/deliveries.ts';
import { deliveryRecipients, type RecipientKind } from '../../../core/catalog/delivery-recipients.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { randomId } from '../../ui/random-id.ts';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';

interface DeliveryValues {
  readonly recipientKind: RecipientKind;
  readonly recipient: string;
  readonly from: string;
  readonly to: string;
}

/** Chooses whom and which period a list is for; it opens once it is made. */
export function MakeForm({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <Drawer title={text.make} size={520} open={isOpen} onClose={onClose} destroyOnHidden>
      <Fields onClose={onClose} />
    </Drawer>
  );
}

function Fields({ onClose }: { readonly onClose: () => void }) {
  const [form] = Form.useForm<DeliveryValues>();
  // made once for each form, so that sending it twice makes one list
  const [deliveryId] = useState(randomId);
  const today = useToday();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const { message } = App.useApp();
  return (
    <ActionForm
      name="delivery"
      form={form}
      submitLabel={text.make}
      initialValues={{ recipientKind: 'archive', from: `${today.slice(0, 4)}-01-01`, to: today }}
      besides={<Button onClick={onClose}>{text.cancel}</Button>}
      send={(values) => call(makeDelivery, { body: { deliveryId, ...values } })}
      onDone={() => {
        void message.success(text.madeOne);
        void cache.invalidateQueries();
        void navigate({ to: '/deliveries/$deliveryId', params: { deliveryId } });
      }}
    >
      <RecipientFields />
      <PeriodFields today={today} />
    </ActionForm>
  );
}

function RecipientFields() {
  return (
    <>
      <Form.Item
        name="recipientKind"
        label={text.recipientKind}
        rules={[{ required: true, message: text.recipientKindMissing }]}
      >
        <Radio.Group options={deliveryRecipients.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Form.Item
        name="recipient"
        label={text.recipient}
        extra={text.recipientHint}
        rules={[{ required: true, whitespace: true, message: text.recipientMissing }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </>
  );
}

function PeriodFields({ today }: { readonly today: string }) {
  return (
    <>
      <Form.Item name="from" label={text.from} rules={[{ required: true, message: text.dayMissing }]}>
        <DayInput max={today} />
      </Form.Item>
      <Form.Item name="to" label={text.to} rules={[{ required: true, message: text.dayMissing }]}>
        <DayInput max={today} />
      </Form.Item>
    </>
  );
}
