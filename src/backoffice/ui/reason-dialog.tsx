import { Button, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { ActionForm } from './action-form.tsx';
import { formText } from './form-text.ts';

interface Reason {
  readonly field: string;
  readonly label: string;
  readonly missing: string;
  readonly longest: number;
  readonly isOptional?: boolean;
  readonly proposal?: string;
}

interface ReasonDialogProps<Reply> {
  readonly name: string;
  readonly title: string;
  /** What will happen, before it does. */
  readonly lead: ReactNode;
  readonly submitLabel: string;
  /** What is asked for; without it there is only something to confirm. */
  readonly reason?: Reason;
  readonly isDangerous?: boolean;
  readonly isOpen: boolean;
  readonly send: (reason: string) => Promise<Reply>;
  readonly onDone: (reply: Reply) => void;
  readonly onCancel: () => void;
}

/** Asks for a reason or an opinion before something that stays on record. */
export function ReasonDialog<Reply>(props: ReasonDialogProps<Reply>) {
  return (
    <Modal title={props.title} open={props.isOpen} onCancel={props.onCancel} footer={null} destroyOnHidden>
      <ReasonForm {...props} />
    </Modal>
  );
}

function ReasonForm<Reply>(props: ReasonDialogProps<Reply>) {
  const { name, reason } = props;
  const [form] = Form.useForm<Record<string, string>>();
  const proposal = reason?.proposal;
  return (
    <>
      <div className="dialog-lead">{props.lead}</div>
      <ActionForm
        name={name}
        form={form}
        submitLabel={props.submitLabel}
        isDangerous={props.isDangerous ?? false}
        besides={<Button onClick={props.onCancel}>{formText.cancel}</Button>}
        send={(values) => props.send(reason === undefined ? '' : (values[reason.field]?.trim() ?? ''))}
        onDone={props.onDone}
        {...(reason === undefined || proposal === undefined ? {} : { initialValues: { [reason.field]: proposal } })}
      >
        {reason === undefined ? null : <ReasonField {...reason} />}
      </ActionForm>
    </>
  );
}

function ReasonField({ field, label, missing, longest, isOptional = false }: Reason) {
  const rules = isOptional ? [] : [{ required: true, whitespace: true, message: missing }];
  return (
    <Form.Item name={field} label={label} rules={rules}>
      <Input.TextArea rows={4} maxLength={longest} />
    </Form.Item>
  );
}
