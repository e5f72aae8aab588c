import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { listAccounts, listAgencies } from '../../../contract/accounts.ts';
import { call } from '../../ui/call.ts';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { useMe } from '../../ui/session.ts';
import { AccountActs, type ChosenAct } from './account-acts.tsx';
import { accountColumns } from './account-columns.tsx';
import { AccountForm } from './account-form.tsx';
import type { AccountRow, AgencyRow, IssuedPassword } from './account-row.ts';
import { PasswordShown } from './password-shown.tsx';
import { text } from './text.ts';

const route = getRouteApi('/accounts');

/** Accounts of the own agency and those below it: create, posts, reset, disable. */
export function AccountList() {
  const accounts = useQuery({ queryKey: ['accounts'], queryFn: () => call(listAccounts) });
  const agencies = useQuery({ queryKey: ['agencies'], queryFn: () => call(listAgencies) });
  const mayWrite = usePermitted('account.write');
  const [isAdding, setAdding] = useState(false);
  const [issued, setIssued] = useState<IssuedPassword>();
  const cache = useQueryClient();
  const known = agencies.data?.rows ?? [];
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={mayWrite ? <AddButton onClick={() => setAdding(true)} /> : undefined}
      />
      <Loaded query={accounts}>
        {({ rows }) => <Accounts rows={rows} agencies={known} mayWrite={mayWrite} onIssued={setIssued} />}
      </Loaded>
      <AccountForm
        isOpen={isAdding}
        agencies={known}
        onClose={() => setAdding(false)}
        onDone={(created) => {
          setAdding(false);
          setIssued(created);
          void cache.invalidateQueries();
        }}
      />
      <PasswordShown issued={issued} onClose={() => setIssued(undefined)} />
    </>
  );
}

function AddButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button type="primary" onClick={onClick}>
      {text.add}
    </Button>
  );
}

interface AccountsProps {
  readonly rows: readonly AccountRow[];
  readonly agencies: readonly AgencyRow[];
  readonly mayWrite: boolean;
  readonly onIssued: (issued: IssuedPassword) => void;
}

function Accounts({ rows, agencies, mayWrite, onIssued }: AccountsProps) {
  const { accountId } = useMe();
  const { agency } = route.useSearch();
  const [chosen, setChosen] = useState<ChosenAct>();
  const cache = useQueryClient();
  return (
    <>
      <AgencyChoice agencies={agencies} />
      <LedgerTable
        label={text.title}
        columns={accountColumns({ agencies, ownId: accountId, onAct: mayWrite ? setChosen : undefined })}
        rows={rows.filter(({ agencyId }) => agency === undefined || agencyId === agency)}
        keyOf={(account) => account.accountId}
      />
      <AccountActs
        chosen={chosen}
        onIssued={onIssued}
        onClose={() => setChosen(undefined)}
        onDone={() => {
          setChosen(undefined);
          void cache.invalidateQueries();
        }}
      />
    </>
  );
}

function AgencyChoice({ agencies }: Pick<AccountsProps, 'agencies'>) {
  const { agency } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className="choice-bar">
      <label htmlFor="accounts-agency">
        {text.agency}
        <Select
          id="accounts-agency"
          value={agency ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: text.allAgencies },
            ...agencies.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(next) => void navigate({ search: next === '' ? {} : { agency: next } })}
        />
      </label>
    </div>
  );
}
