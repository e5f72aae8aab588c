import type { Agency } from '../../src/core/agencies/agency.ts';
import { emptyItemDraft } from '../../src/core/catalog/item-content.ts';
import { form2021 } from '../../src/core/law/citation.ts';
import type {
  AccountId,
  AgencyId,
  AttachmentId,
  DivisionId,
  EntryId,
  ItemId,
  PaperId,
  RequestId,
  SpecimenId,
} from '../../src/core/values/ids.ts';
import type { Database } from '../../src/storage/database.ts';
import { keepDraft } from '../../src/usecases/answers/draft-answer.ts';
import { startItem } from '../../src/usecases/catalog/start-item.ts';
import { startPaper } from '../../src/usecases/papers/start-paper.ts';
import type { Deps, NewAttachment } from '../../src/usecases/ports.ts';
import { registerRequest } from '../../src/usecases/requests/register-request.ts';
import { keepCatalog, keepDuties, keepOldSite } from './catalog-facts.ts';
import { keepComplaint } from './complaint-facts.ts';
import { keepMistake } from './mistake-facts.ts';
import { day } from './official-calendar.ts';
import { keepReleaseRecords } from './release-facts.ts';
import { keepReports } from './report-facts.ts';
import { aDispute, anAccount, anAgency, anEntry, aSpecimen, inStores } from './stored-facts.ts';

/** Addresses of one fact of every kind that an agency may have, under the names that routes give their parameters. */
export interface Facts {
  readonly agencyId: AgencyId;
  readonly accountId: AccountId;
  readonly requestId: string;
  readonly entryId: string;
  readonly commentId: string;
  readonly waiverId: string;
  readonly noteId: string;
  readonly caseId: string;
  readonly specimenId: string;
  readonly answerId: string;
  readonly itemId: string;
  readonly fileId: string;
  readonly incidentId: string;
  readonly assessmentId: string;
  readonly columnId: string;
  readonly proposalId: string;
  readonly statementId: string;
  readonly mistakeId: string;
  readonly complaintId: string;
  readonly inquiryId: string;
  readonly documentId: string;
  readonly deliveryId: string;
  readonly paperId: string;
  readonly attachmentId: string;
  readonly divisionId: string;
  readonly deputyId: string;
  readonly importId: string;
}

/** Addresses at which nothing is. */
export const noFacts: Facts = {
  agencyId: 'nowhere' as AgencyId,
  accountId: 'missing-account' as AccountId,
  ...identifiersOf('missing'),
};

/** Words that only facts of this agency contain. */
export function markOf(agencyId: string): string {
  return `机密<${agencyId}>`;
}

/** Stores an agency with one fact of every kind, each with its mark. */
export async function anAgencyWithFacts(
  db: Database,
  deps: Deps,
  id: string,
  what: Partial<Agency> = {},
  parent?: AgencyId,
): Promise<Facts> {
  const mark = markOf(id);
  const agencyId = await anAgency(db, id, { name: mark, ...what }, parent);
  const clerk = await anAccount(db, agencyId, { displayName: mark });
  const facts: Facts = { agencyId, accountId: clerk.accountId, ...identifiersOf(id) };
  await keepLedgers(db, facts, mark);
  await keepMistake(db, deps, facts, mark);
  await keepComplaint(db, deps, facts, mark);
  await keepReports(db, facts, mark);
  await keepDesk(db, deps, facts, mark);
  if (what.kind !== 'area') await keepWork(db, deps, facts, mark);
  return facts;
}

/** Identifiers of its facts; each names the agency. */
function identifiersOf(id: string): Omit<Facts, 'agencyId' | 'accountId'> {
  return {
    requestId: `${id}-request`,
    entryId: `${id}-entry-0`,
    commentId: `${id}-comment`,
    waiverId: `${id}-waiver-0`,
    noteId: `${id}-note-000`,
    caseId: `${id}-case-00`,
    specimenId: `${id}-specimen`,
    answerId: `${id}-answer-0`,
    itemId: `${id}-item-000`,
    fileId: `${id}-file-000`,
    incidentId: `${id}-incident`,
    assessmentId: `${id}-assessment`,
    columnId: `${id}-column-0`,
    proposalId: `${id}-proposal`,
    statementId: `${id}-statement`,
    mistakeId: `${id}-mistake-0`,
    complaintId: `${id}-complaint`,
    inquiryId: `${id}-inquiry-0`,
    documentId: `${id}-document`,
    deliveryId: `${id}-delivery`,
    paperId: `${id}-paper-00`,
    attachmentId: `${id}-attachment`,
    divisionId: `${id}-division`,
    deputyId: `${id}-deputy-0`,
    importId: `${id}-import-0`,
  };
}

/** What only an agency with a ledger of its own has. */
async function keepWork(db: Database, deps: Deps, facts: Facts, mark: string): Promise<void> {
  await keepRequest(deps, facts, mark);
  await keepCase(db, deps, facts, mark);
  await keepItem(deps, facts, mark);
  await keepReleaseRecords(deps, facts, mark);
  await keepCatalog(db, deps, facts, mark);
  await keepDuties(db, facts, mark);
  await keepOldSite(db, deps, facts, mark);
}

async function keepRequest(deps: Deps, facts: Facts, mark: string): Promise<void> {
  const { agencyId } = facts;
  const actor = { id: facts.accountId, agencyId, displayName: mark, roles: ['clerk'] as const };
  const done = await registerRequest(deps, actor, {
    requestId: facts.requestId as RequestId,
    registration: { receipt: { channel: 'inPerson', submittedOn: day('2026-03-09') }, filledByAgency: false },
    application: {
      applicantKind: 'naturalPerson',
      name: mark,
      identityProof: null,
      legalRepresentative: null,
      contactPerson: null,
      contact: { phone: null, email: null, address: mark, postalCode: null, fax: null },
      informationSought: mark,
      documentNumber: null,
      deliveryMethod: 'inPerson',
      informationForm: 'paper',
    },
  });
  if (!done.ok) throw new Error(`The request of ${agencyId} was refused: ${done.refusal.message}`);
}

/** A draft of what may become public. */
async function keepItem(deps: Deps, { agencyId, accountId, itemId }: Facts, mark: string): Promise<void> {
  const content = { ...emptyItemDraft(agencyId), title: mark, summary: mark };
  const actor = { id: accountId, agencyId, displayName: mark, roles: ['clerk'] as const };
  const begun = await startItem(deps, actor, { itemId: itemId as ItemId, content });
  if (!begun.ok) throw new Error(`The item of ${agencyId} was refused: ${JSON.stringify(begun.refusal)}`);
}

/** Divisions, deputies and a ledger that waits to be imported: an area may have them too. */
async function keepDesk(db: Database, deps: Deps, facts: Facts, mark: string): Promise<void> {
  const { agencyId, accountId } = facts;
  const other = await anAccount(db, agencyId, { displayName: mark });
  const at = '2026-03-01T00:00:00.000Z';
  await inStores(db, async ({ desk }) => {
    await desk.saveDivision({
      agencyId,
      divisionId: facts.divisionId as DivisionId,
      name: mark,
      duties: mark,
      listOrder: 1,
      members: [{ accountId, displayName: mark, duties: mark }],
    });
    await desk.nameDeputy({
      agencyId,
      deputyId: facts.deputyId as EntryId,
      principalId: accountId,
      substituteId: other.accountId,
      fromOn: day('2026-03-01'),
      untilOn: day('2026-12-31'),
      namedBy: accountId,
      namedAt: at,
    });
    await desk.saveImport({
      agencyId,
      importId: facts.importId as EntryId,
      fileName: mark,
      sealedRows: deps.sealer.seal('[]', `ledger/${agencyId}/${facts.importId}`),
      rowCount: 0,
      authorId: accountId,
      checkedAt: at,
    });
  });
}

/** A text file of the answer, sealed as the product seals it. */
async function aFile(deps: Deps, facts: Facts, mark: string): Promise<NewAttachment> {
  const { agencyId, accountId, requestId } = facts;
  const bytes = new TextEncoder().encode(mark);
  const place = `attachment/${agencyId}/${requestId}/${facts.attachmentId}`;
  const stored = await deps.files.put(deps.sealer.sealBytes(bytes, place));
  return {
    agencyId,
    attachmentId: facts.attachmentId as AttachmentId,
    requestId: requestId as RequestId,
    direction: 'outgoing',
    purpose: 'answer',
    title: mark,
    kind: 'txt',
    byteCount: bytes.length,
    digest: deps.digest(bytes),
    sealedDigest: stored.digest,
    pageCount: null,
    notes: [],
    originId: null,
    severance: null,
    addedBy: accountId,
    addedAt: '2026-03-09T00:00:00.000Z',
  };
}

/** What belongs to the request: a paper on its way, a file, an answer that may become public. */
async function keepCase(db: Database, deps: Deps, facts: Facts, mark: string): Promise<void> {
  const { agencyId, accountId } = facts;
  const requestId = facts.requestId as RequestId;
  const actor = { id: accountId, agencyId, displayName: mark, roles: ['clerk'] as const };
  const attachment = await aFile(deps, facts, mark);
  await inStores(db, (stores) => stores.attachments.save(attachment));
  const content = {
    agencyId,
    origin: 'applicantAgreed',
    outcome: 'granted',
    receivedOn: day('2026-03-09'),
    answeredOn: day('2026-03-09'),
    askedCount: 1,
    title: mark,
    question: mark,
    answer: mark,
  } as const;
  await deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'answer', facts.answerId);
    await keepDraft(deps, stores, actor, { answerId: facts.answerId as EntryId, requestIds: [requestId] }, content);
  });
  const started = await startPaper(deps, actor, {
    paperId: facts.paperId as PaperId,
    requestId,
    kind: 'correction-notice',
    replaces: null,
    content: {
      values: { guidance: mark, itemsToCorrect: mark },
      attachmentIds: [],
      effect: { action: 'askCorrection', correctBy: day('2026-04-30') },
    },
  });
  if (!started.ok) throw new Error(`The paper of ${agencyId} was refused: ${started.refusal[0]?.message ?? ''}`);
}

async function keepLedgers(db: Database, facts: Facts, mark: string): Promise<void> {
  const { agencyId } = facts;
  await inStores(db, async ({ registers, specimens, events, audit }) => {
    await registers.saveEntry(anEntry(agencyId, { entryId: facts.entryId as EntryId, title: mark }), 1);
    await registers.saveDispute(aDispute(agencyId, { caseId: facts.caseId as EntryId, caseNumber: mark }), 1);
    const specimen = aSpecimen(agencyId, {
      specimenId: facts.specimenId as SpecimenId,
      sourceTitle: mark,
      originalText: mark,
      importedBy: facts.accountId,
      findings: [repairable],
    });
    await specimens.save(specimen, 1);
    await events.append(facts.accountId, {
      agencyId,
      stream: 'specimen',
      subjectId: facts.specimenId,
      action: 'import',
      happenedOn: day('2026-03-09'),
      payload: { mark },
    });
    await audit.record({ id: facts.accountId, agencyId }, 'register.entryAdded', 'proactive/1', { mark });
  });
}

const repairable = {
  rule: 'F-01',
  severity: 'error',
  verdict: 'fail',
  place: { section: 1 },
  message: '没有标题。',
  cite: form2021,
  fix: { kind: 'note', why: '补上标题。' },
} as const;
