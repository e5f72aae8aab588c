import { sql } from 'kysely';
import type { PaperEffect } from '../../core/requests/paper-events.ts';
import type { PaperKind } from '../../core/requests/paper-kinds.ts';
import type { PaperStage } from '../../core/requests/paper-stages.ts';
import type { AccountId, AgencyId, PaperId, RequestId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { Instant, Paper } from '../../usecases/ports.ts';
import { instantOf } from '../instant.ts';

/** A row of `paper`, as far as a paper is read from it. */
export interface PaperRow {
  readonly agency_id: AgencyId;
  readonly paper_id: PaperId;
  readonly request_id: RequestId;
  readonly kind: PaperKind;
  readonly stage: PaperStage;
  readonly document_number: string | null;
  readonly issued_on: PlainDate | null;
  readonly drafted_by: AccountId;
  readonly effect: PaperEffect | null;
  readonly state: PaperCourse;
  readonly revision: number;
  readonly started_at: Instant;
}

/** What of a paper's state has no column of its own. */
export type PaperCourse = Omit<Paper, keyof ReturnType<typeof columnsOf>>;

export const paperColumns = sql`agency_id, paper_id, request_id, kind, stage, document_number, issued_on, drafted_by,
  effect, state, revision, started_at`;

/** The paper that a row holds. */
export function paperOf(row: PaperRow): Paper {
  return { ...row.state, ...columnsOf(row) };
}

function columnsOf(row: PaperRow) {
  return {
    agencyId: row.agency_id,
    paperId: row.paper_id,
    requestId: row.request_id,
    kind: row.kind,
    stage: row.stage,
    documentNumber: row.document_number,
    issuedOn: row.issued_on,
    draftedBy: row.drafted_by,
    effect: row.effect,
    revision: row.revision,
    startedAt: instantOf(row.started_at),
  };
}
