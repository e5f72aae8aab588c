import { App } from 'antd';
import { PageHead } from '../../ui/page-head.tsx';
import { PasswordForm } from './password-form.tsx';
import { text } from './text.ts';

/** One's own password, changed at any time. */
export function PasswordPage() {
  const { message } = App.useApp();
  return (
    <>
      <PageHead title={text.changePassword} />
      <div className="narrow-form">
        <PasswordForm onDone={() => message.success(text.changed)} />
      </div>
    </>
  );
}
