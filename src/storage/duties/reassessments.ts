import { sql } from 'kysely';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Page, Reassessment } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { pageOf } from '../page.ts';

interface Row {
  readonly event_no: number;
  readonly item_id: ItemId;
  readonly action: Reassessment['action'];
  readonly happened_on: PlainDate;
  readonly actor_name: string | null;
  readonly why: string | null;
  readonly next_on: PlainDate | null;
}

/** Decisions about information that is not disclosed, the newest first: the history of the items is the log. */
export function listReassessments(
  db: Database,
  agency: AgencyId,
  window: { readonly offset: number; readonly limit: number },
): Promise<Page<Reassessment>> {
  const matching = sql<Row>`
    select event.event_no, event.subject_id as item_id, event.action, event.happened_on,
           account.display_name as actor_name, event.payload ->> 'why' as why,
           event.payload ->> 'reassessOn' as next_on
      from event
      left join account on account.account_id = event.actor_id
     where event.agency_id = ${agency} and event.stream = 'item' and event.action in ('file', 'keep', 'reassess')`;
  return pageOf(db, matching, sql`event_no desc`, window, (row) => ({
    itemId: row.item_id,
    action: row.action,
    happenedOn: row.happened_on,
    actorName: row.actor_name,
    why: row.why ?? '',
    nextOn: row.next_on,
  }));
}
