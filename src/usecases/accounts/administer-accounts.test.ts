import { beforeAll, describe, expect, it } from 'vitest';
import { aDatabase } from '../../../tests/support/database.ts';
import { aClock, depsOver } from '../../../tests/support/deps.ts';
import { anAdministrator, aPerson } from '../../../tests/support/signed-in.ts';
import { anAgency, inStores } from '../../../tests/support/stored-facts.ts';
import type { Actor } from '../../core/access/permissions.ts';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import { createAccount } from './create-account.ts';
import { disableAccount } from './disable-account.ts';
import { enableAccount } from './enable-account.ts';
import { resetPassword } from './reset-password.ts';
import { resetPasswordAsOperator } from './reset-password-as-operator.ts';
import { setRoles } from './set-roles.ts';
import { signIn } from './sign-in.ts';

const db = await aDatabase();
const deps = depsOver(db, aClock());
const [hemu, torli, other] = ['hemu', 'torli', 'other'] as AgencyId[] as [AgencyId, AgencyId, AgencyId];
const administrator = anAdministrator(hemu);
const source = '192.0.2.1';
const newcomer = { agencyId: torli, loginName: 'newcomer', displayName: '经办人乙', roles: ['clerk'] } as const;
let serial = 0;

beforeAll(async () => {
  await anAgency(db, 'hemu', { kind: 'area', level: 'county' });
  await anAgency(db, 'other');
  await inStores(db, async ({ agencies, queries }) => {
    const [county] = (await queries.loadTree()).agencies;
    if (county === undefined) throw new Error('The county was not stored.');
    await agencies.create({ ...county, id: torli, kind: 'township' }, { parent: hemu, from: county.establishedOn });
  });
});

function aClerk(agencyId: AgencyId = torli) {
  serial += 1;
  return aPerson(deps, agencyId, `clerk-${serial}`, ['clerk']);
}

async function lastAct(agencyId: AgencyId) {
  const { rows } = await deps.queries.listAudit(agencyId, { offset: 0, limit: 1 });
  return rows[0];
}

describe('a new account', () => {
  it('gets a password that opens it once it is told, and must be changed', async () => {
    const created = await createAccount(deps, administrator, { ...newcomer, loginName: ' Newcomer ' });
    if (!created.ok) throw new Error('The account was refused.');
    expect(created.value.loginName).toBe('newcomer');
    const opened = await signIn(deps, { ...created.value, source });
    expect(opened).toMatchObject({ ok: true, value: { session: { account: { mustChangePassword: true } } } });
    expect(await lastAct(torli)).toMatchObject({ act: 'account.signedIn' });
    const entry = await lastAct(hemu);
    expect(entry).toMatchObject({ act: 'account.created', detail: { agencyId: 'torli', roles: ['clerk'] } });
    expect(JSON.stringify(entry)).not.toContain(created.value.password);
  });

  it('is refused with every faulty field', async () => {
    const faulty = { ...newcomer, loginName: '张三', displayName: ' ', roles: ['administrator', 'auditor'] as const };
    const refused = await createAccount(deps, administrator, faulty);
    expect(refused).toMatchObject({
      ok: false,
      refusal: [
        { field: 'loginName' },
        { field: 'displayName', message: '请填写“姓名”。' },
        { field: 'roles', reason: 'dutiesNotSeparated', cite: { number: 'GB/T 22239-2019' } },
      ],
    });
  });

  it('cannot take a name that is in use, in any agency', async () => {
    const { loginName } = await aClerk(other);
    const refused = await createAccount(deps, administrator, { ...newcomer, loginName });
    expect(refused).toMatchObject({ refusal: [{ reason: 'nameTaken', field: 'loginName' }] });
  });
});

describe('who administers', () => {
  const clerk: Actor = { ...anAdministrator(torli), roles: ['clerk'] };
  const cases = [
    ['a clerk in the own agency', clerk, torli, 'notPermitted'],
    ['a clerk in another agency', clerk, other, 'notFound'],
    ['an administrator in the agency above', anAdministrator(torli), hemu, 'notFound'],
    ['an administrator in an unrelated agency', administrator, other, 'notFound'],
    ['an administrator in an agency that does not exist', administrator, 'nowhere' as AgencyId, 'notFound'],
  ] as const;
  it.each(cases)('is not %s', async (_who, actor, agencyId, reason) => {
    const created = await createAccount(deps, actor, { ...newcomer, agencyId, loginName: 'intruder' });
    expect(created).toMatchObject({ refusal: [{ reason }] });
    const target = agencyId === 'nowhere' ? await aClerk() : await aClerk(agencyId);
    const ref = { agencyId, accountId: target.accountId };
    for (const refused of [
      await resetPassword(deps, actor, ref),
      await setRoles(deps, actor, { ...ref, roles: ['leader'] }),
      await disableAccount(deps, actor, ref),
      await enableAccount(deps, actor, ref),
    ])
      expect(refused).toMatchObject({ ok: false, refusal: { reason } });
    expect(await signIn(deps, { ...target, source })).toMatchObject({ ok: true });
  });

  it('cannot reach an account through an agency that it does not belong to', async () => {
    const { accountId } = await aClerk(other);
    const refused = await resetPassword(deps, administrator, { agencyId: torli, accountId });
    expect(refused).toMatchObject({ refusal: { reason: 'notFound' } });
  });

  it('leaves the own account to somebody else', async () => {
    const self = await aPerson(deps, hemu, 'second-admin', ['administrator']);
    const actor = { ...administrator, id: self.accountId };
    const ref = { agencyId: hemu, accountId: self.accountId };
    for (const refused of [
      await disableAccount(deps, actor, ref),
      await setRoles(deps, actor, { ...ref, roles: ['clerk'] }),
      await resetPassword(deps, actor, ref),
    ])
      expect(refused).toMatchObject({ refusal: { reason: 'ownAccount' } });
  });
});

describe('an account', () => {
  it('given a new password ends its sessions and opens with the new one only', async () => {
    const clerk = await aClerk();
    const opened = await signIn(deps, { ...clerk, source });
    const reset = await resetPassword(deps, administrator, { agencyId: torli, accountId: clerk.accountId });
    if (!opened.ok || !reset.ok) throw new Error('Signing in or resetting was refused.');
    expect(await deps.queries.findSession(deps.digest(opened.value.secret), deps.today())).toBeUndefined();
    expect(await signIn(deps, { ...clerk, source })).toMatchObject({ ok: false });
    const again = await signIn(deps, { ...reset.value, source });
    expect(again).toMatchObject({ value: { session: { account: { mustChangePassword: true } } } });
  });

  it('can be opened again from the machine itself', async () => {
    const clerk = await aClerk();
    const reset = await resetPasswordAsOperator(deps, clerk.loginName);
    if (!reset.ok) throw new Error('The reset was refused.');
    expect(await lastAct(torli)).toMatchObject({ act: 'account.passwordReset', actorId: 'operator', actorName: null });
    expect(await signIn(deps, { ...reset.value, source })).toMatchObject({ ok: true });
    const unknown = await resetPasswordAsOperator(deps, 'ghost');
    expect(unknown).toMatchObject({ refusal: { message: '没有登录名为“ghost”的账号，请检查拼写。' } });
  });

  it('disabled and enabled again opens as before', async () => {
    const clerk = await aClerk();
    const ref = { agencyId: torli, accountId: clerk.accountId };
    expect(await disableAccount(deps, administrator, ref)).toMatchObject({ ok: true });
    expect(await signIn(deps, { ...clerk, source })).toMatchObject({ ok: false });
    expect(await enableAccount(deps, administrator, ref)).toMatchObject({ ok: true });
    const opened = await signIn(deps, { ...clerk, source });
    expect(opened).toMatchObject({ value: { session: { account: { roles: ['clerk'] } } } });
  });

  it('keeps on record which posts it had before', async () => {
    const { accountId } = await aClerk();
    const roles = ['reviewer', 'reviewer', 'leader'] as const;
    expect(await setRoles(deps, administrator, { agencyId: torli, accountId, roles })).toMatchObject({ ok: true });
    const account = await deps.queries.findAccount(torli, accountId as AccountId, deps.today());
    expect(account?.roles).toEqual(['reviewer', 'leader']);
    expect(await lastAct(hemu)).toMatchObject({ detail: { before: ['clerk'], after: ['reviewer', 'leader'] } });
    const both = { agencyId: torli, accountId, roles: ['auditor', 'administrator'] } as const;
    expect(await setRoles(deps, administrator, both)).toMatchObject({ refusal: [{ reason: 'dutiesNotSeparated' }] });
  });
});
