import { type Citation, form2021 } from '../../law/citation.ts';
import { handledRows } from '../../requests/handled-rows.ts';
import type { DisputeColumn } from '../dispute-table.ts';
import type { Severity } from '../finding.ts';
import { type ApplicantColumn, applicantColumns, type RequestRow } from '../request-table.ts';

/** An identity between cells that an auditor can read: the sums of both sides are equal. */
export interface TableCheck<Part extends string> {
  readonly id: string;
  readonly severity: Severity;
  readonly cite: Citation;
  readonly left: readonly Part[];
  readonly right: readonly Part[];
  /** What the identity says, in the words of the form. */
  readonly says: string;
}

const kinds = applicantColumns.map((column) => column.id).filter((id) => id !== 'total');
const detailed: readonly RequestRow[] = handledRows;
const collapsed: readonly RequestRow[] = [
  ...handledRows.filter((row) => row !== 'uncorrected' && row !== 'feeUnpaid' && row !== 'otherReason'),
  'otherwiseHandled',
];

/** T3-01: within each row of table 3. */
export const applicantSum: TableCheck<ApplicantColumn> = {
  id: 'T3-01',
  severity: 'error',
  cite: form2021,
  left: kinds,
  right: ['total'],
  says: '各类申请人之和等于总计',
};

/** T3-02: within each column of table 3. */
export const handledSum: TableCheck<RequestRow> = {
  id: 'T3-02',
  severity: 'error',
  cite: form2021,
  left: detailed,
  right: ['total'],
  says: '各项办理结果之和等于（七）总计',
};

/** T3-02 where （六）其他处理 is one row (form 2019, or a 2021 report that collapsed it). */
const handledSumCollapsed: TableCheck<RequestRow> = { ...handledSum, left: collapsed };

/** T3-03: the note in the corner of table 3. */
export const carryBalance: TableCheck<RequestRow> = {
  id: 'T3-03',
  severity: 'error',
  cite: form2021,
  left: ['newlyReceived', 'carriedOver'],
  right: ['total', 'carriedForward'],
  says: '第一项加第二项之和，等于第三项加第四项之和',
};

/** Identities that hold in every column of table 3. */
export function requestColumnChecks(isCollapsed: boolean): readonly TableCheck<RequestRow>[] {
  return [isCollapsed ? handledSumCollapsed : handledSum, carryBalance];
}

/** T4-01: within each block of table 4. */
export const disputeSum: TableCheck<DisputeColumn> = {
  id: 'T4-01',
  severity: 'error',
  cite: form2021,
  left: ['upheld', 'overturned', 'otherResult', 'pending'],
  right: ['total'],
  says: '结果维持、结果纠正、其他结果、尚未审结之和等于总计',
};
