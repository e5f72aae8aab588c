import { Button, Checkbox, Form, Modal } from 'antd';
import { correctItem } from '../../../contract/items.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import type { ActDialogProps } from './act-dialog.ts';
import { readingText } from './reading-text.ts';
import { text } from './text.ts';

/** Begins a correction; says whether earlier versions lose their words when it is published. */
export function CorrectDialog({ opened, onDone, onCancel }: ActDialogProps) {
  const [form] = Form.useForm<{ hidesEarlier: boolean }>();
  const { itemId } = opened.row;
  return (
    <Modal title={readingText.correctTitle} open onCancel={onCancel} footer={null} destroyOnHidden>
      <p className="dialog-lead">{readingText.correctLead}</p>
      <ActionForm<{ hidesEarlier: boolean }, unknown>
        name="item-correct"
        form={form}
        submitLabel={readingText.correctTitle}
        initialValues={{ hidesEarlier: false }}
        send={({ hidesEarlier }) => call(correctItem, { params: { itemId }, body: { hidesEarlier } })}
        onDone={onDone}
        besides={<Button onClick={onCancel}>{text.cancel}</Button>}
      >
        <Form.Item name="hidesEarlier" valuePropName="checked">
          <Checkbox>{readingText.hides}</Checkbox>
        </Form.Item>
      </ActionForm>
    </Modal>
  );
}
