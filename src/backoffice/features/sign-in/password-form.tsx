import { Form } from 'antd';
import type { ReactNode } from 'react';
import { changePassword } from '../../../contract/accounts.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { PasswordInput } from '../../ui/password-input.tsx';
import { queryClient, sessionKey } from '../../ui/query-client.ts';
import { useMe } from '../../ui/session.ts';
import { text } from './text.ts';

interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Changes one's own password; the rules are said before anything is typed. */
export function PasswordForm({ onDone, besides }: { readonly onDone: () => void; readonly besides?: ReactNode }) {
  const [form] = Form.useForm<Passwords>();
  const { loginName } = useMe();
  return (
    <>
      <PasswordRules />
      <ActionForm
        name="password"
        form={form}
        submitLabel={text.changePassword}
        besides={besides}
        send={({ current, next }) => call(changePassword, { body: { current, next } })}
        onDone={(me) => {
          queryClient.setQueryData(sessionKey, me);
          form.resetFields();
          onDone();
        }}
      >
        <input type="text" hidden readOnly autoComplete="username" value={loginName} />
        <PasswordField
          name="current"
          label={text.current}
          missing={text.currentMissing}
          autoComplete="current-password"
        />
        <PasswordField name="next" label={text.next} missing={text.nextMissing} autoComplete="new-password" />
        <RepeatedField />
      </ActionForm>
    </>
  );
}

function PasswordRules() {
  return (
    <section className="rules" aria-label={text.rulesTitle}>
      <p className="rules-title">{text.rulesTitle}</p>
      <ul>
        {text.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <p>{text.afterwards}</p>
    </section>
  );
}

/** The new password once more; a slip of the finger would lock the person out. */
function RepeatedField() {
  return (
    <Form.Item
      name="again"
      label={text.again}
      dependencies={['next']}
      rules={[
        { required: true, message: text.againDiffers },
        ({ getFieldValue }) => ({
          validator: (_, value) =>
            value === undefined || value === '' || value === getFieldValue('next')
              ? Promise.resolve()
              : Promise.reject(new Error(text.againDiffers)),
        }),
      ]}
    >
      <PasswordInput autoComplete="new-password" />
    </Form.Item>
  );
}

interface PasswordFieldProps {
  readonly name: keyof Passwords;
  readonly label: string;
  readonly missing: string;
  readonly autoComplete: string;
}

function PasswordField({ name, label, missing, autoComplete }: PasswordFieldProps) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: missing }]}>
      <PasswordInput autoComplete={autoComplete} />
    </Form.Item>
  );
}
