import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, AgencyId, EntryId, RequestId } from '../../src/core/values/ids.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import type { DisputeCase, NewProactiveEntry, RequestFilter, RequestRecord } from '../../src/usecases/ports.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { aDispute, anAccount, anAgency, anEntry, aRequest, inStores, noonOf9March } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);
const today = day('2026-03-09');
const all = { offset: 0, limit: 100 };

function saveRequest(record: RequestRecord, lastSeq = 1): Promise<void> {
  return inStores(db, ({ requests }) => requests.save(record, lastSeq));
}

function saveEntry(entry: NewProactiveEntry, lastSeq = 1): Promise<void> {
  return inStores(db, ({ registers }) => registers.saveEntry(entry, lastSeq));
}

function saveDispute(dispute: Omit<DisputeCase, 'authorName'>, lastSeq = 1): Promise<void> {
  return inStores(db, ({ registers }) => registers.saveDispute(dispute, lastSeq));
}

describe('the copy of a request', () => {
  it('comes back as it was saved, to its own agency only', async () => {
    const [agency, other] = [await anAgency(db, 'keeper'), await anAgency(db, 'curious')];
    const request = aRequest(agency, { receivedOn: null, dueOn: null, dueIsProvisional: true });
    await saveRequest(request);
    expect(await queries.findRequest(agency, request.requestId)).toEqual(request);
    expect(await queries.findRequest(other, request.requestId)).toBeUndefined();
    const closed = {
      ...request,
      receivedOn: day('2026-03-10'),
      stage: 'reply',
      outcome: 'granted',
      closedOn: day('2026-03-12'),
      servedOn: day('2026-03-13'),
    };
    await saveRequest(closed, 3);
    expect(await queries.findRequest(agency, request.requestId)).toEqual(closed);
  });

  it('is never put back to an earlier state', async () => {
    const agency = await anAgency(db, 'forward');
    const request = aRequest(agency);
    await saveRequest(request, 5);
    await expect(saveRequest({ ...request, stage: 'registration' }, 4)).rejects.toThrow('event after 4');
    expect(await queries.findRequest(agency, request.requestId)).toEqual(request);
  });

  it('keeps its application sealed beside it, once', async () => {
    const [agency, other] = [await anAgency(db, 'sealed'), await anAgency(db, 'unsealed')];
    const request = aRequest(agency);
    const bytes = Uint8Array.of(0, 1, 254, 255);
    await saveRequest(request);
    const save = (sealed: Uint8Array) =>
      inStores(db, ({ requests }) => requests.saveSealed(agency, request.requestId, sealed));
    await save(bytes);
    await expect(save(Uint8Array.of(9))).rejects.toThrow('duplicate key');
    expect(Uint8Array.from((await queries.findSealed(agency, request.requestId)) ?? [])).toEqual(bytes);
    expect(await queries.findSealed(other, request.requestId)).toBeUndefined();
  });
});

describe('the list of requests', () => {
  let agency: AgencyId;
  const rows: Record<string, RequestRecord> = {};
  const named = (records: readonly RequestRecord[]): string[] =>
    records.map((record) => Object.entries(rows).find(([, row]) => row.requestId === record.requestId)?.[0] ?? '?');
  const list = async (filter: Partial<RequestFilter>): Promise<string[]> =>
    named((await queries.listRequests(agency, { ...all, ...filter }, today)).rows);

  beforeAll(async () => {
    agency = await anAgency(db, 'listing');
    const [receivedOn, closedOn] = [day('2026-01-05'), day('2026-01-20')];
    Object.assign(rows, {
      overdue: aRequest(agency, { receivedOn, dueOn: day('2026-03-08'), channel: 'byPost' }),
      dueToday: aRequest(agency, { receivedOn: day('2026-02-02'), dueOn: today, applicantKind: 'researchInstitute' }),
      unconfirmed: aRequest(agency, { receivedOn: null, dueOn: null, channel: 'byFax' }),
      closed: aRequest(agency, { receivedOn, outcome: 'granted', closedOn, dueOn: day('2026-02-01') }),
      archived: aRequest(agency, { receivedOn, outcome: 'repeated', closedOn, stage: 'archive' }),
      reopened: aRequest(agency, {
        receivedOn,
        outcome: 'denied',
        closedOn,
        stage: 'handling',
        dueOn: day('2026-05-01'),
      }),
    });
    for (const row of Object.values(rows)) await saveRequest(row);
    await saveRequest(aRequest(await anAgency(db, 'beside')));
  });

  it.each<[string, Partial<RequestFilter>, string[]]>([
    ['open', { state: 'open', sort: 'due' }, ['overdue', 'unconfirmed', 'dueToday', 'reopened']],
    ['overdue, the due day itself not yet', { state: 'overdue' }, ['overdue']],
    ['closed and not reopened', { state: 'closed' }, ['archived', 'closed']],
    ['by channel', { channel: 'byFax' }, ['unconfirmed']],
    ['by applicant', { applicantKind: 'researchInstitute' }, ['dueToday']],
    ['by outcome', { outcome: 'repeated' }, ['archived']],
    ['by both ends of receipt', { receivedFrom: day('2026-02-02'), receivedTo: day('2026-02-02') }, ['dueToday']],
    ['by everything at once', { state: 'open', channel: 'byPost', outcome: 'granted' }, []],
  ])('filters %s', async (_what, filter, expected) => {
    const found = await list(filter);
    expect(filter.sort === undefined ? found.sort() : found).toEqual(expected);
  });

  it('begins with the newest receipt, the unconfirmed before all', async () => {
    expect((await list({})).slice(0, 2)).toEqual(['unconfirmed', 'dueToday']);
    expect(await list({ sort: 'due' })).toHaveLength(6);
  });

  it('finds part of a number, and takes no wildcard', async () => {
    const number = rows['dueToday']?.requestNumber ?? '';
    expect(await list({ number: number.slice(-6) })).toEqual(['dueToday']);
    expect(await list({ number: '%' })).toEqual([]);
    expect(await list({ number: "' or true --" })).toEqual([]);
  });

  it('gives a page with the size of the whole, also beyond its end', async () => {
    const page = await queries.listRequests(agency, { offset: 4, limit: 4 }, today);
    expect([page.rows.length, page.total]).toEqual([2, 6]);
    expect(await queries.listRequests(agency, { offset: 60, limit: 4 }, today)).toEqual({ rows: [], total: 6 });
    expect(await queries.listRequests(agency, { offset: 0, limit: 0 }, today)).toEqual({ rows: [], total: 6 });
  });
});

describe('the register behind table 2', () => {
  it('names the author, and the account that is gone by its id', async () => {
    const agency = await anAgency(db, 'authors');
    const author = await anAccount(db, agency, { displayName: '经办人乙' });
    const [known, unknown] = [anEntry(agency, { authorId: author.accountId }), anEntry(agency)];
    await saveEntry(known);
    await saveEntry(unknown);
    expect(await queries.findEntry(agency, known.entryId)).toEqual({ ...known, authorName: '经办人乙', documents: [] });
    expect((await queries.findEntry(agency, unknown.entryId))?.authorName).toBe('author-1');
    expect(await queries.findEntry(await anAgency(db, 'no-author'), known.entryId)).toBeUndefined();
  });

  it('keeps what was entered when an entry is voided', async () => {
    const agency = await anAgency(db, 'voiding');
    const entry = anEntry(agency, { quantity: 3 });
    await saveEntry(entry);
    const voided = { voidedAt: noonOf9March.now(), voidReason: '重复登记' };
    await saveEntry({ ...entry, ...voided, quantity: 99, title: '改写' }, 2);
    expect(await queries.findEntry(agency, entry.entryId)).toMatchObject({ ...entry, ...voided });
  });

  it('lists by year, item and kind, voided ones only on demand', async () => {
    const agency = await anAgency(db, 'register');
    const entries = {
      last: anEntry(agency, { happenedOn: day('2025-12-31') }),
      first: anEntry(agency, { happenedOn: day('2026-01-01'), kind: 'repealed' }),
      rule: anEntry(agency, { item: 'governmentRule' }),
      voided: anEntry(agency, { voidedAt: noonOf9March.now(), voidReason: '误录' }),
    };
    for (const entry of Object.values(entries)) await saveEntry(entry);
    const list = async (filter: object): Promise<EntryId[]> =>
      (await queries.listEntries(agency, { ...all, ...filter })).rows.map(({ entryId }) => entryId);
    expect(await list({})).toEqual([entries.rule, entries.first, entries.last].map(({ entryId }) => entryId));
    expect(await list({ year: 2025 })).toEqual([entries.last.entryId]);
    expect(await list({ year: 2026, kind: 'repealed' })).toEqual([entries.first.entryId]);
    expect(await list({ item: 'governmentRule' })).toEqual([entries.rule.entryId]);
    expect(await list({ includeVoided: true })).toContain(entries.voided.entryId);
  });
});

describe('the register behind table 4', () => {
  it('keeps who entered it when, and takes its conclusion and corrections', async () => {
    const agency = await anAgency(db, 'disputes');
    const author = await anAccount(db, agency);
    const dispute = aDispute(agency, { authorId: author.accountId, requestNumber: 'X-1' });
    await saveDispute(dispute);
    expect(await queries.findDispute(agency, dispute.caseId)).toEqual({ ...dispute, authorName: author.displayName });
    const end = { outcome: 'revoked', result: 'overturned', concludedOn: day('2026-04-01') } as const;
    await saveDispute({ ...dispute, ...end, caseNumber: '更正后的案号', authorId: 'another' as AccountId }, 2);
    expect(await queries.findDispute(agency, dispute.caseId)).toMatchObject({
      ...dispute,
      ...end,
      caseNumber: '更正后的案号',
    });
    expect(await queries.findDispute(await anAgency(db, 'undisputed'), dispute.caseId)).toBeUndefined();
  });

  it('lists of a year what was pending or concluded in it', async () => {
    const agency = await anAgency(db, 'docket');
    const life = (openedOn: string, concludedOn?: string) =>
      aDispute(agency, {
        openedOn: day(openedOn),
        ...(concludedOn === undefined
          ? {}
          : { outcome: 'x', result: 'upheld' as const, concludedOn: day(concludedOn) }),
      });
    const cases = {
      over: life('2024-02-01', '2024-12-31'),
      into: life('2024-12-01', '2025-01-01'),
      through: life('2024-11-01', '2026-01-02'),
      pending: life('2025-12-31'),
      later: life('2026-01-01'),
      voided: aDispute(agency, { openedOn: day('2025-05-01'), voidedAt: noonOf9March.now(), voidReason: '误录' }),
    };
    for (const dispute of Object.values(cases)) await saveDispute(dispute);
    const list = async (filter: object): Promise<EntryId[]> =>
      (await queries.listDisputes(agency, { ...all, ...filter })).rows.map(({ caseId }) => caseId);
    const ids = (...names: (keyof typeof cases)[]): EntryId[] => names.map((name) => cases[name].caseId);
    expect(await list({ year: 2025 })).toEqual(ids('pending', 'into', 'through'));
    expect(await list({})).toEqual(ids('later', 'pending', 'into', 'through', 'over'));
    expect(await list({ year: 2025, includeVoided: true })).toEqual(ids('pending', 'voided', 'into', 'through'));
  });
});

describe('the log', () => {
  it('tells who did what, newest first, also a supervisor from above', async () => {
    const [unit, county] = [await anAgency(db, 'unit'), await anAgency(db, 'county')];
    const clerk = await anAccount(db, unit, { displayName: '经办人丙' });
    const supervisor = await anAccount(db, county, { displayName: '县级主管甲' });
    await inStores(db, async ({ audit }) => {
      await audit.record({ id: clerk.accountId, agencyId: unit }, 'report.filed', 'report/2025', { version: 1 });
      await audit.record({ id: supervisor.accountId, agencyId: unit }, 'filing.accepted', 'report/2025');
      await audit.record({ id: 'nobody' as AccountId, agencyId: unit }, 'account.signInFailed', 'account/x');
      await audit.record({ id: clerk.accountId, agencyId: county }, 'report.filed', 'report/2025');
    });
    const log = await queries.listAudit(unit, all);
    expect(log.rows.map(({ act, actorName, detail }) => [act, actorName, detail])).toEqual([
      ['account.signInFailed', null, {}],
      ['filing.accepted', '县级主管甲', {}],
      ['report.filed', '经办人丙', { version: 1 }],
    ]);
    expect(log.rows[0]).toMatchObject({ recordedAt: noonOf9March.now(), subject: 'account/x', actorId: 'nobody' });
    expect((await queries.listAudit(unit, { ...all, subject: 'report/2025' })).total).toBe(2);
    expect((await queries.listAudit(unit, { ...all, subject: 'report/2025', act: 'report.filed' })).total).toBe(1);
    expect((await queries.listAudit(unit, { offset: 2, limit: 5 })).rows).toHaveLength(1);
  });

  it('lists the events of one request only', async () => {
    const agency = await anAgency(db, 'no-events');
    expect(await queries.listRequestEvents(agency, 'request-1' as RequestId)).toEqual([]);
  });
});
