import { Button, Form, Input, Modal } from 'antd';
import { fileItem, scheduleItem } from '../../../contract/items.ts';
import { addDays } from '../../../core/values/plain-date.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import type { ActDialogProps } from './act-dialog.ts';
import { readingText } from './reading-text.ts';
import { text } from './text.ts';

/** Appoints the moment of publication, in Beijing time. */
export function ScheduleDialog({ opened, onDone, onCancel }: ActDialogProps) {
  const [form] = Form.useForm<{ publishAt: string }>();
  const { itemId, contentDigest } = opened.row;
  return (
    <Modal title={readingText.schedule} open onCancel={onCancel} footer={null} destroyOnHidden>
      <p className="dialog-lead">{readingText.scheduleLead}</p>
      <ActionForm<{ publishAt: string }, unknown>
        name="item-schedule"
        form={form}
        submitLabel={readingText.schedule}
        send={({ publishAt }) =>
          call(scheduleItem, {
            params: { itemId },
            body: { seen: contentDigest, publishAt: new Date(`${publishAt}:00+08:00`).toISOString() },
          })
        }
        onDone={onDone}
        besides={<Button onClick={onCancel}>{text.cancel}</Button>}
      >
        <Form.Item
          name="publishAt"
          label={readingText.scheduleAt}
          rules={[{ required: true, message: readingText.scheduleMissing }]}
        >
          <Input type="datetime-local" />
        </Form.Item>
      </ActionForm>
    </Modal>
  );
}

const yearOfDays = 365;

/** Keeps what is not disclosed proactively and says when it is assessed again: a year from today unless somebody says otherwise. */
export function FileDialog({ opened, onDone, onCancel }: ActDialogProps) {
  const [form] = Form.useForm<{ reassessOn: string }>();
  const today = useToday();
  const { itemId, contentDigest } = opened.row;
  return (
    <Modal title={readingText.fileTitle} open onCancel={onCancel} footer={null} destroyOnHidden>
      <p className="dialog-lead">{readingText.fileLead}</p>
      <ActionForm<{ reassessOn: string }, unknown>
        name="item-file"
        form={form}
        submitLabel={readingText.fileTitle}
        initialValues={{ reassessOn: addDays(today, yearOfDays) }}
        send={({ reassessOn }) => call(fileItem, { params: { itemId }, body: { seen: contentDigest, reassessOn } })}
        onDone={onDone}
        besides={<Button onClick={onCancel}>{text.cancel}</Button>}
      >
        <Form.Item
          name="reassessOn"
          label={readingText.reassessOn}
          rules={[{ required: true, message: readingText.reassessOnMissing }]}
        >
          <DayInput />
        </Form.Item>
      </ActionForm>
    </Modal>
  );
}
