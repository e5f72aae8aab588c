import { sql } from 'kysely';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import type { AuditEntry, Page } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { instantOf } from '../instant.ts';
import { allOf, pageOf } from '../page.ts';

interface AuditRow {
  readonly audit_no: number;
  readonly recorded_at: string;
  readonly actor_id: string;
  readonly actor_name: string | null;
  readonly act: AuditAct;
  readonly subject: string;
  readonly detail: { readonly [key: string]: JsonValue };
}

/** The log of an agency, newest first; of one subject or one act if they are named. A supervisor's acts stand in it too. */
export function listAudit(
  db: Database,
  agency: AgencyId,
  filter: { readonly subject?: string; readonly act?: string; readonly offset: number; readonly limit: number },
): Promise<Page<AuditEntry>> {
  const conditions = [
    sql`entry.agency_id = ${agency}`,
    ...(filter.subject === undefined ? [] : [sql`entry.subject = ${filter.subject}`]),
    ...(filter.act === undefined ? [] : [sql`entry.act = ${filter.act}`]),
  ];
  const matching = sql<AuditRow>`
    select entry.audit_no, entry.recorded_at, entry.actor_id, account.display_name as actor_name, entry.act,
           entry.subject, entry.detail
      from audit_entry as entry
      left join account on account.account_id = entry.actor_id
     where ${allOf(conditions)}`;
  return pageOf(db, matching, sql`audit_no desc`, filter, auditEntryOf);
}

function auditEntryOf(row: AuditRow): AuditEntry {
  return {
    auditNo: row.audit_no,
    recordedAt: instantOf(row.recorded_at),
    actorId: row.actor_id,
    actorName: row.actor_name,
    act: row.act,
    subject: row.subject,
    detail: row.detail,
  };
}
