import type { Static } from 'typebox';
import * as contract from '../contract/desk.ts';
import type { AccountId, DivisionId, EntryId } from '../core/values/ids.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { closeDivision } from '../usecases/desk/close-division.ts';
import { endDeputy, nameDeputy } from '../usecases/desk/name-deputy.ts';
import { changeDivision, type DivisionFields, openDivision } from '../usecases/desk/save-division.ts';
import { readDay } from './inputs.ts';

const list = apiRoute({
  ...contract.listDivisions,
  permission: 'division.read',
  async handle({ deps, actor, today }) {
    const { queries } = deps;
    const { agencyId } = actor;
    const [divisions, deputies, accounts] = await Promise.all([
      queries.listDivisions(agencyId),
      queries.listDeputies(agencyId, today),
      queries.listAccounts([agencyId], today),
    ]);
    return {
      ok: true,
      value: {
        divisions: divisions.map(({ closedAt, members, ...division }) => ({
          ...division,
          members: [...members],
          isClosed: closedAt !== null,
        })),
        deputies: [...deputies],
        people: accounts
          .filter(({ disabledAt }) => disabledAt === null)
          .map(({ accountId, displayName }) => ({ accountId, displayName })),
      },
    };
  },
});

const open = apiRoute({
  ...contract.openDivision,
  permission: 'division.write',
  handle: ({ deps, actor, body }) => openDivision(deps, actor, fieldsOf(body.divisionId, body)),
});

const change = apiRoute({
  ...contract.changeDivision,
  permission: 'division.write',
  handle: ({ deps, actor, params, body }) => changeDivision(deps, actor, fieldsOf(params.divisionId, body)),
});

const close = apiRoute({
  ...contract.closeDivision,
  permission: 'division.write',
  handle: ({ deps, actor, params }) => closeDivision(deps, actor, params.divisionId as DivisionId),
});

const name = apiRoute({
  ...contract.nameDeputy,
  permission: 'division.read',
  async handle({ deps, actor, body }) {
    const fromOn = readDay(body.fromOn, 'fromOn');
    if (!fromOn.ok) return fromOn;
    const untilOn = readDay(body.untilOn, 'untilOn');
    if (!untilOn.ok) return untilOn;
    return nameDeputy(deps, actor, {
      deputyId: body.deputyId as EntryId,
      principalId: body.principalId as AccountId,
      substituteId: body.substituteId as AccountId,
      fromOn: fromOn.value,
      untilOn: untilOn.value,
    });
  },
});

const end = apiRoute({
  ...contract.endDeputy,
  permission: 'division.read',
  handle: ({ deps, actor, params }) => endDeputy(deps, actor, params.deputyId as EntryId),
});

export const divisionRoutes: readonly ApiRoute[] = [list, open, change, close, name, end];

function fieldsOf(divisionId: string, { name: called, duties, listOrder, members }: Body): DivisionFields {
  return {
    ...{ divisionId: divisionId as DivisionId, name: called, duties, listOrder },
    members: members.map((member) => ({ accountId: member.accountId as AccountId, duties: member.duties })),
  };
}

type Body = Static<typeof contract.changeDivision.body>;
