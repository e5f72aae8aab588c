import { sql } from 'kysely';
import type { WordChoice } from '../../core/releases/word-list.ts';
import type { AccountId, AgencyId } from '../../core/values/ids.ts';
import type { Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** What an agency wants of each word: the newest choice of every one, by word. */
export async function listWordChoices(db: Database, agency: AgencyId): Promise<WordChoice[]> {
  const rows = await db.many(sql<WordChoice>`
    select distinct on (word) word, kind, severity, replacement, exceptions, source
      from word_choice where agency_id = ${agency} order by word, choice_no desc`);
  return rows.map(({ word, kind, severity, replacement, exceptions, source }) => ({
    word,
    kind,
    severity,
    replacement,
    exceptions,
    source,
  }));
}

/** Appends a choice. */
export async function saveWordChoice(
  transaction: Database,
  agency: AgencyId,
  choice: WordChoice,
  by: AccountId,
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    insert into word_choice (agency_id, word, kind, severity, replacement, exceptions, source, chosen_by, chosen_at)
    values (${agency}, ${choice.word}, ${choice.kind}, ${choice.severity}, ${choice.replacement},
            ${[...choice.exceptions]}::text[], ${choice.source}, ${by}, ${at})`);
}
