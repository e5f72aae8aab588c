import { type RawBuilder, sql } from 'kysely';
import type { Page } from '../usecases/ports.ts';
import type { Database } from './database.ts';

/** A page of what a query matches, in an order that names every row once, with the size of the whole. */
export async function pageOf<Row, Value>(
  db: Database,
  matching: RawBuilder<Row>,
  order: RawBuilder<unknown>,
  window: { readonly offset: number; readonly limit: number },
  mapRow: (row: Row) => Value,
): Promise<Page<Value>> {
  const { total } = await db.one(sql<{ total: number }>`select count(*) as total from (${matching}) as matching`);
  if (window.offset >= total || window.limit === 0) return { rows: [], total };
  const rows = await db.many(sql<Row>`${matching} order by ${order} limit ${window.limit} offset ${window.offset}`);
  return { rows: rows.map(mapRow), total };
}

/** Conditions of which every one must hold. */
export function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return sql.join(conditions, sql` and `);
}
