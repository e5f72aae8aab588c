import { describe, expect, it } from 'vitest';
import { aDatabase } from '../../tests/support/database.ts';
import { aClock, depsOver } from '../../tests/support/deps.ts';
import { aPerson } from '../../tests/support/signed-in.ts';
import { anAgency } from '../../tests/support/stored-facts.ts';
import type { AccountId, AgencyId } from '../core/values/ids.ts';
import { clearHalfBuiltDemo } from './demo.ts';

const county = 'qinghe' as AgencyId;

async function anInstallation() {
  const db = await aDatabase();
  return { db, deps: depsOver(db, aClock()) };
}

describe('a demonstration county whose building was killed', () => {
  it('is cleared away with everything in it, so that it can be built again', async () => {
    const installation = await anInstallation();
    await anAgency(installation.db, county, { kind: 'area', level: 'county', isDemo: true });
    await aPerson(installation.deps, county, 'finance-clerk', ['clerk']);
    expect(await clearHalfBuiltDemo(installation)).toBe(true);
    expect((await installation.deps.queries.loadTree()).agencies).toEqual([]);
    expect(await installation.deps.queries.countAccounts()).toBe(0);
    expect(await clearHalfBuiltDemo(installation)).toBe(false);
  });

  it('is kept where it was built to its end, or where there is a real agency beside it', async () => {
    const installation = await anInstallation();
    const { db, deps } = installation;
    await anAgency(db, county, { kind: 'area', level: 'county', isDemo: true });
    await anAgency(db, 'torli');
    expect(await clearHalfBuiltDemo(installation)).toBe(false);

    const finished = await anInstallation();
    await anAgency(finished.db, county, { kind: 'area', level: 'county', isDemo: true });
    const by = { id: 'supervisor-0' as AccountId, agencyId: county };
    await finished.deps.inTransaction(({ audit }) => audit.record(by, 'demo.created', `agency/${county}`));
    expect(await clearHalfBuiltDemo(finished)).toBe(false);
    expect([
      (await deps.queries.loadTree()).agencies.length,
      (await finished.deps.queries.loadTree()).agencies.length,
    ]).toEqual([2, 1]);
  });
});
