import type { Actor } from '../src/core/access/permissions.ts';
import type { Agency } from '../src/core/agencies/agency.ts';
import type { AgencyId } from '../src/core/values/ids.ts';
import { createAccount, type IssuedPassword } from '../src/usecases/accounts/create-account.ts';
import { ensureFirstAdministrator } from '../src/usecases/accounts/ensure-first-administrator.ts';
import type { Deps } from '../src/usecases/ports.ts';
import { must } from './stage.ts';
import { areaPeople, type DemoPerson, demoArea, unitPeople } from './units.ts';

/** An account as the operator has to know it; the password is shown once. */
export interface DemoAccount extends IssuedPassword {
  readonly agencyName: string;
  readonly displayName: string;
}

/** The people of an agency by their key. */
export interface Team {
  readonly agency: AgencyId;
  readonly people: Readonly<Record<string, Actor>>;
}

/** Accounts for everybody who works in the county, the operator's among them. */
export async function createAccounts(deps: Deps, agencies: readonly Agency[], report: (line: string) => void) {
  report('正在建立演示账号');
  const accounts: DemoAccount[] = [];
  const teams: Team[] = [];
  const area = agencies[0];
  if (area === undefined) throw new Error('The demonstration has no agency.');
  const first = await ensureFirstAdministrator(deps, area.id);
  if (first !== undefined) accounts.push({ ...first, agencyName: area.name, displayName: '系统管理员' });
  const admin = await administratorOf(deps, area);
  for (const agency of agencies) {
    const members = await Promise.all(
      (agency.kind === 'area' ? areaPeople : unitPeople).map((person) => createMember(deps, admin, agency, person)),
    );
    accounts.push(...members.map(({ account }) => account));
    teams.push({
      agency: agency.id,
      people: Object.fromEntries(members.map(({ key, actor }): [string, Actor] => [key, actor])),
    });
  }
  return { accounts, teams };
}

async function createMember(deps: Deps, admin: Actor, agency: Agency, person: DemoPerson) {
  const { key, displayName, roles } = person;
  const issued = must(
    await createAccount(deps, admin, accountOf(agency, person)),
    `The account ${key} of ${agency.id}`,
  );
  const account: DemoAccount = { ...issued, agencyName: agency.name, displayName };
  const actor: Actor = { id: issued.accountId, agencyId: agency.id, displayName, roles };
  return { key, account, actor };
}

function accountOf(agency: Agency, { key, displayName, roles }: DemoPerson) {
  return {
    agencyId: agency.id,
    loginName: `${agency.id.replace(`${demoArea.id}-`, '')}-${key}`,
    displayName,
    roles,
    mustChange: false,
  };
}

/** The administrator of the county. */
export async function administratorOf(deps: Deps, area: Agency): Promise<Actor> {
  const accounts = await deps.queries.listAccounts([area.id], deps.today());
  const found = accounts.find((account) => account.roles.includes('administrator'));
  if (found === undefined)
    throw new Error('The demonstration county needs its administrator: remove it and build it again.');
  return { id: found.accountId, agencyId: found.agencyId, displayName: found.displayName, roles: found.roles };
}

/** The team of an agency. */
export function teamOf(teams: readonly Team[], id: string): Team {
  const team = teams.find(({ agency }) => agency === id);
  if (team === undefined) throw new Error(`The demonstration has no ${id}.`);
  return team;
}

/** A member of a team. */
export function personOf(team: Team, key: string): Actor {
  const person = team.people[key];
  if (person === undefined) throw new Error(`${team.agency} has no ${key}.`);
  return person;
}
