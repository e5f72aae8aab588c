import { Button, Form, Input, Modal } from 'antd';
import type { ReactNode } from 'react';
import { ActionForm } from './action-form.tsx';

interface ReasonDialogProps<Reply> {
  readonly name: string;
  readonly title: string;
  /** What will happen, before it does. */
  readonly lead: ReactNode;
  readonly label: string;
  readonly missing: string;
  readonly submitLabel: string;
  readonly field: string;
  readonly longest: number;
  readonly isOptional?: boolean;
  readonly isDangerous?: boolean;
  readonly proposal?: string;
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
  const { name, field, label, missing, isOptional = false, proposal, longest } = props;
  const [form] = Form.useForm<Record<string, string>>();
  return (
    <>
      <div className="dialog-lead">{props.lead}</div>
      <ActionForm
        name={name}
        form={form}
        submitLabel={props.submitLabel}
        isDangerous={props.isDangerous ?? false}
        besides={<Button onClick={props.onCancel}>取消</Button>}
        send={(values) => props.send(values[field]?.trim() ?? '')}
        onDone={props.onDone}
        {...(proposal === undefined ? {} : { initialValues: { [field]: proposal } })}
      >
        <Form.Item
          name={field}
          label={label}
          rules={isOptional ? [] : [{ required: true, whitespace: true, message: missing }]}
        >
          <Input.TextArea rows={4} maxLength={longest} />
        </Form.Item>
      </ActionForm>
    </>
  );
}
