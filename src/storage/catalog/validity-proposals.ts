import { sql } from 'kysely';
import type { ValidityEffect } from '../../core/catalog/validity.ts';
import type { AccountId, AgencyId, Digest, EntryId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Page, ValidityProposal } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';
import { allOf, pageOf } from '../page.ts';

interface ProposalRow {
  readonly agency_id: AgencyId;
  readonly proposal_id: EntryId;
  readonly item_id: ItemId;
  readonly effect: ValidityEffect;
  readonly from_on: PlainDate;
  readonly changed_by: string;
  readonly by_index_number: string | null;
  readonly reason: string;
  readonly content_digest: Digest;
  readonly stage: ValidityProposal['stage'];
  readonly proposed_by: AccountId;
  readonly proposed_at: string;
  readonly decided_by: AccountId | null;
  readonly decided_at: string | null;
  readonly opinion: string;
}

const columns = sql`
  agency_id, proposal_id, item_id, effect, from_on, changed_by, by_index_number, reason, content_digest, stage,
  proposed_by, proposed_at, decided_by, decided_at, opinion`;

/** Writes the checked copy of a proposal. */
export async function saveProposal(
  transaction: Database,
  { change, ...proposal }: ValidityProposal,
  lastSeq: number,
): Promise<void> {
  await transaction.run(sql`
    insert into validity_proposal (${columns}, last_seq)
    values (${proposal.agencyId}, ${proposal.proposalId}, ${proposal.itemId}, ${change.effect}, ${change.from},
            ${change.by}, ${change.byIndexNumber}, ${proposal.reason}, ${proposal.contentDigest}, ${proposal.stage},
            ${proposal.proposedBy}, ${proposal.proposedAt}, ${proposal.decidedBy}, ${proposal.decidedAt},
            ${proposal.opinion}, ${lastSeq})
    on conflict (agency_id, proposal_id) do update
       set stage = excluded.stage, decided_by = excluded.decided_by, decided_at = excluded.decided_at,
           opinion = excluded.opinion, last_seq = excluded.last_seq`);
}

/** One proposal. */
export async function findProposal(
  db: Database,
  agency: AgencyId,
  proposalId: EntryId,
): Promise<ValidityProposal | undefined> {
  const row = await db.maybe(sql<ProposalRow>`
    select ${columns} from validity_proposal where agency_id = ${agency} and proposal_id = ${proposalId}`);
  return row === undefined ? undefined : proposalOf(row);
}

/** Proposals of an agency, those that wait first, then the newest decided ones. */
export function listProposals(
  db: Database,
  agency: AgencyId,
  { stage, ...window }: { readonly stage?: ValidityProposal['stage']; readonly offset: number; readonly limit: number },
): Promise<Page<ValidityProposal>> {
  const conditions = [sql`agency_id = ${agency}`, ...(stage === undefined ? [] : [sql`stage = ${stage}`])];
  return pageOf(
    db,
    sql<ProposalRow>`select ${columns} from validity_proposal where ${allOf(conditions)}`,
    sql`(stage <> 'waiting'), proposed_at desc, proposal_id`,
    window,
    proposalOf,
  );
}

function proposalOf(row: ProposalRow): ValidityProposal {
  return {
    agencyId: row.agency_id,
    proposalId: row.proposal_id,
    itemId: row.item_id,
    change: { effect: row.effect, from: row.from_on, by: row.changed_by, byIndexNumber: row.by_index_number },
    reason: row.reason,
    contentDigest: row.content_digest,
    stage: row.stage,
    proposedBy: row.proposed_by,
    proposedAt: instantOf(row.proposed_at),
    decidedBy: row.decided_by,
    decidedAt: instantOrNull(row.decided_at),
    opinion: row.opinion,
  };
}
