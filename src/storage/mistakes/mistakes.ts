import { type RawBuilder, sql } from 'kysely';
import type { AsideReason, MistakeKind, MistakeReply, MistakeStage } from '../../core/releases/mistake-reply.ts';
import type { AccountId, AgencyId, Digest, EntryId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Page, StoredMistake } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';
import { pageOf } from '../page.ts';

interface MistakeRow {
  readonly agency_id: AgencyId;
  readonly mistake_id: EntryId;
  readonly mistake_number: string;
  readonly stage: MistakeStage;
  readonly kind: MistakeKind;
  readonly page_path: string;
  readonly item_id: ItemId | null;
  readonly received_at: string;
  readonly due_on: PlainDate;
  readonly due_is_provisional: boolean;
  readonly link_digest: Digest;
  readonly sealed: Uint8Array;
  readonly reply: MistakeReply | null;
  readonly reply_digest: Digest | null;
  readonly author_ids: readonly AccountId[];
  readonly closing_reason: AsideReason | null;
  readonly closed_at: string | null;
}

const columns = sql`
  agency_id, mistake_id, mistake_number, stage, kind, page_path, item_id, received_at, due_on, due_is_provisional,
  link_digest, sealed, reply, reply_digest, author_ids, closing_reason, closed_at`;

/** Writes a report as of its event `lastSeq`; what somebody wrote never changes. */
export async function saveMistake(transaction: Database, mistake: StoredMistake, lastSeq: number): Promise<void> {
  const reply = mistake.reply === null ? null : JSON.stringify(mistake.reply);
  await transaction.run(sql`
    insert into mistake_report (${columns}, last_seq)
    values (${mistake.agencyId}, ${mistake.mistakeId}, ${mistake.mistakeNumber}, ${mistake.stage}, ${mistake.kind},
            ${mistake.pagePath}, ${mistake.itemId}, ${mistake.receivedAt}, ${mistake.dueOn},
            ${mistake.dueIsProvisional}, ${mistake.linkDigest}, ${mistake.sealed}, ${reply}::jsonb,
            ${mistake.replyDigest}, ${JSON.stringify(mistake.authors)}::jsonb, ${mistake.closingReason},
            ${mistake.closedAt}, ${lastSeq})
    on conflict (agency_id, mistake_id) do update
       set stage = excluded.stage, reply = excluded.reply, reply_digest = excluded.reply_digest,
           author_ids = excluded.author_ids, closing_reason = excluded.closing_reason,
           closed_at = excluded.closed_at, last_seq = excluded.last_seq`);
}

/** One report of an agency. */
export async function findMistake(
  db: Database,
  agency: AgencyId,
  mistakeId: EntryId,
): Promise<StoredMistake | undefined> {
  const row = await db.maybe(sql<MistakeRow>`
    select ${columns} from mistake_report where agency_id = ${agency} and mistake_id = ${mistakeId}`);
  return row === undefined ? undefined : mistakeOf(row);
}

/** The report behind its reporter's link. */
export async function findMistakeByLink(db: Database, linkDigest: Digest): Promise<StoredMistake | undefined> {
  const row = await db.maybe(sql<MistakeRow>`
    select ${columns} from mistake_report where link_digest = ${linkDigest}`);
  return row === undefined ? undefined : mistakeOf(row);
}

/** Reports of an agency: first those that wait, by their last day, then those that are closed, the newest first. */
export function listMistakes(
  db: Database,
  agency: AgencyId,
  filter: { readonly stages?: readonly MistakeStage[]; readonly offset: number; readonly limit: number },
): Promise<Page<StoredMistake>> {
  const inStages: RawBuilder<unknown> =
    filter.stages === undefined ? sql`true` : sql`stage = any(${[...filter.stages]}::text[])`;
  return pageOf(
    db,
    sql<MistakeRow>`select ${columns} from mistake_report where agency_id = ${agency} and ${inStages}`,
    sql`closed_at desc nulls first, due_on, mistake_number`,
    filter,
    mistakeOf,
  );
}

function mistakeOf(row: MistakeRow): StoredMistake {
  return {
    agencyId: row.agency_id,
    mistakeId: row.mistake_id,
    mistakeNumber: row.mistake_number,
    stage: row.stage,
    kind: row.kind,
    pagePath: row.page_path,
    itemId: row.item_id,
    receivedAt: instantOf(row.received_at),
    dueOn: row.due_on,
    dueIsProvisional: row.due_is_provisional,
    linkDigest: row.link_digest,
    sealed: row.sealed,
    reply: row.reply,
    replyDigest: row.reply_digest,
    authors: row.author_ids,
    closingReason: row.closing_reason,
    closedAt: instantOrNull(row.closed_at),
  };
}
