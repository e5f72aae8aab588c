import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, AgencyId } from '../../src/core/values/ids.ts';
import { verifyChain } from '../../src/storage/events/verify-chain.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import type { NewEvent, RecordedEvent } from '../../src/usecases/ports.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { anAgency, anEvent, inStores, noonOf9March } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);
const clerk = 'clerk-1' as AccountId;

function append(event: NewEvent): Promise<RecordedEvent> {
  return inStores(db, ({ events }) => events.append(clerk, event));
}

describe('an appended event', () => {
  it('continues the chain of its agency and the history of its subject', async () => {
    const [north, south] = [await anAgency(db, 'north'), await anAgency(db, 'south')];
    const first = await append(anEvent(north, { payload: { b: 1, a: ['甲', null, { deep: true }] } }));
    const other = await append(anEvent(north, { subjectId: 'request-2' }));
    const second = await append(anEvent(north, { action: 'close', happenedOn: day('2026-03-20') }));
    const elsewhere = await append(anEvent(south));
    expect([first, other, second, elsewhere].map(({ eventNo, seq }) => [eventNo, seq])).toEqual([
      [1, 1],
      [2, 1],
      [3, 2],
      [1, 1],
    ]);
    expect(await inStores(db, ({ events }) => events.history(north, 'request', 'request-1'))).toEqual([first, second]);
    expect(await queries.listRequestEvents(north, 'request-2' as never)).toEqual([other]);
    expect(await inStores(db, ({ events }) => events.head(north))).toEqual({ eventNo: 3, digest: second.digest });
    expect(first).toMatchObject({ recordedAt: '2026-03-09T04:00:00.000Z', actorId: clerk, happenedOn: '2026-03-09' });
  });

  it('is gone with its number if the transaction fails', async () => {
    const agency = await anAgency(db, 'rolled-back');
    await append(anEvent(agency));
    const failing = inStores(db, async ({ events }) => {
      await events.append(clerk, anEvent(agency));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await append(anEvent(agency))).toMatchObject({ eventNo: 2, seq: 2 });
    expect(await verifyChain(db, agency)).toMatchObject({ intact: true });
  });

  it('has a head of nothing before it', async () => {
    const agency = await anAgency(db, 'silent');
    expect(await inStores(db, ({ events }) => events.head(agency))).toEqual({ eventNo: 0, digest: '' });
    expect(await verifyChain(db, agency)).toEqual({ intact: true, head: { eventNo: 0, digest: '' } });
  });
});

describe('decisions taken at the same time', () => {
  it('see each other: every history is complete up to the event that is appended to it', async () => {
    const agency = await anAgency(db, 'busy');
    const decideAndAppend = (): Promise<RecordedEvent> =>
      inStores(db, async ({ events }) => {
        const history = await events.history(agency, 'request', 'request-1');
        return events.append(clerk, anEvent(agency, { payload: { seen: history.length } }));
      });
    await Promise.all(Array.from({ length: 40 }, decideAndAppend));
    const history = await queries.listRequestEvents(agency, 'request-1' as never);
    expect(history.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(history.map(({ payload }) => payload['seen'])).toEqual(Array.from({ length: 40 }, (_, index) => index));
    expect(history.map(({ eventNo }) => eventNo)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(await verifyChain(db, agency)).toMatchObject({ intact: true, head: { eventNo: 40 } });
  });

  it('take numbers without gaps or doubles, also when some of them fail', async () => {
    const agency = await anAgency(db, 'numbering');
    const take = (fails: boolean): Promise<number | undefined> =>
      inStores(db, async ({ events }) => {
        const number = await events.nextNumber(agency, 'request', 2026);
        if (fails) throw new Error('gives its number back');
        return number;
      }).catch(() => undefined);
    const taken = await Promise.all(Array.from({ length: 30 }, (_, index) => take(index % 3 === 0)));
    const numbers = taken.filter((number) => number !== undefined).sort((left, right) => left - right);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  it('number each series, year and agency apart', async () => {
    const [one, other] = [await anAgency(db, 'series-one'), await anAgency(db, 'series-other')];
    const numbers = await inStores(db, async ({ events }) => [
      await events.nextNumber(one, 'request', 2026),
      await events.nextNumber(one, 'request', 2026),
      await events.nextNumber(one, 'letter', 2026),
      await events.nextNumber(one, 'request', 2027),
      await events.nextNumber(other, 'request', 2026),
    ]);
    expect(numbers).toEqual([1, 2, 1, 1, 1]);
  });
});

describe('recorded events and audit entries', () => {
  let agency: AgencyId;
  beforeAll(async () => {
    agency = await anAgency(db, 'kept');
    await append(anEvent(agency));
    await inStores(db, ({ audit }) => audit.record({ id: clerk, agencyId: agency }, 'request.registered', 'request/1'));
  });

  it.each([
    ['update', sql`update event set payload = '{}'`],
    ['delete', sql`delete from event`],
    ['truncate', sql`truncate event`],
    ['update', sql`update audit_entry set subject = 'request/2'`],
    ['delete', sql`delete from audit_entry`],
    ['truncate', sql`truncate audit_entry`],
    ['truncate', sql`truncate report_version cascade`],
    ['truncate', sql`truncate report_version_source`],
    ['truncate', sql`truncate report_file`],
  ])('refuse %s (%#)', async (operation, statement) => {
    const refused = new RegExp(`append-only: ${operation.toUpperCase()} is refused`);
    await expect(db.run(statement)).rejects.toThrow(refused);
  });
});

describe('the verification of a chain', () => {
  async function aChain(id: string): Promise<AgencyId> {
    const agency = await anAgency(db, id);
    for (const subjectId of ['a', 'b', 'c', 'd']) await append(anEvent(agency, { subjectId }));
    return agency;
  }

  /** What a superuser could do who has switched the database's own refusal off. */
  async function tamper(statement: ReturnType<typeof sql>): Promise<void> {
    await db.inTransaction(async (transaction) => {
      await transaction.run(sql`alter table event disable trigger user`);
      expect(await transaction.run(statement)).toBeGreaterThan(0);
      await transaction.run(sql`alter table event enable trigger user`);
    });
  }

  it.each([
    ['payload', sql`payload = '{"channel": "byPost"}'`],
    ['day', sql`happened_on = happened_on + 1`],
    ['instant', sql`recorded_at = recorded_at + interval '1 millisecond'`],
    ['actor', sql`actor_id = 'somebody-else'`],
    ['subject', sql`subject_id = 'z'`],
    ['action', sql`action = 'close'`],
  ])('names an event whose %s was changed', async (what, change) => {
    const agency = await aChain(`changed-${what}`);
    expect(await verifyChain(db, agency)).toMatchObject({ intact: true, head: { eventNo: 4 } });
    await tamper(sql`update event set ${change} where agency_id = ${agency} and event_no = 2`);
    expect(await verifyChain(db, agency)).toMatchObject({ intact: false, eventNo: 2, fault: 'altered' });
  });

  it.each([
    [1, sql`delete from event where agency_id = 'removed-1' and event_no = 1`],
    [3, sql`delete from event where agency_id = 'removed-3' and event_no = 3`],
    [4, sql`delete from event where agency_id = 'removed-4' and event_no = 4`],
  ])('names event %i where it was removed', async (eventNo, removal) => {
    const agency = await aChain(`removed-${eventNo}`);
    await tamper(removal);
    expect(await verifyChain(db, agency)).toMatchObject({ intact: false, eventNo, fault: 'missing' });
  });

  it('names the event after one that was made anew with a digest of its own', async () => {
    const agency = await aChain('forged');
    // valid in itself, but it stands upon another past
    await tamper(sql`delete from event where agency_id = ${agency} and event_no >= 3`);
    await db.run(sql`update event_head set event_no = 2, digest = 'of another past' where agency_id = ${agency}`);
    await append(anEvent(agency, { subjectId: 'forged' }));
    expect(await verifyChain(db, agency)).toEqual({
      intact: false,
      eventNo: 3,
      fault: 'detached',
      subject: 'request/forged',
    });
  });

  it('names the head where it does not belong to the last event', async () => {
    const agency = await aChain('beheaded');
    await db.run(sql`update event_head set event_no = 3 where agency_id = ${agency}`);
    expect(await verifyChain(db, agency)).toMatchObject({ intact: false, eventNo: 4, fault: 'head' });
    await db.run(sql`update event_head set event_no = 4, digest = 'x' where agency_id = ${agency}`);
    expect(await verifyChain(db, agency)).toMatchObject({ intact: false, eventNo: 4, fault: 'head' });
  });

  it('reads chains longer than one batch', async () => {
    const agency = await anAgency(db, 'long');
    await inStores(db, async ({ events }) => {
      for (let index = 0; index < 1100; index += 1) await events.append(clerk, anEvent(agency));
    });
    expect(await verifyChain(db, agency)).toMatchObject({ intact: true, head: { eventNo: 1100 } });
    await tamper(sql`update event set action = 'close' where agency_id = ${agency} and event_no = 1050`);
    expect(await verifyChain(db, agency)).toMatchObject({ intact: false, eventNo: 1050, fault: 'altered' });
  });
});
