import {
  type ComplaintStage,
  decideComplaintAct,
  type InquiryStage,
  isComplaintAct,
} from '../../core/disputes/complaint-course.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { openComplaintAnswer, openComplaintWords, openInquiryWords } from '../complaints/complaint-seal.ts';
import type { Deps, RecordedEvent, StoredComplaint, StoredInquiry } from '../ports.ts';
import { foldFaults } from './fold-faults.ts';
import { ledgerDifference } from './ledger-difference.ts';
import type { LedgerFault } from './ledger-fault.ts';

type Needs = Pick<Deps, 'queries' | 'sealer'>;

const limit = 500;

/**
 * Whether complaints to an agency, and what it was asked about complaints itself, stand where their events say, and what
 * was written opens with its key; nothing of it is shown to anybody.
 */
export async function verifyComplaints(deps: Needs, agencyId: AgencyId): Promise<readonly LedgerFault[]> {
  const { queries } = deps;
  const complaints = await foldFaults<StoredComplaint>(queries, agencyId, {
    stream: 'complaint',
    rows: () => allOf((offset) => queries.listComplaints(agencyId, { offset, limit }), 'complaintId'),
    faults: (row, events) => [...difference(toldComplaint(events), complaintFacts(row)), ...sealOfComplaint(deps, row)],
  });
  const inquiries = await foldFaults<StoredInquiry>(queries, agencyId, {
    stream: 'inquiry',
    rows: () => allOf((offset) => queries.listInquiries(agencyId, { offset, limit }), 'inquiryId'),
    faults: (row, events) => [...difference(toldInquiry(events), inquiryFacts(row)), ...sealOfInquiry(deps, row)],
  });
  return [...complaints, ...inquiries];
}

function difference(told: object, stored: object): readonly string[] {
  const found = ledgerDifference(told, stored);
  return found === undefined ? [] : [found];
}

function toldComplaint(events: readonly RecordedEvent[]) {
  const [received] = events;
  const { unitId, kind, complaintNumber, dueOn } = received?.payload ?? {};
  const stage = events.reduce<ComplaintStage>(stageAfter, 'received');
  const answered = events.findLast(({ action }) => action === 'answer');
  const isForgotten = events.some(({ action }) => action === 'forget');
  const due = events.findLast(({ payload }) => payload['correctBy'] !== undefined);
  return {
    ...{ unitId, kind, complaintNumber, dueOn, stage, receivedOn: received?.happenedOn },
    result: answered?.payload['result'] ?? null,
    answeredOn: answered?.happenedOn ?? null,
    correctBy: due?.payload['correctBy'] ?? null,
    closedOn: stage === 'closed' ? events.findLast(({ action }) => isComplaintAct(action))?.happenedOn : null,
    isForgotten,
    hasAnswer: answered !== undefined && !isForgotten,
  };
}

function stageAfter(stage: ComplaintStage, { action }: RecordedEvent): ComplaintStage {
  if (!isComplaintAct(action)) return stage;
  const next = decideComplaintAct(stage, action);
  if (!next.ok) throw new Error(`A complaint that is ${stage} cannot ${action}.`);
  return next.value;
}

function complaintFacts(row: StoredComplaint) {
  const { unitId, kind, complaintNumber, dueOn, stage, receivedOn, result, answeredOn, correctBy, closedOn } = row;
  const facts = { unitId, kind, complaintNumber, dueOn, stage, receivedOn, result, answeredOn, correctBy, closedOn };
  return { ...facts, isForgotten: row.sealed === null, hasAnswer: row.sealedAnswer !== null };
}

const inquiryStageAfter: Readonly<Record<string, InquiryStage>> = {
  ask: 'asked',
  answer: 'answered',
  return: 'returned',
  settle: 'done',
};

function toldInquiry(events: readonly RecordedEvent[]) {
  const last = events.at(-1);
  const { kind, complaintNumber, dueOn } = last?.payload ?? {};
  const answered = events.findLast(({ action }) => action === 'answer');
  return {
    ...{ kind, complaintNumber, dueOn, askedOn: events[0]?.happenedOn },
    stage: inquiryStageAfter[last?.action ?? ''],
    answeredOn: answered?.happenedOn ?? null,
  };
}

function inquiryFacts({ kind, complaintNumber, dueOn, askedOn, stage, answeredOn }: StoredInquiry) {
  return { kind, complaintNumber, dueOn, askedOn, stage, answeredOn };
}

function sealOfComplaint(deps: Needs, row: StoredComplaint): readonly string[] {
  try {
    openComplaintAnswer(deps, row);
    const words = openComplaintWords(deps, row);
    const isAnonymous = words === null ? row.isAnonymous : words.name === '' && words.contact === '';
    return isAnonymous === row.isAnonymous ? [] : ['是否匿名与投诉内容不一致'];
  } catch {
    return ['投诉举报的内容被改动，无法打开'];
  }
}

function sealOfInquiry(deps: Needs, row: StoredInquiry): readonly string[] {
  try {
    openInquiryWords(deps, row);
    return [];
  } catch {
    return ['往来的内容被改动，无法打开'];
  }
}

async function allOf<Name extends string, Row extends Readonly<Record<Name, string>>>(
  pageAt: (offset: number) => Promise<{ readonly rows: readonly Row[] }>,
  name: Name,
): Promise<ReadonlyMap<string, Row>> {
  const found = new Map<string, Row>();
  for (let offset = 0; ; offset += limit) {
    const { rows } = await pageAt(offset);
    for (const row of rows) found.set(row[name], row);
    if (rows.length < limit) return found;
  }
}
