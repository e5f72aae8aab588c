import { type Actor, holds } from '../../core/access/permissions.ts';
import { deputisedRoles } from '../../core/access/roles.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AccountId, EntryId } from '../../core/values/ids.ts';
import { formatChinese, type PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { notFound } from '../authorize.ts';
import type { Account, Deps, Deputy } from '../ports.ts';

/** Who stands in for whom, from one day to another, both included. */
export interface NameDeputy {
  readonly deputyId: EntryId;
  readonly principalId: AccountId;
  readonly substituteId: AccountId;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
}

/**
 * Names a deputy for a period: for oneself, or for a colleague where one may set divisions. The deputy holds the
 * principal's posts of the case desk during it, whatever those are on the day. Sent twice, it is named once. Refuses a period that has passed or ends
 * before it begins, a person without account, one without posts to hand over, and a second deputy for the same days.
 */
export async function nameDeputy(deps: Deps, actor: Actor, input: NameDeputy): Promise<Result<null, Refusal>> {
  if (input.principalId !== actor.id && !holds(actor, 'division.write')) return refuse(onlyOwn);
  const { agencyId } = actor;
  return deps.inTransaction(async (stores) => {
    const accounts = await stores.queries.listAccounts([agencyId], deps.today());
    const deputies = await stores.queries.listDeputies(agencyId, deps.today());
    const earlier = deputies.find(({ deputyId }) => deputyId === input.deputyId);
    if (earlier !== undefined) return isSame(earlier, input) ? accept(null) : refuse(namedOtherwise);
    const refusal = periodFault(input, deps.today()) ?? peopleFault(input, accounts) ?? overlapFault(input, deputies);
    if (refusal !== undefined) return refuse(refusal);
    await stores.desk.nameDeputy({ ...input, agencyId, namedBy: actor.id, namedAt: deps.now() });
    const { deputyId, principalId, substituteId, fromOn, untilOn } = input;
    const detail = { principalId, substituteId, fromOn, untilOn };
    await stores.audit.record(actor, 'deputy.named', `deputy/${deputyId}`, detail);
    return accept(null);
  });
}

/** Ends a substitution before its last day; allowed to the principal, the deputy, and whoever may set divisions. */
export async function endDeputy(deps: Deps, actor: Actor, deputyId: EntryId): Promise<Result<null, Refusal>> {
  return deps.inTransaction(async (stores) => {
    const deputies = await stores.queries.listDeputies(actor.agencyId, deps.today());
    const deputy = deputies.find((row) => row.deputyId === deputyId);
    if (deputy === undefined) return refuse(notFound);
    const isConcerned = [deputy.principalId, deputy.substituteId].includes(actor.id);
    if (!isConcerned && !holds(actor, 'division.write')) return refuse(onlyOwn);
    await stores.desk.endDeputy(actor.agencyId, deputyId, actor.id, deps.now());
    await stores.audit.record(actor, 'deputy.ended', `deputy/${deputyId}`);
    return accept(null);
  });
}

function isSame(one: NameDeputy, other: NameDeputy): boolean {
  const { principalId, substituteId, fromOn, untilOn } = one;
  return (
    principalId === other.principalId &&
    substituteId === other.substituteId &&
    fromOn === other.fromOn &&
    untilOn === other.untilOn
  );
}

const namedOtherwise: Refusal = {
  reason: 'namedOtherwise',
  message: '这项代理刚才已经保存，后来的修改没有保存。请刷新页面，先结束原来的代理，再重新指定。',
};

const onlyOwn: Refusal = {
  reason: 'notPermitted',
  message: '您只能为自己指定或者结束代理。为他人设置的，请联系公开工作机构或者系统管理员。',
};

function periodFault({ fromOn, untilOn }: NameDeputy, today: PlainDate): Refusal | undefined {
  if (untilOn < today) {
    return {
      reason: 'periodPassed',
      field: 'untilOn',
      message: `代理的最后一天（${formatChinese(untilOn)}）已经过去。`,
    };
  }
  return untilOn < fromOn
    ? { reason: 'periodEmpty', field: 'untilOn', message: '代理的最后一天不能早于第一天，请核对。' }
    : undefined;
}

function peopleFault({ principalId, substituteId }: NameDeputy, accounts: readonly Account[]): Refusal | undefined {
  const principal = accounts.find(({ accountId }) => accountId === principalId);
  const substitute = accounts.find(({ accountId }) => accountId === substituteId);
  if (principal === undefined || principal.disabledAt !== null) {
    return { reason: 'noAccount', field: 'principalId', message: '没有找到被代理人的账号，请重新选择。' };
  }
  if (substitute === undefined || substitute.disabledAt !== null || substituteId === principalId) {
    return { reason: 'noAccount', field: 'substituteId', message: '请选择本机关另一个在用账号作为代理人。' };
  }
  if (principal.roles.some((role) => deputisedRoles.includes(role))) return undefined;
  return { reason: 'nothingToDeputise', field: 'principalId', message: '被代理人没有可以代理的岗位，无需指定代理人。' };
}

function overlapFault(input: NameDeputy, deputies: readonly Deputy[]): Refusal | undefined {
  const overlapping = deputies.find(
    ({ principalId, fromOn, untilOn }) =>
      principalId === input.principalId && fromOn <= input.untilOn && untilOn >= input.fromOn,
  );
  if (overlapping === undefined) return undefined;
  const { substituteName, fromOn, untilOn } = overlapping;
  const message = `${formatChinese(fromOn)}至${formatChinese(untilOn)}已由${substituteName}代理，请先结束原来的代理，或者改期。`;
  return { reason: 'alreadyDeputised', field: 'fromOn', message };
}
