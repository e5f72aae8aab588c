import { sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * Keeps the planner of this transaction to the indexes: it does not know what it costs to read the vectors of every
 * document, and the costs by which it is kept would make it compile every query.
 */
export async function holdToIndexes(transaction: Database): Promise<void> {
  await transaction.run(sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`);
}
