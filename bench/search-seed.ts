import { sql } from 'kysely';
import pg from 'pg';
import { foldText } from '../src/core/catalog/fold-text.ts';
import { plainText } from '../src/core/catalog/item-body.ts';
import { keysOfItem } from '../src/core/catalog/number-keys.ts';
import type { ItemId } from '../src/core/values/ids.ts';
import type { OpenDatabase } from '../src/storage/database.ts';
import { indexItem } from '../src/storage/search/index-item.ts';
import { vectorsOf } from '../src/storage/search/vectors.ts';
import { type GeneratedItem, generatedItem } from './generated-items.ts';

const batchSize = 500;
const indexes = ['word', 'pair', 'head', 'title_pair'];

/** Stores the items, then builds the index over them: vectors made here, the four inverted indexes made in one piece. */
export async function seedIndex(db: OpenDatabase, count: number): Promise<{ readonly milliseconds: number }> {
  const definitions = await db.many(sql<{ definition: string }>`
    select pg_get_indexdef(('search_doc_by_' || name)::regclass) as definition
      from unnest(${indexes}::text[]) as name`);
  for (const name of indexes) await db.run(sql`drop index ${sql.id(`search_doc_by_${name}`)}`);
  let milliseconds = 0;
  for (let from = 0; from < count; from += batchSize) {
    const items = Array.from({ length: Math.min(batchSize, count - from) }, (_, at) => generatedItem(from + at));
    await unchecked(db, (transaction) => saveItems(transaction, items));
    const started = performance.now();
    // made before the transaction: the server ends one that stands idle
    const rows = items.map(vectorRow);
    await unchecked(db, (transaction) => saveVectors(transaction, rows));
    milliseconds += performance.now() - started;
  }
  return { milliseconds: milliseconds + (await buildIndexes(db, definitions)) };
}

/** Milliseconds for the inverted indexes, on a connection that nothing bounds; what the planner goes by comes after. */
async function buildIndexes(
  { url }: OpenDatabase,
  definitions: readonly { readonly definition: string }[],
): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set maintenance_work_mem = '512MB'`);
    const started = performance.now();
    for (const { definition } of definitions) await client.query(definition);
    const milliseconds = performance.now() - started;
    await client.query('vacuum analyze search_doc');
    await client.query('vacuum analyze published_item');
    return milliseconds;
  } finally {
    await client.end();
  }
}

/** How long the product takes to index one item anew while the index stands: the median of 200. */
export async function oneMore(db: OpenDatabase, count: number): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < Math.min(200, count); n += 1) {
    const { itemId, indexNumber, content } = generatedItem(n);
    const started = performance.now();
    await db.inTransaction((transaction) =>
      indexItem(transaction, { agencyId: content.agencyId, itemId: itemId as ItemId, content }, { indexNumber }),
    );
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Without the triggers and references that tie a published item to its release: nothing is published here. */
function unchecked(db: OpenDatabase, work: (transaction: OpenDatabase) => Promise<unknown>): Promise<unknown> {
  return db.inTransaction(async (transaction) => {
    await transaction.run(
      sql`select set_config('session_replication_role', 'replica', true), set_config('statement_timeout', '0', true)`,
    );
    await work(transaction as OpenDatabase);
  });
}

function saveItems(db: OpenDatabase, items: readonly GeneratedItem[]): Promise<number> {
  const rows = items.map(({ itemId, indexNumber, publishedOn, content, text, digest }) => ({
    agency_id: content.agencyId,
    item_id: itemId,
    index_number: indexNumber,
    published_on: publishedOn,
    made_on: content.madeOn,
    title: content.title,
    issuers: content.issuers,
    document_number: content.documentNumber,
    subject_id: content.subjectId,
    genre: content.genre,
    keywords: content.keywords,
    content: text,
    content_digest: digest,
  }));
  return db.run(sql`
    insert into published_item (agency_id, item_id, version, release_id, content, content_digest, index_number, title,
                                language, issuers, document_number, made_on, subject_id, genre, topic, keywords, summary,
                                normative_kind, file_count, published_at, published_on, changed_at)
    select agency_id, item_id, 1, 'bench-release', content, content_digest, index_number, title, 'zh-CN', issuers,
           document_number, made_on, subject_id, genre, '', keywords, '', 'none', 0, published_on, published_on, published_on
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as item (agency_id text, item_id text, content text, content_digest text, index_number text, title text,
                    issuers text[], document_number text, made_on date, subject_id text, genre text, keywords text[],
                    published_on date)`);
}

function vectorRow({ itemId, indexNumber, publishedOn, content }: GeneratedItem) {
  return {
    agency_id: content.agencyId,
    item_id: itemId,
    published_on: publishedOn,
    made_on: content.madeOn,
    subject_id: content.subjectId,
    genre: content.genre,
    keys: keysOfItem(content.documentNumber, indexNumber, []),
    ...vectorsOf({
      title: foldText(content.title),
      marks: foldText([content.documentNumber, indexNumber, ...content.issuers, ...content.keywords].join('\n')),
      summary: '',
      headings: '',
      body: foldText(plainText(content.body)),
    }),
  };
}

async function saveVectors(db: OpenDatabase, rows: readonly ReturnType<typeof vectorRow>[]): Promise<void> {
  await db.run(sql`
    insert into search_doc (agency_id, item_id, published_on, made_on, subject_id, genre, normative_kind, words, pairs,
                            heads, title_pairs, compact)
    select agency_id, item_id, published_on, made_on, subject_id, genre, 'none', words::tsvector, pairs::tsvector,
           heads::tsvector, "titlePairs"::tsvector, compact
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
           as item (agency_id text, item_id text, published_on date, made_on date, subject_id text, genre text, words text,
                    pairs text, heads text, "titlePairs" text, compact text)`);
  await db.run(sql`
    insert into search_number (number_key, agency_id, item_id)
    select key, agency_id, item_id
      from jsonb_to_recordset(${JSON.stringify(rows.map(({ agency_id, item_id, keys }) => ({ agency_id, item_id, keys })))}::jsonb)
           as item (agency_id text, item_id text, keys text[]), unnest(keys) as key`);
}
