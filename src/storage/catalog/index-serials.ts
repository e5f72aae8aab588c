import { sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * The next serial of a prefix and period, for every agency that shares the prefix; others wait for this transaction. Not
 * free of gaps, and never given twice: a number that an import brought along is passed over by whoever asks.
 */
export async function nextSerial(transaction: Database, prefix: string, period: string): Promise<number> {
  const { last_serial } = await transaction.one(sql<{ last_serial: number }>`
    insert into index_serial (prefix, period, last_serial) values (${prefix}, ${period}, 1)
    on conflict (prefix, period) do update set last_serial = index_serial.last_serial + 1
    returning last_serial`);
  return last_serial;
}
