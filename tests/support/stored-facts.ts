import type { Agency } from '../../src/core/agencies/agency.ts';
import type { AccountId, AgencyId, Digest, EntryId, RequestId, SpecimenId } from '../../src/core/values/ids.ts';
import type { Clock } from '../../src/storage/clock.ts';
import type { Database } from '../../src/storage/database.ts';
import { inTransaction } from '../../src/storage/stores.ts';
import type {
  Account,
  DisputeCase,
  NewEvent,
  NewProactiveEntry,
  RequestRecord,
  Specimen,
  Stores,
} from '../../src/usecases/ports.ts';
import { day } from './official-calendar.ts';
import { zeroReport } from './sample-reports.ts';

let serial = 0;

/** The clock of storage tests: it stands still. */
export const noonOf9March: Clock = { now: () => '2026-03-09T04:00:00.000Z' };

/** One transaction at noon on 9 March 2026. */
export function inStores<Value>(db: Database, work: (stores: Stores) => Promise<Value>): Promise<Value> {
  return inTransaction(db, noonOf9March, work);
}

/** An identifier that no other fact of the run has. */
export function anId<Id extends AccountId | RequestId | EntryId | SpecimenId>(): Id {
  serial += 1;
  return `id-${String(serial).padStart(8, '0')}` as Id;
}

/** A digest that no other fact of the run has. */
export function aDigest(): Digest {
  serial += 1;
  return serial.toString(16).padStart(64, '0') as Digest;
}

/** A township that exists since 2001, stored at the top of the tree or under a parent. */
export async function anAgency(
  db: Database,
  id: string,
  what: Partial<Agency> = {},
  parent?: AgencyId,
): Promise<AgencyId> {
  const agency: Agency = {
    id: id as AgencyId,
    name: `${id}镇人民政府`,
    shortName: id,
    kind: 'township',
    level: 'township',
    areaCode: '654224',
    establishedOn: day('2001-01-01'),
    abolishedOn: null,
    contact: { office: '党政办公室', address: '', hours: '', phone: '', email: '' },
    isDemo: false,
    ...what,
  };
  const link = parent === undefined ? null : { parent, from: agency.establishedOn };
  await inStores(db, ({ agencies }) => agencies.create(agency, link));
  return agency.id;
}

/** A stored account without roles. */
export async function anAccount(
  db: Database,
  agencyId: AgencyId,
  what: Partial<Omit<Account, 'roles'>> = {},
): Promise<Account> {
  const accountId = anId<AccountId>();
  const account = {
    agencyId,
    accountId,
    loginName: `login-${accountId}`,
    displayName: '经办人甲',
    mustChangePassword: false,
    disabledAt: null,
    ...what,
  };
  await inStores(db, ({ accounts }) => accounts.create(account, 'no hash', noonOf9March.now()));
  return { ...account, roles: [] };
}

/** Something that happened to a request. */
export function anEvent(agencyId: AgencyId, what: Partial<NewEvent> = {}): NewEvent {
  return {
    agencyId,
    stream: 'request',
    subjectId: 'request-1',
    action: 'register',
    happenedOn: day('2026-03-09'),
    payload: { channel: 'inPerson' },
    ...what,
  };
}

/** An open request received on 9 March 2026. */
export function aRequest(agencyId: AgencyId, what: Partial<RequestRecord> = {}): RequestRecord {
  const requestId = anId<RequestId>();
  return {
    agencyId,
    requestId,
    requestNumber: `${agencyId}-${requestId}`,
    channel: 'inPerson',
    receivedOn: day('2026-03-09'),
    registeredOn: day('2026-03-09'),
    applicantKind: 'naturalPerson',
    deliveryMethod: 'inPerson',
    stage: what.closedOn ? 'reply' : 'handling',
    dueOn: day('2026-04-07'),
    dueIsProvisional: false,
    outcome: null,
    closedOn: null,
    servedOn: null,
    caseOfficerId: null,
    divisionId: null,
    openMatters: [],
    clockState: what.closedOn ? 'ended' : 'running',
    stoppedUntil: null,
    ...what,
  };
}

/** One issued normative document of 9 March 2026. */
export function anEntry(agencyId: AgencyId, what: Partial<NewProactiveEntry> = {}): NewProactiveEntry {
  return {
    agencyId,
    entryId: anId<EntryId>(),
    item: 'normativeDocument',
    kind: 'issued',
    happenedOn: day('2026-03-09'),
    quantity: what.amountFen === undefined ? 1 : null,
    amountFen: null,
    title: '关于规范集市管理的通知',
    documentNumber: null,
    source: '收发文登记簿',
    itemId: null,
    importId: null,
    importRow: null,
    authorId: 'author-1' as AccountId,
    recordedAt: noonOf9March.now(),
    voidedAt: null,
    voidReason: null,
    ...what,
  };
}

/** A pending reconsideration opened on 9 March 2026. */
export function aDispute(agencyId: AgencyId, what: Partial<DisputeCase> = {}): Omit<DisputeCase, 'authorName'> {
  return {
    agencyId,
    caseId: anId<EntryId>(),
    route: 'reconsideration',
    caseNumber: '复议〔2026〕1号',
    authority: '县人民政府',
    openedOn: day('2026-03-09'),
    outcome: null,
    result: null,
    concludedOn: null,
    requestNumber: null,
    source: '受理通知书',
    authorId: 'author-1' as AccountId,
    recordedAt: noonOf9March.now(),
    voidedAt: null,
    voidReason: null,
    asCoDefendant: false,
    procedure: 'ordinary',
    disputedAct: null,
    precededBy: null,
    steps: [],
    stepCount: 0,
    lessons: '',
    ...what,
  };
}

/** An imported report without findings. */
export function aSpecimen(
  agencyId: AgencyId,
  what: Partial<Specimen> = {},
): Omit<Specimen, 'repairs' | 'importedByName'> {
  const specimenId = anId<SpecimenId>();
  return {
    agencyId,
    specimenId,
    slug: `specimen-${specimenId}`,
    fileName: 'report.txt',
    sourceTitle: '某镇人民政府网站，2024年1月发布',
    sourceAddress: null,
    originalDigest: aDigest(),
    originalText: '一、总体情况',
    report: zeroReport,
    findings: [],
    importedBy: 'author-1' as AccountId,
    importedAt: noonOf9March.now(),
    publishedAt: null,
    ...what,
  };
}
