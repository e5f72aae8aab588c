import { sql } from 'kysely';
import { foldText } from '../../core/catalog/fold-text.ts';
import { longestSearch } from '../../core/catalog/search-question.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { ItemHead } from '../../usecases/ports.ts';
import { headColumns, headOf, type PublishedItemRow } from '../catalog/published-item-row.ts';
import type { Database } from '../database.ts';
import { holdToIndexes } from './hold-to-indexes.ts';
import { compactText, pairsOf } from './segment.ts';

const mostCompared = 500;
// at least so much of what was typed stands in the title
const leastShare = 0.3;

/** Items whose titles share most pairs of characters with a text, the likest first; none for what is like nothing. */
export async function listAlikeTitles(
  db: Database,
  words: string,
  limit: number,
  today: PlainDate,
): Promise<readonly ItemHead[]> {
  const pairs = [...new Set(pairsOf(compactText(foldText(words.slice(0, longestSearch)))))];
  if (pairs.length === 0) return [];
  const rows = await db.inTransaction(async (transaction) => {
    await holdToIndexes(transaction);
    return transaction.many(sql<PublishedItemRow>`
      select ${headColumns}
        from (select agency_id, item_id from search_doc
               where title_pairs @@ ${pairs.map((pair) => `'${pair}'`).join(' | ')}::tsquery
               order by ts_rank(title_pairs, ${pairs.map((pair) => `'${pair}'`).join(' | ')}::tsquery) desc,
                        published_on desc, item_id
               limit ${mostCompared}) as alike
        join published_item as shown on shown.agency_id = alike.agency_id and shown.item_id = alike.item_id`);
  });
  return rows
    .map((row) => ({ row, share: shareOf(pairs, row.title) }))
    .filter(({ share }) => share >= leastShare)
    .sort(
      (a, b) =>
        b.share - a.share || a.row.title.length - b.row.title.length || (a.row.item_id < b.row.item_id ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ row }) => headOf(row, today));
}

/** How much of what was typed stands in a title. */
function shareOf(pairs: readonly string[], title: string): number {
  const standing = new Set(pairsOf(compactText(foldText(title))));
  return pairs.filter((pair) => standing.has(pair)).length / pairs.length;
}
