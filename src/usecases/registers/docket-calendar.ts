import type { Actor } from '../../core/access/permissions.ts';
import { renderDocketIcs } from '../../core/disputes/docket-calendar.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { accept, type Result } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import type { Deps } from '../ports.ts';
import { listDocketDates } from './docket.ts';

/** The dates of the actor's docket as a file that calendars read. */
export async function docketCalendar(
  deps: Deps,
  actor: Actor,
  baseUrl: string,
): Promise<Result<{ readonly fileName: string; readonly contentType: string; readonly bytes: Uint8Array }, Refusal>> {
  const allowed = await authorize(deps, actor, 'register.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const text = renderDocketIcs(await listDocketDates(deps, actor.agencyId), {
    name: '复议诉讼日程',
    domain: new URL(baseUrl).hostname,
    page: `${baseUrl}/office/registers/disputes`,
    stamp: deps.now().replace(/[-:]|\.\d+/g, ''),
  });
  return accept({
    fileName: '复议诉讼日程.ics',
    contentType: 'text/calendar; charset=utf-8',
    bytes: new TextEncoder().encode(text),
  });
}
