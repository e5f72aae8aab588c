import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AccountId, DivisionId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, Division } from '../ports.ts';

/** A division as it is entered. */
export interface DivisionFields {
  readonly divisionId: DivisionId;
  readonly name: string;
  readonly duties: string;
  readonly listOrder: number;
  readonly members: readonly { readonly accountId: AccountId; readonly duties: string }[];
}

/** Opens a division in the actor's agency; sent twice, it is opened once. Refuses what `changeDivision` does. */
export function openDivision(deps: Deps, actor: Actor, input: DivisionFields): Promise<Result<null, Refusal>> {
  return save(deps, actor, input, () => undefined);
}

/**
 * Changes a division of the actor's agency, its duties and members; one that was closed is in use again. Refuses an empty
 * name, a name that another division in use has, and a member who has no account of the agency.
 */
export function changeDivision(deps: Deps, actor: Actor, input: DivisionFields): Promise<Result<null, Refusal>> {
  return save(deps, actor, input, (divisions) =>
    divisions.some(({ divisionId }) => divisionId === input.divisionId) ? undefined : notFound,
  );
}

async function save(
  deps: Deps,
  actor: Actor,
  input: DivisionFields,
  faultAmong: (divisions: readonly Division[]) => Refusal | undefined,
): Promise<Result<null, Refusal>> {
  const allowed = await authorize(deps, actor, 'division.write', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const name = input.name.trim();
  return deps.inTransaction(async (stores) => {
    const [divisions, accounts] = await Promise.all([
      stores.queries.listDivisions(agencyId),
      stores.queries.listAccounts([agencyId], deps.today()),
    ]);
    const refusal =
      faultAmong(divisions) ??
      nameFault(name, input.divisionId, divisions) ??
      memberFault(
        input.members,
        accounts.map(({ accountId }) => accountId),
      );
    if (refusal !== undefined) return refuse(refusal);
    const members = input.members.map((member) => ({ ...member, displayName: '' }));
    await stores.desk.saveDivision({ ...input, agencyId, name, duties: input.duties.trim(), members });
    await stores.audit.record(actor, 'division.saved', `division/${input.divisionId}`, { name });
    return accept(null);
  });
}

function nameFault(name: string, divisionId: DivisionId, divisions: readonly Division[]): Refusal | undefined {
  if (name === '') return { reason: 'missing', field: 'name', message: '请填写内设机构的名称。' };
  const isTaken = divisions.some(
    (division) => division.divisionId !== divisionId && division.closedAt === null && division.name === name,
  );
  return isTaken
    ? { reason: 'nameTaken', field: 'name', message: `已有名为“${name}”的内设机构，请直接修改它，或者换一个名称。` }
    : undefined;
}

function memberFault(members: DivisionFields['members'], accounts: readonly AccountId[]): Refusal | undefined {
  const ids = members.map(({ accountId }) => accountId);
  if (ids.some((id) => !accounts.includes(id)))
    return { reason: 'noAccount', field: 'members', message: '所选成员中有人没有本机关的账号，请重新选择。' };
  return new Set(ids).size === ids.length
    ? undefined
    : { reason: 'twice', field: 'members', message: '同一个人只能列入一次，请删去重复的成员。' };
}
