import { Button } from 'antd';
import { roleLabel } from '../../../core/access/roles.ts';
import type { LedgerColumn } from '../../ui/ledger-table.tsx';
import type { ChosenAct } from './account-acts.tsx';
import type { AccountRow, AgencyRow } from './account-row.ts';
import { text } from './text.ts';

interface AccountColumnsInput {
  readonly agencies: readonly AgencyRow[];
  readonly ownId: string;
  /** Only for who may write accounts. */
  readonly onAct: ((chosen: ChosenAct) => void) | undefined;
}

/** Columns of the list of accounts. */
export function accountColumns({ agencies, ownId, onAct }: AccountColumnsInput): readonly LedgerColumn<AccountRow>[] {
  return [
    { key: 'displayName', title: text.displayName, isTight: true, cell: ({ displayName }) => displayName },
    { key: 'loginName', title: text.loginName, isTight: true, cell: ({ loginName }) => loginName },
    {
      key: 'agency',
      title: text.agency,
      cell: ({ agencyId }) => agencies.find(({ id }) => id === agencyId)?.name ?? agencyId,
    },
    { key: 'roles', title: text.roles, cell: ({ roles }) => roles.map(roleLabel).join('、') },
    { key: 'state', title: text.state, isTight: true, cell: (account) => <StateCell account={account} /> },
    ...(onAct === undefined ? [] : [operations(ownId, onAct)]),
  ];
}

function StateCell({ account }: { readonly account: AccountRow }) {
  if (account.isDisabled) return <span className="state-mark wrong">{text.disabled}</span>;
  if (account.mustChangePassword) return <span className="state-mark warn">{text.oneTime}</span>;
  return <span className="state-mark done">{text.active}</span>;
}

function operations(ownId: string, onAct: (chosen: ChosenAct) => void): LedgerColumn<AccountRow> {
  return {
    key: 'operations',
    title: text.operations,
    cell: (account) =>
      account.accountId === ownId ? (
        <span className="quiet">{text.own}</span>
      ) : (
        <Acts account={account} onAct={onAct} />
      ),
  };
}

function Acts({ account, onAct }: { readonly account: AccountRow; readonly onAct: (chosen: ChosenAct) => void }) {
  const acts = [
    ['roles', text.changeRoles],
    ['reset', text.reset],
    account.isDisabled ? (['enable', text.enable] as const) : (['disable', text.disable] as const),
  ] as const;
  return (
    <span className="row-buttons">
      {acts.map(([act, label]) => (
        <Button
          key={act}
          size="small"
          aria-label={`${label}：${account.displayName}（${account.loginName}）`}
          onClick={() => onAct({ act, account })}
        >
          {label}
        </Button>
      ))}
    </span>
  );
}
