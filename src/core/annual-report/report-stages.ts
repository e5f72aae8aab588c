import { type Citation, form2021, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { OutcomeSettings } from '../requests/outcomes.ts';
import type { AccountId, Digest } from '../values/ids.ts';
import { lastDayOf, type PlainDate, plainDate, type Year } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type Finding, isBlocking, type ReturnedFinding } from './finding.ts';

/** Where a report stands: being written, with its approver, approved and frozen, filed with the supervisor, accepted by it. */
export const reportStages = [
  { id: 'draft', label: '编制中' },
  { id: 'inReview', label: '待审定' },
  { id: 'approved', label: '已审定' },
  { id: 'filed', label: '已报送' },
  { id: 'accepted', label: '已接收' },
  { id: 'returned', label: '被退回' },
] as const;

export type ReportStage = (typeof reportStages)[number]['id'];

/** What happened to a report. `happenedOn` and the person are recorded with each. */
export type ReportEvent =
  | { readonly action: 'submit'; readonly contentDigest: Digest }
  | { readonly action: 'sendBack'; readonly opinion: string }
  | {
      readonly action: 'approve';
      readonly contentDigest: Digest;
      readonly version: number;
      readonly eventNo: number;
      readonly eventDigest: string;
      /** Which row of table 3 counted which outcome; absent from approvals before this was kept. */
      readonly outcomes?: OutcomeSettings;
      /** What was counted beside the own ledger: reports added up, and ledgers taken over up to an event of theirs. */
      readonly sources?: readonly {
        readonly sourceId: string;
        readonly version: number | null;
        readonly digest: string;
        readonly eventNo: number | null;
      }[];
    }
  | { readonly action: 'publish'; readonly contentDigest: Digest; readonly version: number }
  | { readonly action: 'withdrawPublication'; readonly version: number; readonly why: string }
  | { readonly action: 'file'; readonly version: number }
  | { readonly action: 'accept'; readonly opinion: string }
  | {
      readonly action: 'return';
      readonly opinion: string;
      /** What is to be mended, as the checks said it then. */
      readonly findings?: readonly ReturnedFinding[];
    };

export type ReportAction = ReportEvent['action'];

interface ReportActionRow {
  readonly label: string;
  readonly during: readonly ReportStage[];
  /** The stage afterwards; undefined where the stage stays. */
  readonly becomes?: ReportStage;
  readonly cite: Citation;
}

/** Which action is possible at which stage; buttons, guards and tests read this table. */
export const reportActions: Readonly<Record<ReportAction, ReportActionRow>> = {
  submit: { label: '送审', during: ['draft', 'returned'], becomes: 'inReview', cite: form2021 },
  sendBack: { label: '退回修改', during: ['inReview', 'approved', 'filed'], becomes: 'draft', cite: form2021 },
  approve: { label: '审定', during: ['inReview'], becomes: 'approved', cite: form2021 },
  publish: { label: '发布', during: ['approved', 'filed', 'accepted'], cite: ogi(49) },
  withdrawPublication: {
    label: '撤回发布',
    during: ['approved', 'filed', 'accepted', 'returned', 'draft', 'inReview'],
    cite: ogi(49),
  },
  file: { label: '报送', during: ['approved'], becomes: 'filed', cite: ogi(49) },
  accept: { label: '接收', during: ['filed'], becomes: 'accepted', cite: ogi(49) },
  return: { label: '退回', during: ['filed', 'accepted'], becomes: 'returned', cite: ogi(47) },
};

/** What is known of a report from its events. */
export interface ReportState {
  readonly stage: ReportStage;
  /** Approved versions so far. */
  readonly version: number;
  readonly submittedBy: AccountId | null;
  readonly submittedDigest: Digest | null;
  readonly approvedBy: AccountId | null;
  readonly publishedVersion: number | null;
}

export const newReport: ReportState = {
  stage: 'draft',
  version: 0,
  submittedBy: null,
  submittedDigest: null,
  approvedBy: null,
  publishedVersion: null,
};

/** The state after one more event. */
export function reportAfter(state: ReportState, event: ReportEvent, by: AccountId): ReportState {
  const stage = reportActions[event.action].becomes ?? state.stage;
  switch (event.action) {
    case 'submit':
      return { ...state, stage, submittedBy: by, submittedDigest: event.contentDigest };
    case 'approve':
      return { ...state, stage, version: event.version, approvedBy: by };
    case 'publish':
      return { ...state, stage, publishedVersion: event.version };
    case 'withdrawPublication':
      return { ...state, stage, publishedVersion: null };
    default:
      return { ...state, stage };
  }
}

/** Whether an action is possible at a stage. */
export function isPossible(state: ReportState, action: ReportAction): boolean {
  return reportActions[action].during.includes(state.stage);
}

/** Whether the numbers and texts stand as they were approved. */
export function isFrozen(stage: ReportStage): boolean {
  return stage === 'approved' || stage === 'filed' || stage === 'accepted';
}

/** Refuses an action that the stage does not allow; the message names the stage. */
export function decideReportAction(state: ReportState, action: ReportAction): Result<ReportAction, Refusal> {
  const row = reportActions[action];
  if (row.during.includes(state.stage)) return accept(action);
  const label = reportStages.find((stage) => stage.id === state.stage)?.label ?? state.stage;
  return refuse({
    reason: 'wrongStage',
    message: `年度报告现在的状态是“${label}”，不能${row.label}。请刷新页面查看最新进展。`,
    cite: row.cite,
  });
}

/**
 * Whether a year's report may be submitted, approved or filed: the statistics period (1 January to 31 December) must be
 * over, and no check that blocks may have failed (form 2021; law page §3.6, D-02).
 */
export function decideFreeze(year: Year, today: PlainDate, findings: readonly Finding[]): Result<Year, Refusal> {
  if (today <= lastDayOf(year)) {
    return refuse({
      reason: 'yearNotOver',
      message: `${year}年尚未结束，统计期限为1月1日至12月31日，不能定稿。请在${year + 1}年1月1日以后办理。`,
      cite: form2021,
    });
  }
  const blocking = findings.filter(isBlocking);
  if (blocking.length === 0) return accept(year);
  const first = blocking[0];
  return refuse({
    reason: 'blockingFindings',
    message: `有${blocking.length}项必须改正的检查结果，不能继续：${blocking.map((finding) => `${finding.rule} ${finding.message}`).join('；')}`,
    cite: first?.cite ?? form2021,
  });
}

/**
 * Whether a frozen report may be opened again. Not while a newer year stands approved: its stock and carried requests go on
 * from this one, and the ledgers stay closed up to it. What is wrong in the older one is then told in a note (更正说明), or
 * the newer one is returned first. `frozenThrough` is the newest year whose report is approved.
 */
export function decideReopen(year: Year, frozenThrough: Year | null): Result<Year, Refusal> {
  if (frozenThrough === null || frozenThrough <= year) return accept(year);
  return refuse({
    reason: 'newerApproved',
    message: `${frozenThrough}年度报告已经审定，它的结转数和存量接着${year}年度报告计算，${year}年度报告不能再退回修改。有错的，请由报告单位作更正说明；数据须重新统计的，请先退回${frozenThrough}年度报告。`,
    cite: form2021,
  });
}

/**
 * Whether a report may be approved while older ones stand as they do: not while one that was approved before is open
 * again, since its numbers would be closed with this one before they are put right.
 */
export function decideOrder(
  year: Year,
  reports: readonly { readonly year: Year; readonly stage: ReportStage; readonly version: number }[],
): Result<Year, Refusal> {
  const older = reports.find((report) => report.year < year && report.version > 0 && !isFrozen(report.stage));
  if (older === undefined) return accept(year);
  return refuse({
    reason: 'olderOpen',
    message: `${older.year}年度报告已退回修改，还没有重新审定。${year}年度报告的结转数和存量接着它计算，请先审定${older.year}年度报告。`,
    cite: form2021,
  });
}

/** Nobody approves what they prepared or submitted (house of four eyes; form 2021 names the leader as first responsible person). */
export function decideApprover(authors: readonly AccountId[], approver: AccountId): Result<AccountId, Refusal> {
  if (!authors.includes(approver)) return accept(approver);
  return refuse({
    reason: 'ownWork',
    message: '不能审定本人编写或送审的年度报告。请由另一位有审定权限的人员审定。',
    cite: ogi(17),
  });
}

/** Last day on which the report must be public: 31 January for a department or township, 31 March for a government (Article 49). */
export function publicationDueOn(year: Year, isGovernment: boolean): PlainDate {
  return isGovernment ? plainDate(year + 1, 3, 31) : plainDate(year + 1, 1, 31);
}
