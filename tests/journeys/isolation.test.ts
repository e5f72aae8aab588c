import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiRoutes } from '../../src/api/routes.ts';
import { holds, type Permission } from '../../src/core/access/permissions.ts';
import { type Role, roles } from '../../src/core/access/roles.ts';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { reportToJson } from '../../src/documents/exports/report-json.ts';
import type { ApiRoute } from '../../src/http/api-route.ts';
import { cookieName } from '../../src/http/session.ts';
import { openSession } from '../../src/usecases/accounts/open-session.ts';
import { aClock } from '../support/deps.ts';
import { anAgencyWithFacts, type Facts, markOf, noFacts } from '../support/facts-of-every-kind.ts';
import { sendFile } from '../support/multipart.ts';
import { day } from '../support/official-calendar.ts';
import { type Probe, probePassword, probesOf } from '../support/probes.ts';
import { aProduct, builtAttachments, builtDocuments, builtSheets, builtWordReader } from '../support/product.ts';
import { realSite } from '../support/public-site.ts';
import { needsACourse } from '../support/routes-with-courses.ts';
import { zeroReport } from '../support/sample-reports.ts';
import { aBrowser, type Browser } from '../support/signed-in.ts';
import { anAccount, inStores } from '../support/stored-facts.ts';

type Home = 'town' | 'county';
type Relation = 'own' | 'parent' | 'sibling' | 'child' | 'grandchild' | 'otherCounty' | 'otherTown';

// Who may do something about agencies below their own; everything else ends at one's own agency (screens.md, roles).
const reachingBelow: Readonly<Partial<Record<Role, readonly Permission[]>>> = {
  countySupervisor: ['report.read', 'report.comment', 'filing.review', 'agency.read', 'duty.read'],
  administrator: ['agency.read', 'agency.write', 'account.read', 'account.write', 'setting.read', 'setting.write'],
  auditor: ['agency.read', 'account.read'],
};
// of a report below, a supervisor sees everything and decides on the filing, no more
const stepsBelow = ['accept', 'return'];

const product = await aProduct(aClock(), {
  ...(await builtDocuments()),
  ...(await builtAttachments()),
  ...(await builtSheets()),
  ...(await builtWordReader()),
});
const { app, db, deps } = product;
const passwordHash = String(await deps.passwords.hash(probePassword));
const facts = new Map<string, Facts>();
const browsers = new Map<string, Browser>();
const homes: Readonly<Record<Home, AgencyId>> = { town: 'dolat' as AgencyId, county: 'torli' as AgencyId };
const relations: Readonly<Record<Home, Readonly<Partial<Record<Relation, string>>>>> = {
  town: { parent: 'torli', sibling: 'kuli', child: 'dolat-station', otherCounty: 'emin', otherTown: 'emin-town' },
  county: { child: 'dolat', grandchild: 'dolat-station', otherCounty: 'emin', otherTown: 'emin-town' },
};

beforeAll(async () => {
  const tree: readonly (readonly [string, string | undefined])[] = [
    ['torli', undefined],
    ['dolat', 'torli'],
    ['kuli', 'torli'],
    ['dolat-station', 'dolat'],
    ['emin', undefined],
    ['emin-town', 'emin'],
    // its identifiers are sent as new ones, and then stand in the sender's ledger too
    ['emin-village', 'emin-town'],
  ];
  for (const [id, parent] of tree) {
    const kind = parent === undefined ? ({ kind: 'area', level: 'county' } as const) : {};
    facts.set(id, await anAgencyWithFacts(db, deps, id, kind, parent as AgencyId | undefined));
  }
  for (const home of Object.values(homes)) for (const { id: role } of roles) await signIn(home, role);
});

/** A fresh session of the one person who holds this one post at this agency. */
async function signIn(agencyId: AgencyId, role: Role): Promise<Browser> {
  const key = `${agencyId}/${role}`;
  const known = browsers.get(key);
  const account = { ...(await anAccount(db, agencyId, { displayName: markOf(agencyId) })), roles: [role] };
  await inStores(db, async ({ accounts }) => {
    await accounts.setRoles(account, [role], day('2026-03-01'));
    await accounts.setPassword(account, passwordHash, false);
  });
  const { secret, session } = await deps.inTransaction((stores) => openSession(deps, stores, account));
  const browser = Object.assign(known ?? aBrowser(app), {
    cookie: `${cookieName(realSite.baseUrl)}=${secret}`,
    token: session.csrfToken,
  });
  browsers.set(key, browser);
  return browser;
}

async function send(browser: Browser, { route, url, body }: Probe) {
  const file = { name: 'report.json', bytes: Buffer.from(JSON.stringify(reportToJson(zeroReport))) };
  if (route.upload === true) return sendFile(app, browser, url, body as Record<string, string>, file);
  return browser.send(route.method as 'GET', url, body);
}

function factsOf(agencyId: string): Facts {
  const found = facts.get(agencyId);
  if (found === undefined) throw new Error(`There is no agency ${agencyId}.`);
  return found;
}

function mayReach(role: Role, relation: Relation, { route, body }: Probe): boolean {
  if (relation !== 'child' && relation !== 'grandchild') return false;
  const step = (body as { step?: string } | undefined)?.step;
  if (route.path.endsWith('/steps')) return role === 'countySupervisor' && stepsBelow.includes(step ?? '');
  return reachingBelow[role]?.includes(route.permission as Permission) === true;
}

/** Agencies whose facts a role may see from its home, by their marks. */
function foreignMarks(home: Home, role: Role): readonly string[] {
  const isBelow = (id: string) => ['child', 'grandchild'].some((one) => relations[home][one as Relation] === id);
  const below = reachingBelow[role] === undefined ? [] : [...facts.keys()].filter(isBelow);
  const own = home === 'county' && reachingBelow[role] !== undefined ? ['kuli', homes.county] : [homes[home]];
  return [...facts.keys()].filter((id) => ![...own, ...below].includes(id)).map(markOf);
}

/** Everything that is stored about an agency but for its sessions. */
async function stateOf(agencyIds: readonly string[]): Promise<string> {
  const tables = await db.many(sql<{ name: string }>`
    select table_name as name from information_schema.columns
     where table_schema = 'public' and column_name = 'agency_id' and table_name not in ('session')`);
  const rows = tables.map(
    ({ name }) => sql`
    select ${name} as name, md5(coalesce(string_agg(stored::text, '|' order by stored::text), '')) as digest
      from ${sql.table(name)} as stored where agency_id = any(${agencyIds})`,
  );
  return JSON.stringify(await db.many(sql`${sql.join(rows, sql` union all `)} order by name`));
}

const guarded = apiRoutes.filter(({ permission }) => permission !== 'public');
const named = (route: ApiRoute) => `${route.method} ${route.path}`;
const namesFacts = (route: ApiRoute): boolean =>
  /:(agencyId|\w+Id)/.test(route.path) || /"(agencyId|parentId|approvedBy)"/.test(JSON.stringify(route.body ?? {}));

describe.each(guarded.map((route) => [named(route), route] as const))('%s', (_, route) => {
  it('asks who one is before anything else', async () => {
    const [probe] = probesOf(route, factsOf('dolat'));
    if (probe === undefined) throw new Error('There is nothing to try.');
    const reply = await send(aBrowser(app), probe);
    expect([reply.statusCode, reply.json().reason]).toEqual([401, 'signInNeeded']);
    if (route.method === 'GET') return;
    const browser = await signIn(homes.town, 'clerk');
    browser.token = '';
    const refused = await send(browser, probe);
    expect([refused.statusCode, refused.json().reason]).toEqual([403, 'crossSite']);
  });
});

const people = (['town', 'county'] as const).flatMap((home) => roles.map(({ id }) => [home, id] as const));

describe.each(people)('at the %s, a %s', (home, role) => {
  it('is answered about foreign facts word for word as about missing ones', async () => {
    const browser = await signIn(homes[home], role);
    const before = await stateOf(strangersOf(home));
    const leaks: unknown[] = [];
    for (const route of guarded.filter(namesFacts)) {
      const missing = [];
      for (const probe of tried(route, noFacts, role)) missing.push(await answerOf(browser, probe));
      for (const [relation, target] of Object.entries(relations[home]) as [Relation, string][]) {
        for (const [at, probe] of tried(route, factsOf(target), role).entries()) {
          const isAllowed = mayReach(role, relation, probe);
          if (isAllowed && route.method !== 'GET') continue;
          const answer = await answerOf(browser, probe);
          const isRight = isAllowed ? answer.status === 200 : answer.status >= 400 && isSame(answer, missing[at]);
          if (!isRight)
            leaks.push({ relation, probe: { ...probe, route: named(route) }, answer, missing: missing[at] });
        }
      }
    }
    expect(leaks.slice(0, 3)).toEqual([]);
    expect(await stateOf(strangersOf(home))).toBe(before);
  });

  it('finds nothing foreign in lists, or by sending foreign identifiers as new ones', async () => {
    const before = await stateOf(strangersOf(home));
    const leaks: unknown[] = [];
    for (const route of guarded.filter((one) => !namesFacts(one))) {
      for (const probe of tried(route, factsOf('emin-village'), role)) {
        const answer = await answerAt(homes[home], role, probe);
        const marks = foreignMarks(home, role).filter((mark) => answer.body.includes(mark));
        if (marks.length > 0 || answer.status >= 500) leaks.push({ route: named(route), marks, answer });
      }
    }
    expect(leaks.slice(0, 3)).toEqual([]);
    expect(await stateOf(strangersOf(home))).toBe(before);
  });
});

describe('at home', () => {
  it('every route does something for somebody, and is refused to whoever has no post for it', async () => {
    const done = new Set<string>();
    const wrong: unknown[] = [];
    for (const [home, role] of people) {
      for (const route of guarded) {
        const isHeld = route.permission === 'signedIn' || holds({ roles: [role] }, route.permission as Permission);
        for (const probe of tried(route, ownFacts(home, route), role)) {
          const answer = await answerAt(homes[home], role, probe);
          if (answer.status < 300) done.add(named(route));
          const isRight = isHeld ? answer.status < 500 : answer.status === 403 && answer.body.includes('notPermitted');
          if (!isRight) wrong.push({ home, role, route: named(route), answer });
        }
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    const idle = guarded.map(named).filter((route) => !done.has(route));
    expect(idle.filter((route) => !(route in needsACourse))).toEqual([]);
    for (const [route, journey] of Object.entries(needsACourse))
      expect([route, isCalledIn(journey, route)]).toEqual([route, true]);
  }, 900_000);
});

/** Whether a journey calls an address, by the last words of it that are no parameter. */
function isCalledIn(journey: string, route: string): boolean {
  const text = readFileSync(new URL(journey, import.meta.url), 'utf8');
  const [method = '', path = ''] = route.split(' ');
  const words = path.split('/').filter((part) => !part.startsWith(':'));
  return (
    text.includes(words.at(-1) ?? '') && (method === 'GET' || text.includes(`'${method}'`) || text.includes('sendFile'))
  );
}

/** The facts of a home; what registers a request gets an identifier that is not taken. */
function ownFacts(home: Home, route: ApiRoute): Facts {
  const facts = factsOf(homes[home]);
  return route.path.endsWith('/requests') ? { ...facts, requestId: 'not-yet-registered' as Facts['requestId'] } : facts;
}

/** The calls of a route that are worth trying: who is refused by post is so whatever the body says. */
function tried(route: ApiRoute, target: Facts, role: Role): readonly Probe[] {
  const probes = probesOf(route, target);
  const isOpen = route.permission === 'signedIn' || holds({ roles: [role] }, route.permission as Permission);
  return isOpen ? probes : probes.slice(0, 1);
}

/** Agencies of which nobody at a home may change anything. */
function strangersOf(home: Home): readonly string[] {
  const known = Object.entries(relations[home]).flatMap(([relation, id]) =>
    home === 'county' && relation.endsWith('child') ? [] : [id],
  );
  return [...known, 'emin-village'];
}

async function answerOf(browser: Browser, probe: Probe) {
  const reply = await send(browser, probe);
  return { status: reply.statusCode, type: reply.headers['content-type'], body: reply.body };
}

/** The same of a person who may have signed out, or been disabled, by an earlier probe. */
async function answerAt(agencyId: AgencyId, role: Role, probe: Probe) {
  const answer = await answerOf(browsers.get(`${agencyId}/${role}`) ?? (await signIn(agencyId, role)), probe);
  return answer.status === 401 ? answerOf(await signIn(agencyId, role), probe) : answer;
}

function isSame(one: object, other: object | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
