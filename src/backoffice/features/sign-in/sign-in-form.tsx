import { Form, Input } from 'antd';
import { openSession } from '../../../contract/accounts.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import type { Me } from '../../ui/query-client.ts';
import { text } from './text.ts';

interface Credentials {
  readonly loginName: string;
  readonly password: string;
}

/** Login name and password; the same form on its own page and over a page whose session has ended. */
export function SignInForm({ name, loginName, onDone }: SignInFormProps) {
  const [form] = Form.useForm<Credentials>();
  return (
    <ActionForm
      name={name}
      form={form}
      submitLabel={text.signIn}
      send={(body) => call(openSession, { body })}
      onDone={onDone}
      {...(loginName === undefined ? {} : { initialValues: { loginName } })}
    >
      <Form.Item
        name="loginName"
        label={text.loginName}
        rules={[{ required: true, whitespace: true, message: text.loginNameMissing }]}
      >
        <Input autoComplete="username" autoCapitalize="none" spellCheck={false} maxLength={64} />
      </Form.Item>
      <Form.Item name="password" label={text.password} rules={[{ required: true, message: text.passwordMissing }]}>
        <Input.Password autoComplete="current-password" maxLength={1024} visibilityToggle={false} />
      </Form.Item>
    </ActionForm>
  );
}

interface SignInFormProps {
  readonly name: string;
  readonly loginName?: string;
  readonly onDone: (me: Me) => void;
}
