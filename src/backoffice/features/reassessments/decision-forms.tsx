import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { reassessItem } from '../../../contract/items.ts';
import { keepWithheld } from '../../../contract/reassessments.ts';
import { addCalendarPeriod } from '../../../core/deadlines/reply-deadline.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';
import type { Withheld } from './withheld.ts';

interface DecisionProps {
  readonly item: Withheld | undefined;
  readonly onClose: () => void;
}

/** Opens what was withheld: it becomes a draft again and takes the whole way. */
export function OpenForm({ item, onClose }: DecisionProps) {
  const done = useDone(onClose);
  return (
    <ReasonDialog
      name="openItem"
      title={text.openTitle}
      lead={text.openLead(item?.title ?? '')}
      submitLabel={text.submit}
      reason={{ field: 'why', label: text.why, missing: text.whyMissing, longest: 500 }}
      isOpen={item !== undefined}
      send={(why) => call(reassessItem, { params: { itemId: item?.itemId ?? '' }, body: { why } })}
      onDone={done}
      onCancel={onClose}
    />
  );
}

/** Keeps it withheld, with the reason and the day of the next assessment: a year on, unless somebody chooses another. */
export function KeepForm({ item, onClose }: DecisionProps) {
  return (
    <Modal title={text.keepTitle} open={item !== undefined} onCancel={onClose} footer={null} destroyOnHidden>
      {item === undefined ? null : <KeepFields item={item} onClose={onClose} />}
    </Modal>
  );
}

function KeepFields({ item, onClose }: { readonly item: Withheld; readonly onClose: () => void }) {
  const [form] = Form.useForm<{ readonly why: string; readonly nextOn: string }>();
  const today = useToday();
  const done = useDone(onClose);
  return (
    <>
      <p className="dialog-lead">{text.keepLead(item.title)}</p>
      <ActionForm
        name="keep"
        form={form}
        submitLabel={text.submit}
        initialValues={{ nextOn: addCalendarPeriod(today, { count: 1, unit: 'year' }) }}
        besides={<Button onClick={onClose}>{text.cancel}</Button>}
        send={(values) => call(keepWithheld, { params: { itemId: item.itemId }, body: values })}
        onDone={done}
      >
        <Form.Item
          name="why"
          label={text.why}
          extra={text.whyHint}
          rules={[{ required: true, whitespace: true, message: text.whyMissing }]}
        >
          <Input.TextArea rows={4} maxLength={500} />
        </Form.Item>
        <Form.Item name="nextOn" label={text.nextOn} rules={[{ required: true, message: text.nextOnMissing }]}>
          <DayInput min={today} />
        </Form.Item>
      </ActionForm>
    </>
  );
}

function useDone(onClose: () => void): () => void {
  const cache = useQueryClient();
  const { message } = App.useApp();
  return () => {
    onClose();
    void message.success(text.done);
    void cache.invalidateQueries();
  };
}
