import { type RawBuilder, sql } from 'kysely';
import type { NothingStatementContent, StatementStage } from '../../core/catalog/nothing-statement.ts';
import type { AccountId, AgencyId, ColumnId, Digest, EntryId } from '../../core/values/ids.ts';
import type { Page, PublishedStatement, StoredStatement } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf, instantOrNull } from '../instant.ts';
import { allOf, pageOf } from '../page.ts';

interface StatementRow {
  readonly agency_id: AgencyId;
  readonly statement_id: EntryId;
  readonly stage: StatementStage;
  readonly content: NothingStatementContent;
  readonly content_digest: Digest;
  readonly author_ids: readonly AccountId[];
  readonly opinion: string;
  readonly published_at: string | null;
  readonly withdrawn_at: string | null;
}

const columns = sql`agency_id, statement_id, stage, content, content_digest, author_ids, opinion, published_at, withdrawn_at`;

/** Writes a statement as of its event; its column and period never change. */
export async function saveStatement(transaction: Database, statement: StoredStatement, lastSeq: number): Promise<void> {
  const { agencyId, statementId, stage, content, contentDigest, authors, opinion, publishedAt, withdrawnAt } =
    statement;
  await transaction.run(sql`
    insert into nothing_statement (agency_id, statement_id, column_id, period_from, period_to, stage, content,
                                   content_digest, author_ids, opinion, published_at, withdrawn_at, last_seq)
    values (${agencyId}, ${statementId}, ${content.columnId}, ${content.from}, ${content.to}, ${stage},
            ${JSON.stringify(content)}::jsonb, ${contentDigest}, ${JSON.stringify(authors)}::jsonb, ${opinion},
            ${publishedAt}, ${withdrawnAt}, ${lastSeq})
    on conflict (agency_id, statement_id) do update
       set stage = excluded.stage, content = excluded.content, content_digest = excluded.content_digest,
           author_ids = excluded.author_ids, opinion = excluded.opinion, published_at = excluded.published_at,
           withdrawn_at = excluded.withdrawn_at, last_seq = excluded.last_seq`);
}

/** One statement of an agency, at whatever stage. */
export async function findStatement(
  db: Database,
  agency: AgencyId,
  statementId: EntryId,
): Promise<StoredStatement | undefined> {
  const row = await db.maybe(sql<StatementRow>`
    select ${columns} from nothing_statement where agency_id = ${agency} and statement_id = ${statementId}`);
  return row && statementOf(row);
}

/** Statements of an agency, the newest period first. */
export function listStatements(
  db: Database,
  agency: AgencyId,
  filter: {
    readonly stages?: readonly StatementStage[];
    readonly columnId?: ColumnId;
    readonly offset: number;
    readonly limit: number;
  },
): Promise<Page<StoredStatement>> {
  const conditions: RawBuilder<unknown>[] = [sql`agency_id = ${agency}`];
  if (filter.stages !== undefined) conditions.push(sql`stage = any(${[...filter.stages]}::text[])`);
  if (filter.columnId !== undefined) conditions.push(sql`column_id = ${filter.columnId}`);
  const matching = sql<StatementRow & { readonly period_from: string }>`
    select ${columns}, period_from from nothing_statement where ${allOf(conditions)}`;
  return pageOf(db, matching, sql`period_from desc, statement_id`, filter, statementOf);
}

/** Statements that went through the gate and stand, the newest period first. */
export async function listPublishedStatements(db: Database, agency: AgencyId): Promise<readonly PublishedStatement[]> {
  const rows = await db.many(sql<{
    readonly statement_id: EntryId;
    readonly content: NothingStatementContent;
    readonly published_at: string;
  }>`
    select statement_id, content, published_at from nothing_statement
     where agency_id = ${agency} and stage = 'published'
     order by period_from desc, statement_id`);
  return rows.map((row) => ({
    ...row.content,
    statementId: row.statement_id,
    publishedAt: instantOf(row.published_at),
  }));
}

function statementOf(row: StatementRow): StoredStatement {
  return {
    agencyId: row.agency_id,
    statementId: row.statement_id,
    stage: row.stage,
    content: row.content,
    contentDigest: row.content_digest,
    authors: row.author_ids,
    opinion: row.opinion,
    publishedAt: instantOrNull(row.published_at),
    withdrawnAt: instantOrNull(row.withdrawn_at),
  };
}
