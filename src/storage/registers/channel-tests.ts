import { sql } from 'kysely';
import type { Channel } from '../../core/requests/channels.ts';
import type { AccountId, AgencyId, EntryId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ChannelTest } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';

interface TestRow {
  readonly agency_id: AgencyId;
  readonly test_id: EntryId;
  readonly channel: Channel;
  readonly tested_on: PlainDate;
  readonly works: boolean;
  readonly method: string;
  readonly tested_by: AccountId;
  readonly tested_by_name: string;
  readonly recorded_at: string;
}

/** Trials of an agency's channels between two days, the newest first. */
export async function listChannelTests(
  db: Database,
  agency: AgencyId,
  from: PlainDate,
  to: PlainDate,
): Promise<ChannelTest[]> {
  const rows = await db.many(sql<TestRow>`
    select test.agency_id, test.test_id, test.channel, test.tested_on, test.works, test.method, test.tested_by,
           coalesce(account.display_name, test.tested_by) as tested_by_name, test.recorded_at
      from channel_test as test left join account on account.account_id = test.tested_by
     where test.agency_id = ${agency} and test.tested_on between ${from} and ${to}
     order by test.tested_on desc, test.recorded_at desc, test.test_id`);
  return rows.map((row) => ({
    agencyId: row.agency_id,
    testId: row.test_id,
    channel: row.channel,
    testedOn: row.tested_on,
    works: row.works,
    method: row.method,
    testedBy: row.tested_by,
    testedByName: row.tested_by_name,
    recordedAt: instantOf(row.recorded_at),
  }));
}

/** Keeps a trial of a channel; it never changes. */
export async function saveChannelTest(transaction: Database, test: Omit<ChannelTest, 'testedByName'>): Promise<void> {
  await transaction.run(sql`
    insert into channel_test (agency_id, test_id, channel, tested_on, works, method, tested_by, recorded_at)
    values (${test.agencyId}, ${test.testId}, ${test.channel}, ${test.testedOn}, ${test.works}, ${test.method},
            ${test.testedBy}, ${test.recordedAt})`);
}
