import type { Static } from 'typebox';
import * as contract from '../contract/accounts.ts';
import { may } from '../core/access/permissions.ts';
import { parentOn, selfAndBelowOn } from '../core/agencies/agency-tree.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { AccountId, AgencyId } from '../core/values/ids.ts';
import { accept, type Result } from '../core/values/result.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import type { AgencyFields } from '../usecases/accounts/agency-faults.ts';
import { changeAgency } from '../usecases/accounts/change-agency.ts';
import { createAccount } from '../usecases/accounts/create-account.ts';
import { createAgency } from '../usecases/accounts/create-agency.ts';
import { disableAccount } from '../usecases/accounts/disable-account.ts';
import { enableAccount } from '../usecases/accounts/enable-account.ts';
import { resetPassword } from '../usecases/accounts/reset-password.ts';
import { setRoles } from '../usecases/accounts/set-roles.ts';
import type { Account } from '../usecases/ports.ts';
import { pagingOf, readDay } from './inputs.ts';

const agencies = apiRoute({
  ...contract.listAgencies,
  permission: 'agency.read',
  async handle({ deps, actor, today }) {
    const tree = await deps.queries.loadTree();
    const rows = tree.agencies
      .filter((agency) => may(actor, 'agency.read', agency.id, tree, today))
      .map((agency) => ({ ...agency, parentId: parentOn(tree, agency.id, today) ?? null }));
    return { ok: true, value: { rows } };
  },
});

const newAgency = apiRoute({
  ...contract.createAgency,
  permission: 'agency.write',
  async handle({ deps, actor, body }) {
    const { id, parentId, ...typed } = body;
    const fields = agencyFields(typed);
    if (!fields.ok) return fields;
    const created = await createAgency(deps, actor, { id, parentId: parentId as AgencyId, ...fields.value });
    return created.ok ? { ok: true, status: 201, value: { id: created.value } } : created;
  },
});

const editAgency = apiRoute({
  ...contract.changeAgency,
  permission: 'agency.write',
  async handle({ deps, actor, params, body }) {
    const fields = agencyFields(body);
    if (!fields.ok) return fields;
    const changed = await changeAgency(deps, actor, { agencyId: params.agencyId as AgencyId, ...fields.value });
    return changed.ok ? { ok: true, value: { id: changed.value } } : changed;
  },
});

const accounts = apiRoute({
  ...contract.listAccounts,
  permission: 'account.read',
  async handle({ deps, actor, today }) {
    const tree = await deps.queries.loadTree();
    const rows = await deps.queries.listAccounts(selfAndBelowOn(tree, actor.agencyId, today), today);
    return { ok: true, value: { rows: rows.map(accountRow) } };
  },
});

const newAccount = apiRoute({
  ...contract.createAccount,
  permission: 'account.write',
  async handle({ deps, actor, body }) {
    const created = await createAccount(deps, actor, { ...body, agencyId: body.agencyId as AgencyId });
    return created.ok ? { ok: true, status: 201, value: created.value } : created;
  },
});

const newPassword = apiRoute({
  ...contract.resetPassword,
  permission: 'account.write',
  handle: ({ deps, actor, params }) => resetPassword(deps, actor, refOf(params)),
});

const roles = apiRoute({
  ...contract.setRoles,
  permission: 'account.write',
  handle: ({ deps, actor, params, body }) => setRoles(deps, actor, { ...refOf(params), roles: body.roles }),
});

const disabled = apiRoute({
  ...contract.setDisabled,
  permission: 'account.write',
  handle: ({ deps, actor, params, body }) =>
    body.disabled ? disableAccount(deps, actor, refOf(params)) : enableAccount(deps, actor, refOf(params)),
});

const audit = apiRoute({
  ...contract.listAudit,
  permission: 'audit.read',
  async handle({ deps, actor, query }) {
    const page = await deps.queries.listAudit(actor.agencyId, {
      ...(query.act === undefined ? {} : { act: query.act }),
      ...(query.subject === undefined ? {} : { subject: query.subject }),
      ...pagingOf(query),
    });
    const rows = page.rows.map(({ detail, ...row }) => ({ ...row, detail: JSON.stringify(detail) }));
    return { ok: true, value: { total: page.total, rows } };
  },
});

export const peopleRoutes: readonly ApiRoute[] = [
  agencies,
  newAgency,
  editAgency,
  accounts,
  newAccount,
  newPassword,
  roles,
  disabled,
  audit,
];

function refOf(params: { readonly agencyId: string; readonly accountId: string }) {
  return { agencyId: params.agencyId as AgencyId, accountId: params.accountId as AccountId };
}

function agencyFields(
  typed: Omit<Static<typeof contract.createAgency.body>, 'id' | 'parentId'>,
): Result<AgencyFields, Refusal> {
  const establishedOn = readDay(typed.establishedOn, 'establishedOn');
  if (!establishedOn.ok) return establishedOn;
  if (typed.abolishedOn === null) return accept({ ...typed, establishedOn: establishedOn.value, abolishedOn: null });
  const abolishedOn = readDay(typed.abolishedOn, 'abolishedOn');
  return abolishedOn.ok
    ? accept({ ...typed, establishedOn: establishedOn.value, abolishedOn: abolishedOn.value })
    : abolishedOn;
}

function accountRow(account: Account): Static<typeof contract.AccountRow> {
  const { disabledAt, roles: held, ...row } = account;
  return { ...row, roles: [...held], isDisabled: disabledAt !== null };
}
