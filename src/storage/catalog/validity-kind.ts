import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../core/values/plain-date.ts';

/** `validityOn` of the core in SQL, for filtering what is `shown`; a test holds the two together. */
export function validityKindOn(today: PlainDate): RawBuilder<unknown> {
  const begun = sql`
    from validity_change as change
   where change.agency_id = shown.agency_id and change.item_id = shown.item_id and change.from_on <= ${today}::date`;
  // what was released about its end before it was reinstated no longer counts
  const standing = sql`
    change.effect in ('repealed', 'lapsed') and change.change_no > coalesce(
      (select max(later.change_no) from validity_change as later
        where later.agency_id = shown.agency_id and later.item_id = shown.item_id and later.effect = 'reinstated'
          and later.from_on <= ${today}::date), 0)`;
  return sql`case
    when shown.normative_kind = 'none' then 'none'
    else coalesce(
      (select ended.effect from (select change.effect, change.from_on ${begun} and ${standing}
                                  order by change.from_on, change.change_no limit 1) as ended
        where shown.valid_until is null or ended.from_on <= shown.valid_until),
      case when shown.valid_until < ${today}::date then 'lapsed' end,
      (select 'amended' where exists (select ${begun} and change.effect = 'amended')),
      'inForce')
    end`;
}
