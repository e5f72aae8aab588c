import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal, Radio, Select } from 'antd';
import { addChannelTest } from '../../contract/tables.ts';
import { type Channel, channels } from '../../core/requests/channels.ts';
import { ActionForm } from './action-form.tsx';
import { call } from './call.ts';
import { cellText } from './cell-text.ts';
import { DayInput } from './day-input.tsx';
import { useToday } from './session.ts';

const words = cellText.test;

interface ChannelTestDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Keeps that somebody tried a way on which requests come in, and what came of it. */
export function ChannelTestDialog({ isOpen, onClose }: ChannelTestDialogProps) {
  return (
    <Modal title={words.title} open={isOpen} onCancel={onClose} footer={null} destroyOnHidden>
      <TestForm onClose={onClose} />
    </Modal>
  );
}

interface Tried {
  readonly channel: Channel;
  readonly testedOn: string;
  readonly works: boolean;
  readonly method: string;
}

function TestForm({ onClose }: Pick<ChannelTestDialogProps, 'onClose'>) {
  const [form] = Form.useForm<Tried>();
  const today = useToday();
  const cache = useQueryClient();
  return (
    <ActionForm<Tried, unknown>
      name="channel-test"
      form={form}
      submitLabel={words.save}
      initialValues={{ testedOn: today, channel: 'online', works: true }}
      besides={<Button onClick={onClose}>{words.cancel}</Button>}
      send={(body) => call(addChannelTest, { body: { ...body, method: body.method ?? '' } })}
      onDone={() => {
        void cache.invalidateQueries({ queryKey: ['cell'] });
        onClose();
      }}
    >
      <TestFields today={today} />
    </ActionForm>
  );
}

function TestFields({ today }: { readonly today: string }) {
  return (
    <>
      <Form.Item name="channel" label={words.channel} rules={[{ required: true, message: words.missingChannel }]}>
        <Select options={channels.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Form.Item name="testedOn" label={words.day} rules={[{ required: true, message: words.missingDay }]}>
        <DayInput max={today} />
      </Form.Item>
      <Form.Item name="works" label={words.result} rules={[{ required: true, message: words.missingResult }]}>
        <Radio.Group
          options={[
            { value: true, label: cellText.zero.works },
            { value: false, label: cellText.zero.broken },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="method"
        label={words.method}
        extra={words.methodHint}
        rules={[{ required: true, whitespace: true, message: words.missingMethod }]}
      >
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
    </>
  );
}
