import { Button, Form, Modal } from 'antd';
import { orderReanswer } from '../../../contract/disputes.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';

interface ReanswerDialogProps {
  readonly caseId: string;
  readonly isOpen: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Opens the round in which the request is answered anew. */
export function ReanswerDialog(props: ReanswerDialogProps) {
  return (
    <Modal title={text.reanswer} open={props.isOpen} onCancel={props.onCancel} footer={null} destroyOnHidden>
      <ReanswerForm {...props} />
    </Modal>
  );
}

function ReanswerForm({ caseId, onDone, onCancel }: ReanswerDialogProps) {
  const [form] = Form.useForm<{ receivedOn: string; replyBy?: string }>();
  const today = useToday();
  return (
    <>
      <p className="dialog-lead">{text.reanswerLead}</p>
      <ActionForm
        name="reanswer"
        form={form}
        submitLabel={text.reanswer}
        initialValues={{ receivedOn: today }}
        aliases={{ happenedOn: 'receivedOn', until: 'replyBy' }}
        besides={<Button onClick={onCancel}>{text.cancel}</Button>}
        send={({ receivedOn, replyBy = '' }) =>
          call(orderReanswer, { params: { caseId }, body: { receivedOn, replyBy: replyBy === '' ? null : replyBy } })
        }
        onDone={onDone}
      >
        <Form.Item name="receivedOn" label={text.receivedOn} rules={[{ required: true, message: text.dayMissing }]}>
          <DayInput max={today} />
        </Form.Item>
        <Form.Item name="replyBy" label={text.replyBy} extra={text.replyByHint}>
          <DayInput />
        </Form.Item>
      </ActionForm>
    </>
  );
}
