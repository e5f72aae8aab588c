import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { applicantKinds } from '../src/core/requests/applicant-kinds.ts';
import { outcomeIds } from '../src/core/requests/outcomes.ts';
import type { AgencyId } from '../src/core/values/ids.ts';
import { plainDate } from '../src/core/values/plain-date.ts';
import { tallyRequests } from '../src/storage/annual-report/tally-requests.ts';
import { connect, type OpenDatabase } from '../src/storage/database.ts';
import { startEmbedded } from '../src/storage/embedded/start-embedded.ts';
import { migrate, readMigrations } from '../src/storage/migrations.ts';
import type { Benchmark } from './benchmark.ts';
import { interleaved, told } from './measure.ts';

const requestCount = 1_000_000;
const agency = 'bench-office' as AgencyId;
const cutOff = plainDate(2025, 12, 31);

// one row for each kind, origin and outcome, in one walk: how anybody would write it first
const bareSql = `
  select applicant_kind, received_on >= $2 as is_new, case when closed_on <= $3 then outcome end as outcome, count(*)
    from disclosure_request
   where agency_id = $1 and received_on <= $3 and (closed_on is null or closed_on >= $2)
   group by 1, 2, 3`;

/** Table 3 of an office with a million requests, through the product's query and in bare SQL. */
export const tableThree: Benchmark = {
  name: 'table-3',
  says: `table 3 of one year from ${requestCount.toLocaleString('en')} requests of one agency`,
  async run(root) {
    const folder = join(tmpdir(), `gongkai-bench-${randomBytes(6).toString('hex')}`);
    const server = await startEmbedded({ dataDir: folder });
    const db = await connect({ url: server.connection.url });
    const bare = new pg.Client({ connectionString: server.connection.url });
    try {
      await migrate(db, await readMigrations(join(root, 'db/migrations')));
      await bare.connect();
      await seed(bare);
      return await compare(db, bare);
    } finally {
      await bare.end();
      await db.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** Four in five are closed in the year, one in ten is carried over from the year before, one in ten into the next. */
async function seed(client: pg.Client): Promise<void> {
  await client.query(
    `insert into agency values ($1, '基准测试机关', '基准', 'department', 'county', '654224', '2001-01-01', null, '{}', false, 1)`,
    [agency],
  );
  await client.query(
    `insert into disclosure_request (agency_id, request_id, request_number, channel, received_on, registered_on,
            applicant_kind, delivery_method, stage, due_on, outcome, closed_on, served_on, last_seq)
     select $1, 'r' || n, '基准申请〔2025〕' || n || '号', 'online', received, received,
            ($2::text[])[1 + n % 6], 'online', case when n % 10 = 9 then 'handling' else 'archive' end, received + 28,
            case when n % 10 < 9 then ($3::text[])[1 + n % cardinality($3::text[])] end,
            case when n % 10 < 9 then received + 20 end, case when n % 10 < 9 then received + 21 end, 3
       from (select n, case when n % 10 = 0 then date '2024-12-20' else date '2025-01-01' + (n::bigint * 7919 % 340)::int end as received
               from generate_series(1, $4::int) n) numbered`,
    [agency, applicantKinds.map(({ id }) => id), outcomeIds, requestCount],
  );
  await client.query('vacuum analyze disclosure_request');
}

async function compare(db: OpenDatabase, bare: pg.Client): Promise<readonly string[]> {
  const parameters = [agency, '2025-01-01', '2025-12-31'];
  const tallies = await tallyRequests(db, agency, cutOff);
  const { rows } = await bare.query<{ count: string }>(bareSql, parameters);
  const counted = rows.reduce((sum, row) => sum + Number(row.count), 0);
  const tallied = tallies
    .filter(({ row }) => row === 'newlyReceived' || row === 'carriedOver')
    .reduce((sum, { count }) => sum + count, 0);
  if (tallied !== counted) throw new Error(`The product counts ${tallied} requests, bare SQL ${counted}.`);
  const { version } = await db.one(sql<{ version: string }>`select version() as version`);
  const timings = await interleaved(
    [
      { name: 'the product', run: () => tallyRequests(db, agency, cutOff) },
      { name: 'bare SQL through pg', run: () => bare.query(bareSql, parameters) },
    ],
    15,
  );
  return [`  ${counted.toLocaleString('en')} requests counted by both; ${version.split(' on ')[0]}`, ...told(timings)];
}
