import { Checkbox, Drawer, Form, Input, Select } from 'antd';
import { createAccount } from '../../../contract/accounts.ts';
import { type Role, roles } from '../../../core/access/roles.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { useMe } from '../../ui/session.ts';
import type { AgencyRow, IssuedPassword } from './account-row.ts';
import { text } from './text.ts';

interface AccountValues {
  readonly agencyId: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly roles: Role[];
}

interface AccountFormProps {
  readonly isOpen: boolean;
  readonly agencies: readonly AgencyRow[];
  readonly onDone: (issued: IssuedPassword) => void;
  readonly onClose: () => void;
}

/** A new account with its posts. */
export function AccountForm({ isOpen, agencies, onDone, onClose }: AccountFormProps) {
  return (
    <Drawer title={text.add} size={520} open={isOpen} onClose={onClose} destroyOnHidden>
      <Fields agencies={agencies} onDone={onDone} />
    </Drawer>
  );
}

function Fields({ agencies, onDone }: Pick<AccountFormProps, 'agencies' | 'onDone'>) {
  const [form] = Form.useForm<AccountValues>();
  const { agency } = useMe();
  return (
    <ActionForm
      name="account"
      form={form}
      submitLabel={text.add}
      initialValues={{ agencyId: agency.id }}
      send={(body) => call(createAccount, { body })}
      onDone={onDone}
    >
      <Form.Item name="agencyId" label={text.agency} rules={[{ required: true, message: text.agencyMissing }]}>
        <Select options={agencies.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item
        name="displayName"
        label={text.displayName}
        rules={[{ required: true, whitespace: true, message: text.displayNameMissing }]}
      >
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="loginName"
        label={text.loginName}
        extra={text.loginNameHint}
        rules={[{ required: true, whitespace: true, message: text.loginNameMissing }]}
      >
        <Input maxLength={64} autoCapitalize="none" spellCheck={false} autoComplete="off" />
      </Form.Item>
      <RolesField />
    </ActionForm>
  );
}

/** The posts of a person. */
export function RolesField() {
  return (
    <Form.Item
      name="roles"
      label={text.roles}
      extra={text.rolesHint}
      rules={[{ required: true, message: text.rolesMissing }]}
    >
      <Checkbox.Group className="stacked" options={roles.map(({ id, label }) => ({ value: id, label }))} />
    </Form.Item>
  );
}
