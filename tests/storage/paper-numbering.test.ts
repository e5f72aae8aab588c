import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/core/access/permissions.ts';
import type { Role } from '../../src/core/access/roles.ts';
import type { AccountId, AgencyId, Digest, PaperId, RequestId } from '../../src/core/values/ids.ts';
import { addDays } from '../../src/core/values/plain-date.ts';
import { letterKitOver } from '../../src/documents/letters/letter-kit.ts';
import { verifyChain } from '../../src/storage/events/verify-chain.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { contentDigestOf, openContent } from '../../src/usecases/papers/paper-content.ts';
import { signPaper } from '../../src/usecases/papers/sign-paper.ts';
import { startPaper } from '../../src/usecases/papers/start-paper.ts';
import { submitPaper } from '../../src/usecases/papers/submit-paper.ts';
import { type Deps, type Paper, type Stores, StoreUnavailable } from '../../src/usecases/ports.ts';
import { registerRequest } from '../../src/usecases/requests/register-request.ts';
import { takeRequestAction } from '../../src/usecases/requests/take-request-action.ts';
import { aDatabase } from '../support/database.ts';
import { aClock, depsOver } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { saveOfficialHolidays } from '../support/product.ts';
import { anAgency } from '../support/stored-facts.ts';

const db = await aDatabase();
const mon9Mar = day('2026-03-09');
const agencyId = 'numbering' as AgencyId;
const clerk = person('clerk-000001', 'clerk');
const leader = person('leader-00001', 'leader');

// the printing process stands outside; what it would print does not matter here
const deps = depsOver(db, aClock(), {
  letters: letterKitOver({ print: async () => new TextEncoder().encode('%PDF-') }),
});

beforeAll(async () => {
  await saveOfficialHolidays(db);
  const county = await anAgency(db, 'numbering-county', { name: '县人民政府', kind: 'area', level: 'county' });
  const contact = { office: '党政办公室', address: '镇政府', hours: '工作日', phone: '0901-3680000', email: '' };
  await anAgency(db, agencyId, { contact }, county);
});

describe('document numbers', () => {
  it('have no gap and no double when 30 papers are signed at once, some refused and some rolled back', async () => {
    const papers = await Promise.all(Array.from({ length: 30 }, (_, index) => aPaperToSign(`parallel-${index}`)));
    const refused = papers.slice(0, 4);
    // asked for on paper meanwhile: a correction is asked for once
    for (const { requestId } of refused) await askedOnPaper(requestId);
    const broken = papers.slice(4, 7).map(({ paperId }) => paperId);
    const outcomes = await Promise.all(papers.map((paper) => outcomeOf(paper, failingFor(broken))));
    expect(outcomes.filter((outcome) => outcome === 'wrongStage')).toHaveLength(refused.length);
    expect(outcomes.filter((outcome) => outcome === 'the disk broke')).toHaveLength(broken.length);
    const serials = outcomes.flatMap((outcome) => /〔2026〕(\d+)号/.exec(outcome)?.[1] ?? []).map(Number);
    expect(serials.sort((left, right) => left - right)).toEqual(Array.from({ length: 23 }, (_, index) => index + 1));
    // what was rolled back is signed later with the next number
    const later = papers[4];
    if (later === undefined) throw new Error('There are thirty papers.');
    expect(await outcomeOf(later, deps)).toBe('numbering公补〔2026〕24号');
  });

  it('are given back by a connection that is cut in the middle of a signing', async () => {
    const paper = await aPaperToSign('cut-off-0');
    await expect(signPaper(cutOff(), leader, stepOf(paper))).rejects.toThrow(StoreUnavailable);
    expect(await deps.queries.findPaper(agencyId, paper.paperId)).toMatchObject({ stage: 'toSign' });
    expect(await outcomeOf(paper, deps)).toBe('numbering公补〔2026〕25号');
  });

  it('stand in papers, requests and an event chain that agree', async () => {
    expect(await verifyChain(db, agencyId)).toMatchObject({ intact: true });
    expect(await verifyLedgers(deps, agencyId)).toEqual([]);
  });

  it('are kept from being used twice by the table itself', async () => {
    const twice = db.run(sql`
      update paper set document_number = 'numbering公补〔2026〕1号'
       where document_number = 'numbering公补〔2026〕2号'`);
    await expect(twice).rejects.toThrow('paper_by_number');
  });
});

describe('what was issued, drafted, written and recorded about papers', () => {
  it.each(['paper_file', 'paper_draft'])('is never changed nor removed: %s', async (table) => {
    await expect(db.run(sql`update ${sql.table(table)} set sealed = ''::bytea`)).rejects.toThrow('append-only');
    await expect(db.run(sql`delete from ${sql.table(table)}`)).rejects.toThrow('append-only');
    await expect(db.run(sql`truncate ${sql.table(table)}`)).rejects.toThrow('append-only');
  });

  it('is found out when it is changed past the program', async () => {
    const [paper] = await deps.queries.listPaperIds(agencyId);
    await db.run(
      sql`update paper set stage = 'cancelled', document_number = null, issued_on = null where paper_id = ${paper}`,
    );
    expect(await verifyLedgers(deps, agencyId)).toMatchObject([{ subject: `paper/${paper}` }]);
  });
});

interface PaperToSign {
  readonly paperId: PaperId;
  readonly requestId: RequestId;
  readonly contentDigest: Digest;
}

/** A correction notice of a new request, submitted and waiting for the leader. */
async function aPaperToSign(name: string): Promise<PaperToSign> {
  const requestId = `request-${name}` as RequestId;
  const paperId = `paper-${name}` as PaperId;
  await registerRequest(deps, clerk, {
    requestId,
    application: application as never,
    registration: { receipt: { channel: 'inPerson', submittedOn: mon9Mar }, filledByAgency: false },
  });
  const content = {
    values: { guidance: '请写明信息的名称或者文号。', itemsToCorrect: '所需信息的名称' },
    attachmentIds: [],
    effect: { action: 'askCorrection', correctBy: addDays(mon9Mar, 14) },
  } as const;
  await startPaper(deps, clerk, { paperId, requestId, kind: 'correction-notice', replaces: null, content });
  const contentDigest = await digestOf(paperId);
  const submitted = await submitPaper(deps, clerk, { paperId, contentDigest, opinion: '' });
  if (!submitted.ok) throw new Error(`${name} was refused: ${JSON.stringify(submitted.refusal)}`);
  return { paperId, requestId, contentDigest };
}

async function digestOf(paperId: PaperId): Promise<Digest> {
  const paper = (await deps.queries.findPaper(agencyId, paperId)) as Paper;
  const draft = await deps.queries.findPaperDraft(agencyId, paperId);
  if (draft === undefined) throw new Error(`${paperId} has no draft.`);
  return contentDigestOf(deps, paper, openContent(deps, draft));
}

async function askedOnPaper(requestId: RequestId): Promise<void> {
  const event = { action: 'askCorrection', happenedOn: mon9Mar, correctBy: addDays(mon9Mar, 14) } as const;
  await takeRequestAction(deps, clerk, { requestId, event });
}

/** The number a paper got, or why it got none; a store that is busy is asked again, as a browser would. */
async function outcomeOf(paper: PaperToSign, over: Deps): Promise<string> {
  try {
    const signed = await signPaper(over, leader, stepOf(paper));
    if (signed.ok) return signed.value.documentNumber ?? '';
    return Array.isArray(signed.refusal) ? signed.refusal[0].reason : (signed.refusal as { reason: string }).reason;
  } catch (error) {
    if (error instanceof StoreUnavailable && error.why === 'busy') return outcomeOf(paper, over);
    return (error as Error).message;
  }
}

function stepOf({ paperId, contentDigest }: PaperToSign) {
  return { paperId, contentDigest, opinion: '' };
}

/** A store whose disk breaks for some papers after their number was taken and their event appended. */
function failingFor(broken: readonly PaperId[]): Deps {
  return withFileStep(async ({ paperId }) => {
    if (broken.includes(paperId)) throw new Error('the disk broke');
  });
}

/** A store whose connection is cut after the number was taken and the event appended. */
function cutOff(): Deps {
  return withFileStep(async () => {
    await db.run(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and state = 'idle in transaction'`);
  });
}

function withFileStep(before: (file: { readonly paperId: PaperId }) => Promise<void>): Deps {
  const inTransaction: Deps['inTransaction'] = (work) =>
    deps.inTransaction((stores) => {
      const saveFile: Stores['papers']['saveFile'] = async (file) => {
        await before(file);
        await stores.papers.saveFile(file);
      };
      return work({ ...stores, papers: { ...stores.papers, saveFile } });
    });
  return { ...deps, inTransaction };
}

function person(id: string, role: Role): Actor {
  return { id: id as AccountId, agencyId, displayName: id, roles: [role] };
}

const application = {
  applicantKind: 'naturalPerson',
  name: '申请人',
  identityProof: { kind: 'idCard', number: '654224200002290121' },
  legalRepresentative: null,
  contactPerson: null,
  contact: { phone: '13800138000', email: null, address: '村民委员会', postalCode: null, fax: null },
  informationSought: '征地批复',
  documentNumber: null,
  deliveryMethod: 'inPerson',
  informationForm: null,
};
