import { stateAfter } from '../../core/requests/request-state.ts';
import type { AgencyId, EntryId, RequestId } from '../../core/values/ids.ts';
import type { Deps, DisputeCase, ProactiveEntry, Queries, RecordedEvent, RequestRecord } from '../ports.ts';
import { disputeRecordFrom } from '../registers/dispute-course.ts';
import { agencyIn, calendarOf, recordFrom, requestHistory } from '../requests/request-context.ts';
import { ledgerDifference } from './ledger-difference.ts';
import type { LedgerFault } from './ledger-fault.ts';
import { verifyAnswers } from './verify-answers.ts';
import { verifyApplications } from './verify-applications.ts';
import { verifyAttachments } from './verify-attachments.ts';
import { verifyComplaints } from './verify-complaints.ts';
import { verifyDisputeDocuments } from './verify-dispute-documents.ts';
import { verifyDuties } from './verify-duties.ts';
import { verifyItems } from './verify-items.ts';
import { verifyNotes } from './verify-notes.ts';
import { verifyPapers } from './verify-papers.ts';
import { verifyReports } from './verify-reports.ts';
import { verifyWaivers } from './verify-waivers.ts';

type Needs = Pick<Deps, 'queries' | 'today' | 'digest' | 'files' | 'sealer'>;

/** A kind of ledger: its rows, and what a row has to say after the events of its subject. */
interface Ledger {
  readonly stream: 'request' | 'proactive' | 'dispute';
  listIds(): Promise<readonly string[]>;
  /** What the row says; `null` where there is none. */
  stored(id: string): Promise<unknown>;
  expected(events: readonly RecordedEvent[], id: string): unknown;
}

/**
 * Whether the ledgers that lists and tables are made from, the frozen reports and their files are what the events of an
 * agency say; every one that is not. Somebody who changes a row past the program changes no event.
 */
export async function verifyLedgers(deps: Needs, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  const faults: LedgerFault[] = [];
  for (const ledger of [
    await requestLedger(deps, agencyId),
    entryLedger(deps, agencyId),
    disputeLedger(deps, agencyId),
  ])
    faults.push(...(await faultsOfLedger(deps, agencyId, ledger)));
  return [
    ...faults,
    ...(await verifyApplications(deps, agencyId)),
    ...(await verifyPapers(deps, agencyId)),
    ...(await verifyAttachments(deps, agencyId)),
    ...(await verifyAnswers(deps, agencyId)),
    ...(await verifyItems(deps, agencyId)),
    ...(await verifyDuties(deps, agencyId)),
    ...(await verifyReports(deps, agencyId)),
    ...(await verifyNotes(deps, agencyId)),
    ...(await verifyWaivers(deps, agencyId)),
    ...(await verifyDisputeDocuments(deps, agencyId)),
    ...(await verifyComplaints(deps, agencyId)),
  ];
}

async function faultsOfLedger({ queries }: Needs, agencyId: AgencyId, ledger: Ledger): Promise<readonly LedgerFault[]> {
  const subjects = await queries.listSubjects(agencyId, ledger.stream);
  const ids = [...new Set([...subjects, ...(await ledger.listIds())])];
  const faults: LedgerFault[] = [];
  for (const id of ids) {
    // twice, because somebody may be at work between reading the events and reading the row
    const fault = (await faultOf(queries, agencyId, ledger, id)) && (await faultOf(queries, agencyId, ledger, id));
    if (fault !== undefined) faults.push({ subject: `${ledger.stream}/${id}`, message: fault });
  }
  return faults;
}

async function faultOf(queries: Queries, agencyId: AgencyId, ledger: Ledger, id: string): Promise<string | undefined> {
  const events = await queries.listEvents(agencyId, ledger.stream, id);
  const stored = await ledger.stored(id);
  if (events.length === 0) return stored === null ? undefined : '台账中有这一条，但没有任何事件产生过它';
  if (stored === null) return '事件中有这一条，但台账中没有';
  try {
    return ledgerDifference(ledger.expected(events, id), stored);
  } catch {
    return '事件的内容无法读取，可能在系统外被改动';
  }
}

async function requestLedger({ queries, today }: Needs, agencyId: AgencyId): Promise<Ledger> {
  const calendar = await calendarOf(queries, agencyIn(await queries.loadTree(), agencyId));
  const { clock: settings } = await queries.loadSettings(agencyId, today());
  const said = ({
    dueOn: _due,
    dueIsProvisional: _mark,
    clockState: _clock,
    stoppedUntil: _until,
    ...record
  }: RequestRecord) => record;
  return {
    stream: 'request',
    listIds: () => allOf((offset) => queries.listRequests(agencyId, { offset, limit }, today()), 'requestId'),
    stored: async (id) => {
      const record = await queries.findRequest(agencyId, id as RequestId);
      return record === undefined ? null : said(record);
    },
    // a due date follows from the calendar as well, which may have changed since
    expected: (events, id) =>
      said(
        recordFrom(agencyId, id as RequestId, stateAfter(requestHistory(events)), {
          calendar,
          today: today(),
          settings,
        }),
      ),
  };
}

function entryLedger({ queries }: Needs, agencyId: AgencyId): Ledger {
  return {
    stream: 'proactive',
    listIds: () => allOf((offset) => queries.listEntries(agencyId, { includeVoided: true, offset, limit }), 'entryId'),
    stored: async (id) => {
      const entry = await queries.findEntry(agencyId, id as EntryId);
      return entry === undefined ? null : entryFacts(entry);
    },
    expected: (events, entryId) => {
      const [entered] = events;
      // entries from before there were others were all made by hand
      const byHand = { itemId: null, importId: null, importRow: null };
      return { ...byHand, ...entered?.payload, agencyId, entryId, ...traceOf(events) };
    },
  };
}

function entryFacts({ authorName: _name, documents: _documents, ...entry }: ProactiveEntry): unknown {
  return entry;
}

function disputeLedger({ queries }: Needs, agencyId: AgencyId): Ledger {
  return {
    stream: 'dispute',
    listIds: () => allOf((offset) => queries.listDisputes(agencyId, { includeVoided: true, offset, limit }), 'caseId'),
    stored: async (id) => {
      const dispute = await queries.findDispute(agencyId, id as EntryId);
      return dispute === undefined ? null : disputeFacts(dispute);
    },
    expected: (events, caseId) => disputeRecordFrom(agencyId, caseId as EntryId, events),
  };
}

function disputeFacts({ authorName: _name, ...dispute }: DisputeCase): unknown {
  return dispute;
}

/** Who entered it when, and who voided it for what reason. */
function traceOf(events: readonly RecordedEvent[]) {
  const [first] = events;
  const voided = events.find(({ action }) => action === 'void');
  return {
    authorId: first?.actorId,
    recordedAt: first?.recordedAt,
    voidedAt: voided?.recordedAt ?? null,
    voidReason: voided?.payload['why'] ?? null,
  };
}

const limit = 500;

async function allOf<Name extends string>(
  pageAt: (
    offset: number,
  ) => Promise<{ readonly rows: readonly Readonly<Record<Name, string>>[]; readonly total: number }>,
  name: Name,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (;;) {
    const { rows } = await pageAt(ids.length);
    if (rows.length === 0) return ids;
    ids.push(...rows.map((row) => row[name]));
  }
}
