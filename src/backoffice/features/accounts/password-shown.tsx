import { App, Button, Modal } from 'antd';
import type { IssuedPassword } from './account-row.ts';
import { text } from './text.ts';

interface PasswordShownProps {
  readonly issued: IssuedPassword | undefined;
  readonly onClose: () => void;
}

/** A one-time password: shown once, kept nowhere, closed on purpose only. */
export function PasswordShown({ issued, onClose }: PasswordShownProps) {
  const { message } = App.useApp();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(issued?.password ?? '');
      void message.success(text.copied);
    } catch {
      void message.error(text.copyFailed);
    }
  };
  return (
    <Modal
      title={text.issuedTitle}
      open={issued !== undefined}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <>
          <Button onClick={() => void copy()}>{text.copy}</Button>
          <Button type="primary" onClick={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      <p className="dialog-lead">{text.issuedLead}</p>
      <dl className="facts boxed">
        <dt>{text.loginName}</dt>
        <dd>{issued?.loginName}</dd>
        <dt>{text.password}</dt>
        <dd className="issued-password">{issued?.password}</dd>
      </dl>
    </Modal>
  );
}
