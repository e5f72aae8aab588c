import { sql } from 'kysely';
import type { Actor } from '../../core/access/permissions.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { Instant } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';

/** Appends an entry to the log of the actor's agency. */
export async function recordAudit(
  transaction: Database,
  actor: Pick<Actor, 'id' | 'agencyId'>,
  entry: { readonly act: AuditAct; readonly subject: string; readonly detail: { readonly [key: string]: JsonValue } },
  at: Instant,
): Promise<void> {
  await transaction.run(sql`
    insert into audit_entry (agency_id, recorded_at, actor_id, act, subject, detail)
    values (${actor.agencyId}, ${at}, ${actor.id}, ${entry.act}, ${entry.subject},
            ${JSON.stringify(entry.detail)}::jsonb)`);
}
