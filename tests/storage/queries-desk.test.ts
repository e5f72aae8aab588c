import { describe, expect, it } from 'vitest';
import type { AccountId, AgencyId, Digest, DivisionId, EntryId, RequestId } from '../../src/core/values/ids.ts';
import { queriesOver } from '../../src/storage/queries.ts';
import type { RequestFilter, RequestRecord } from '../../src/usecases/ports.ts';
import { aDatabase } from '../support/database.ts';
import { day } from '../support/official-calendar.ts';
import { aDigest, anAccount, anAgency, anId, aRequest, inStores, noonOf9March } from '../support/stored-facts.ts';

const db = await aDatabase();
const queries = queriesOver(db, noonOf9March);
const today = day('2026-03-09');

async function stored(agency: AgencyId, what: Partial<RequestRecord> = {}): Promise<RequestId> {
  const record = aRequest(agency, { receivedOn: day('2026-02-02'), ...what });
  await inStores(db, ({ requests }) => requests.save(record, 1));
  return record.requestId;
}

describe('requests by who holds them and how their clock stands', async () => {
  const agency = await anAgency(db, 'desk');
  const officer = 'officer-00001' as AccountId;
  const division = 'division-roads' as DivisionId;
  const waiting = await stored(agency, { dueOn: day('2026-03-20') });
  const held = await stored(agency, { caseOfficerId: officer, divisionId: division, dueOn: day('2026-03-06') });
  const stopped = await stored(agency, {
    ...{ dueOn: day('2026-03-02'), clockState: 'stopped', openMatters: ['thirdPartyConsultation'] },
    caseOfficerId: officer,
  });
  const stoppedUntil = await stored(agency, {
    ...{ dueOn: day('2026-03-05'), clockState: 'stopped', stoppedUntil: day('2026-03-09') },
    caseOfficerId: officer,
  });
  const late = await stored(agency, {
    ...{ stage: 'reply', clockState: 'ended', outcome: 'granted', dueOn: day('2026-03-03') },
    closedOn: day('2026-03-04'),
  });
  const inTime = await stored(agency, {
    ...{ stage: 'reply', clockState: 'ended', outcome: 'granted', dueOn: day('2026-03-13') },
    closedOn: day('2026-03-05'),
  });

  it.each<[string, Partial<RequestFilter>, readonly RequestId[]]>([
    ['nobody holds', { unclaimed: true }, [waiting]],
    ['a person holds', { caseOfficerId: officer }, [held, stopped, stoppedUntil]],
    ['a division holds', { divisionId: division }, [held]],
    ['an opinion is awaited for', { openMatter: 'thirdPartyConsultation' }, [stopped]],
    ['are overdue: a clock that stood still until today runs again', { state: 'overdue' }, [held, stoppedUntil]],
    ['were answered late', { state: 'closedLate' }, [late]],
    ['are due within days', { dueFrom: today, dueTo: day('2026-03-20') }, [waiting]],
    ['stand still', { clockStands: true }, [stopped]],
    ['were closed within days', { closedFrom: day('2026-03-05'), closedTo: today }, [inTime]],
  ])('those that %s', async (_, filter, expected) => {
    const page = await queries.listRequests(agency, { ...filter, offset: 0, limit: 50 }, today);
    expect(page.rows.map(({ requestId }) => requestId).sort()).toEqual([...expected].sort());
  });

  it('stand in the order of urgency: late, due, standing still, closed', async () => {
    const page = await queries.listRequests(agency, { sort: 'due', offset: 0, limit: 50 }, today);
    expect(page.rows.slice(0, 4).map(({ requestId }) => requestId)).toEqual([stoppedUntil, held, waiting, stopped]);
  });

  it('are read back as they were written', async () => {
    expect(await queries.findRequest(agency, stoppedUntil)).toMatchObject({
      ...{ caseOfficerId: officer, divisionId: null, openMatters: [] },
      ...{ clockState: 'stopped', stoppedUntil: '2026-03-09' },
    });
  });
});

describe('traces', async () => {
  const agency = await anAgency(db, 'traces');
  const other = await anAgency(db, 'other-traces');
  const [key, foreign] = [aDigest(), aDigest()] as const;
  const signature = Array.from({ length: 64 }, (_, place) => 64 + place);
  const half = signature.map((number, place) => (place < 32 ? number : number + 6400));
  const traced = async (owner: AgencyId, keys: readonly Digest[], numbers: readonly number[]): Promise<RequestId> => {
    const requestId = await stored(owner);
    await inStores(db, ({ desk }) =>
      desk.saveTrace(owner, requestId, { applicantKeys: keys, wordingSignature: numbers }),
    );
    return requestId;
  };
  const mine = await traced(agency, [key], signature);
  const alike = await traced(agency, [foreign], half);
  const same = await traced(agency, [key, aDigest()], []);
  await traced(agency, [aDigest()], []);
  await traced(other, [key], signature);
  const trace = { applicantKeys: [key], wordingSignature: signature };

  it('find the same applicant and alike wording, in the agency only, never the request itself', async () => {
    const found = await queries.listTraced(agency, trace, 32, mine);
    expect(found.map(({ requestId, isSameApplicant, agreement }) => [requestId, isSameApplicant, agreement])).toEqual([
      [alike, false, 32],
      [same, true, 0],
    ]);
    expect(await queries.listTraced(agency, trace, 33, mine)).toHaveLength(1);
  });

  it('count the requests of an applicant', async () => {
    const ids = (await queries.listRequestsOfApplicant(agency, [key], mine)).map(({ requestId }) => requestId);
    expect(ids).toEqual([same]);
    expect(await queries.listRequestsOfApplicant(agency, [key])).toHaveLength(2);
    expect(await queries.listRequestsOfApplicant(agency, [])).toEqual([]);
  });
});

describe('deputies', async () => {
  const agency = await anAgency(db, 'deputies');
  const principal = await anAccount(db, agency);
  const substitute = await anAccount(db, agency);
  await inStores(db, async ({ accounts, desk }) => {
    await accounts.setRoles(principal, ['reviewer', 'administrator'], day('2026-01-01'));
    await desk.nameDeputy({
      ...{ agencyId: agency, deputyId: anId<EntryId>() },
      ...{ principalId: principal.accountId, substituteId: substitute.accountId },
      ...{ fromOn: day('2026-03-09'), untilOn: day('2026-03-10') },
      ...{ namedBy: principal.accountId, namedAt: noonOf9March.now() },
    });
  });
  const held = async (on: string) =>
    (await queries.findAccount(agency, substitute.accountId, day(on)))?.deputyFor?.flatMap(({ roles }) => roles) ?? [];

  it('hold the posts of the desk on both days of the period and on no other, and never those of the system', async () => {
    expect(await held('2026-03-08')).toEqual([]);
    expect(await held('2026-03-09')).toEqual(['reviewer']);
    expect(await held('2026-03-10')).toEqual(['reviewer']);
    expect(await held('2026-03-11')).toEqual([]);
    expect((await queries.findAccount(agency, substitute.accountId, today))?.roles).toEqual([]);
  });
});
