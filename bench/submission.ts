import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import pg from 'pg';
import type { AgencyId } from '../src/core/values/ids.ts';
import { plainDate } from '../src/core/values/plain-date.ts';
import { clockOver } from '../src/main/clock.ts';
import { readConfig } from '../src/main/config.ts';
import { type Installation, openInstallation } from '../src/main/installation.ts';
import { webServer } from '../src/main/serve.ts';
import { lastOf, proofFor, untilCheck } from '../tests/support/asks-online.ts';
import { aSiteVisitor, formOf } from '../tests/support/site-visitor.ts';
import type { Benchmark } from './benchmark.ts';
import { interleaved, told } from './measure.ts';

const agency = 'bench' as AgencyId;
const rounds = 40;
const bareSql = 'insert into bare_submission (id, body) values ($1, $2)';

/** Sending a prepared application over HTTP, with its proof of work, against one row made durable. */
export const submission: Benchmark = {
  name: 'submission',
  says: 'submitting a prepared application over HTTP, its proof of work done, against one durable insert',
  async run(root) {
    const folder = join(tmpdir(), `gongkai-bench-${randomBytes(6).toString('hex')}`);
    const config = readConfig({ GONGKAI_DATA: folder, GONGKAI_TRUST_PROXY: '127.0.0.1' });
    const clock = clockOver(Date.now);
    const installation = await openInstallation({ root, config, clock, report: () => {}, migrations: 'run' });
    const app = webServer(installation, config, false);
    const bare = new pg.Client({ connectionString: installation.db.url });
    try {
      const address = await app.listen({ host: '127.0.0.1', port: 0 });
      await bare.connect();
      await bare.query('create table bare_submission (id text primary key, body text not null)');
      await openOffice(installation);
      return await compare(installation, app, address, bare);
    } finally {
      await bare.end();
      await app.close();
      await installation.close();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function openOffice({ deps }: Installation): Promise<void> {
  const contact = {
    office: '办公室',
    address: '基准路1号',
    hours: '工作日9:00至17:00',
    phone: '0000-1000001',
    email: '',
  };
  const kind = { kind: 'department', level: 'county', areaCode: '654224' } as const;
  const since = { establishedOn: plainDate(2001, 1, 1), abolishedOn: null, isDemo: false };
  const office = { id: agency, name: '基准测试机关', shortName: '基准', ...kind, ...since, contact };
  await deps.inTransaction(({ agencies }) => agencies.create(office, null));
}

async function compare(
  { deps, db }: Installation,
  app: FastifyInstance,
  address: string,
  bare: pg.Client,
): Promise<readonly string[]> {
  const prepared: Prepared[] = [];
  // a fifth more, for the rounds that warm up
  for (let source = 0; source < 1.2 * rounds; source += 1) prepared.push(await prepare(app, `192.0.2.${source}`));
  const applications = prepared.values();
  const body = 'x'.repeat(1000);
  const timings = await interleaved(
    [
      { name: 'the product', run: () => submit(address, nextOf(applications)) },
      { name: 'bare insert through pg', run: () => bare.query(bareSql, [deps.newId(), body]) },
    ],
    rounds,
  );
  const { rows, total } = await deps.queries.listRequests(agency, { offset: 0, limit: 1 }, deps.today());
  if (rows[0] === undefined) throw new Error('Nothing was registered.');
  const durable = await db.one(sql<{ synchronous_commit: string }>`show synchronous_commit`);
  const settings = `synchronous_commit ${durable.synchronous_commit}`;
  return [`  ${total} applications registered, ${settings}`, ...told(timings)];
}

/** An application on its last page: what its form sends, from which browser. */
interface Prepared {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

async function prepare(app: FastifyInstance, source: string): Promise<Prepared> {
  const visitor = aSiteVisitor(app, source);
  const check = lastOf(await untilCheck(visitor, agency));
  const { action, fields } = formOf(check);
  const headers = { 'cookie': visitor.cookie, 'sec-fetch-site': 'same-origin', 'x-forwarded-for': source };
  return { action, fields: { ...fields, proof: proofFor(check) }, headers };
}

async function submit(address: string, { action, fields, headers }: Prepared): Promise<void> {
  const sent = { method: 'POST', headers, body: new URLSearchParams(fields), redirect: 'manual' } as const;
  const reply = await fetch(address + action, sent);
  const text = await reply.text();
  if (reply.status !== 303) throw new Error(`The application was answered with ${reply.status}: ${text.slice(0, 500)}`);
}

function nextOf(applications: Iterator<Prepared>): Prepared {
  const { value, done } = applications.next();
  if (done === true) throw new Error('Too few applications were prepared.');
  return value;
}
