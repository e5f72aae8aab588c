import type { Actor } from '../../core/access/permissions.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { decideSameContent } from '../../core/releases/public-answer.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, Instant, StoredItem } from '../ports.ts';
import { takeItemStep } from './item-course.ts';
import type { SeenItem } from './submit-item.ts';

const longestMs = 366 * 24 * 60 * 60 * 1000;

/**
 * Appoints the time at which an approved item is published by itself, and before which nobody can publish it. A time beyond
 * its last day (Article 26) is refused, as is one that has passed.
 */
export async function scheduleItem(
  deps: Deps,
  actor: Actor,
  { itemId, seen, publishAt }: SeenItem & { readonly publishAt: string },
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  const time = readTime(publishAt, deps.now());
  if (!time.ok) return time;
  const at = time.value;
  return takeItemStep(deps, actor, {
    itemId,
    act: 'schedule',
    audit: 'item.scheduled',
    payload: { publishAt: at },
    decide: async ({ stored, contentDigest, becomes }) => {
      const same = decideSameContent(seen, contentDigest);
      if (!same.ok) return same;
      if (stored.openness !== 'proactive') return refuse(notProactive);
      if (stored.version === 0 && stored.dueOn !== null && deps.today() <= stored.dueOn && dayOf(at) > stored.dueOn)
        return refuse({ ...tooLate, message: `${tooLate.message}最迟应于${stored.dueOn}公开。` });
      return accept({ item: { ...stored, stage: becomes, publishAt: at } });
    },
  });
}

/** Cancels the appointed time; the item stays approved. */
export function unscheduleItem(
  deps: Deps,
  actor: Actor,
  itemId: ItemId,
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  return takeItemStep(deps, actor, {
    itemId,
    act: 'unschedule',
    audit: 'item.unscheduled',
    decide: async ({ stored, becomes }) => accept({ item: { ...stored, stage: becomes, publishAt: null } }),
  });
}

/** An instant in the future, from ISO text with an offset, or a local time of Asia/Shanghai without one. */
function readTime(text: string, now: Instant): Result<Instant, Refusal> {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/.exec(text.trim());
  const ms =
    match === null ? Number.NaN : Date.parse(`${match[1]}T${match[2]}${match[3] ?? ':00'}${match[4] ?? '+08:00'}`);
  if (Number.isNaN(ms)) return refuse({ ...wrongTime, message: '请填写发布的日期和时间，例如 2026-03-09 09:00。' });
  const ahead = ms - Date.parse(now);
  if (ahead <= 0) return refuse({ ...wrongTime, message: '定时发布的时间已经过去，请改为以后的时间，或者直接发布。' });
  if (ahead > longestMs) return refuse({ ...wrongTime, message: '定时发布的时间不能超过一年，请核对年份。' });
  return accept(new Date(ms).toISOString());
}

/** The civil day of an instant in Asia/Shanghai. */
function dayOf(at: Instant): string {
  return new Date(Date.parse(at) + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

const wrongTime = { reason: 'time', field: 'publishAt' } as const;

const tooLate: Refusal = {
  reason: 'afterDue',
  field: 'publishAt',
  message: '定时发布的时间超过了公开期限。',
  cite: ogi(26),
};

const notProactive: Refusal = {
  reason: 'notProactive',
  message: '这条信息的公开属性不是主动公开，不能定时发布。请办理“归档，不主动公开”，或者退回修改公开属性。',
  cite: ogi(13),
};
