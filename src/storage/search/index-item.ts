import { sql } from 'kysely';
import { foldText } from '../../core/catalog/fold-text.ts';
import { plainText } from '../../core/catalog/item-body.ts';
import type { ItemContent } from '../../core/catalog/item-content.ts';
import { keysOfItem } from '../../core/catalog/number-keys.ts';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { ItemHead, ReleasedVersion } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { vectorsOf } from './vectors.ts';

/**
 * Makes a released version findable, in place of an earlier one. Called in the transaction that releases it, after its row
 * of published items is written: the database takes no other.
 */
export async function indexItem(
  transaction: Database,
  version: Pick<ReleasedVersion, 'agencyId' | 'itemId' | 'content'>,
  head: Pick<ItemHead, 'indexNumber'>,
): Promise<void> {
  const { agencyId, itemId, content } = version;
  const fileText = await textOfFiles(transaction, agencyId, itemId, content);
  const vectors = vectorsOf({
    title: foldText(content.title),
    marks: foldText(marksOf(content, head.indexNumber)),
    summary: foldText(content.summary),
    headings: foldText(headingsOf(content)),
    body: foldText([plainText(content.body), ...content.files.map(({ title }) => title), fileText].join('\n')),
  });
  await dropItem(transaction, agencyId, itemId);
  await transaction.run(sql`
    insert into search_doc (agency_id, item_id, published_on, made_on, subject_id, column_id, genre, normative_kind,
                            valid_until, words, pairs, heads, title_pairs, compact)
    select agency_id, item_id, published_on, made_on, subject_id, column_id, genre, normative_kind, valid_until,
           ${vectors.words}::tsvector, ${vectors.pairs}::tsvector, ${vectors.heads}::tsvector,
           ${vectors.titlePairs}::tsvector, ${vectors.compact}
      from published_item where agency_id = ${agencyId} and item_id = ${itemId}`);
  await saveKeys(transaction, agencyId, itemId, content.documentNumber, head.indexNumber);
}

/** Takes an item out of the search, with its numbers. The words of its files go with its published row. */
async function dropItem(transaction: Database, agencyId: AgencyId, itemId: ItemId): Promise<void> {
  await transaction.run(sql`delete from search_doc where agency_id = ${agencyId} and item_id = ${itemId}`);
}

/** Words that name an item beside its title. */
function marksOf(content: ItemContent, indexNumber: string): string {
  return [content.documentNumber ?? '', indexNumber, ...content.issuers, ...content.keywords, content.topic].join('\n');
}

function headingsOf({ body }: ItemContent): string {
  return body.flatMap((block) => (block.kind === 'heading' ? [block.text] : [])).join('\n');
}

/** The words of the files that this version has; those of files it has no more are forgotten. */
async function textOfFiles(
  transaction: Database,
  agencyId: AgencyId,
  itemId: ItemId,
  { files }: ItemContent,
): Promise<string> {
  const digests = files.map(({ fileId, digest }) => `${fileId} ${digest}`);
  await transaction.run(sql`
    delete from published_file_text
     where agency_id = ${agencyId} and item_id = ${itemId}
       and not (file_id || ' ' || digest) = any(${digests}::text[])`);
  const rows = await transaction.many(sql<{ text: string }>`
    select text from published_file_text
     where agency_id = ${agencyId} and item_id = ${itemId} order by file_id`);
  return rows.map(({ text }) => text).join('\n');
}

async function saveKeys(
  transaction: Database,
  agencyId: AgencyId,
  itemId: ItemId,
  documentNumber: string | null,
  indexNumber: string,
): Promise<void> {
  const aliases = await transaction.many(sql<{ index_number: string }>`
    select index_number from index_number where agency_id = ${agencyId} and item_id = ${itemId} and is_alias`);
  const keys = keysOfItem(
    documentNumber,
    indexNumber,
    aliases.map((alias) => alias.index_number),
  );
  await transaction.run(sql`
    insert into search_number (number_key, agency_id, item_id)
    select key, ${agencyId}, ${itemId} from unnest(${[...keys]}::text[]) as key`);
}
