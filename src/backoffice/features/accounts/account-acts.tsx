import { Form, Modal } from 'antd';
import { resetPassword, setDisabled, setRoles } from '../../../contract/accounts.ts';
import type { Role } from '../../../core/access/roles.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { RolesField } from './account-form.tsx';
import type { AccountAct, AccountRow, IssuedPassword } from './account-row.ts';
import { text } from './text.ts';

/** An act on one account that waits to be confirmed. */
export interface ChosenAct {
  readonly act: AccountAct;
  readonly account: AccountRow;
}

interface AccountActsProps {
  readonly chosen: ChosenAct | undefined;
  readonly onIssued: (issued: IssuedPassword) => void;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const words = {
  reset: { title: text.reset, lead: text.resetLead, submit: text.confirmReset },
  disable: { title: text.disable, lead: text.disableLead, submit: text.confirmDisable },
  enable: { title: text.enable, lead: text.enableLead, submit: text.confirmEnable },
} as const;

/** The dialogs of resetting, disabling, enabling and changing posts. */
export function AccountActs({ chosen, onIssued, onDone, onClose }: AccountActsProps) {
  const act = chosen?.act;
  const simple = act === undefined || act === 'roles' ? undefined : act;
  return (
    <>
      <Modal title={text.changeRoles} open={act === 'roles'} onCancel={onClose} footer={null} destroyOnHidden>
        {chosen === undefined ? null : <RolesForm account={chosen.account} onDone={onDone} />}
      </Modal>
      <ReasonDialog
        name="accountAct"
        title={simple === undefined ? '' : words[simple].title}
        lead={simple === undefined ? '' : words[simple].lead(chosen?.account.displayName ?? '')}
        submitLabel={simple === undefined ? '' : words[simple].submit}
        isDangerous={simple === 'disable'}
        isOpen={simple !== undefined}
        send={() => perform(chosen)}
        onDone={(issued) => {
          onDone();
          if (issued !== null) onIssued(issued);
        }}
        onCancel={onClose}
      />
    </>
  );
}

function RolesForm({ account, onDone }: { readonly account: AccountRow; readonly onDone: () => void }) {
  const [form] = Form.useForm<{ roles: Role[] }>();
  const { agencyId, accountId } = account;
  return (
    <>
      <p className="dialog-lead">{account.displayName}</p>
      <ActionForm
        name="accountRoles"
        form={form}
        submitLabel={text.save}
        initialValues={{ roles: [...account.roles] }}
        send={(body) => call(setRoles, { params: { agencyId, accountId }, body })}
        onDone={onDone}
      >
        <RolesField />
      </ActionForm>
    </>
  );
}

async function perform(chosen: ChosenAct | undefined): Promise<IssuedPassword | null> {
  if (chosen === undefined || chosen.act === 'roles') return null;
  const { agencyId, accountId } = chosen.account;
  const params = { agencyId, accountId };
  if (chosen.act === 'reset') return call(resetPassword, { params });
  return call(setDisabled, { params, body: { disabled: chosen.act === 'disable' } });
}
