import { form2021, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { findPersonalInformation } from '../privacy/find-personal-information.ts';
import type { AccountId, EntryId } from '../values/ids.ts';
import { lastDayOf, type PlainDate, parsePlainDate, type Year } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { reportChecks } from './checks/report-checks.ts';
import { type Finding, findingKey } from './finding.ts';
import type { Place } from './report.ts';
import type { ReportStage } from './report-stages.ts';

/** What a named person answered for a finding, and who of them confirmed or took it back. */
export interface ReportWaiver {
  readonly waiverId: EntryId;
  readonly year: Year;
  readonly rule: string;
  /** An error is overridden, a warning explained. */
  readonly severity: 'error' | 'warning';
  readonly place: Place;
  /** What the finding said when it was signed for; with another figure it is another finding, and is asked again. */
  readonly message: string;
  readonly reason: string;
  readonly signedBy: AccountId;
  readonly signedByName: string | null;
  readonly signedOn: PlainDate;
  readonly expiresOn: PlainDate;
  /** Who confirmed it; only an override needs that. */
  readonly confirmedBy: AccountId | null;
  readonly confirmedByName: string | null;
  readonly confirmedOn: PlainDate | null;
  readonly revokedOn: PlainDate | null;
}

const shortestReason = 4;
const longestReason = 500;

/** What somebody wants to answer for: the finding by its key, why, and until when. */
export interface WaiverInput {
  readonly key: string;
  readonly reason: string;
  readonly expiresOn?: string;
}

export type DecidedWaiver = Pick<ReportWaiver, 'rule' | 'severity' | 'place' | 'message' | 'reason' | 'expiresOn'>;

/**
 * Whether what a rule found at a place may be signed for: a warning always, an error only where its rule says so (law page §3.6, T2-02). It
 * counts until the end of the year in which the report is due, or an earlier day; refused with what is missing.
 */
export function decideWaiver(
  findings: readonly Finding[],
  input: WaiverInput,
  { year, today }: { readonly year: Year; readonly today: PlainDate },
): Result<readonly DecidedWaiver[], Refusal> {
  // one reason answers for all that a rule found at one place
  const found = findings.filter((finding) => findingKey(finding) === input.key && finding.verdict === 'fail');
  const [first] = found;
  if (first === undefined) return refuse(noSuchFinding);
  const grave = found.find(({ severity, rule }) => severity === 'error' && !mayStand(rule));
  if (grave !== undefined) return refuse(mustBeMended(grave));
  const reason = input.reason.trim();
  const fault = faultOfReason(reason);
  if (fault !== undefined) return refuse(fault);
  const latest = lastDayOf(year + 1);
  const expiresOn = input.expiresOn === undefined || input.expiresOn === '' ? latest : parsePlainDate(input.expiresOn);
  if (expiresOn === undefined || expiresOn < today || expiresOn > latest) return refuse(wrongExpiry(today, latest));
  const signed = found.flatMap(({ rule, severity, place, message }) =>
    severity === 'notice' ? [] : [{ rule, severity, place, message, reason, expiresOn }],
  );
  return signed.length > 0 ? accept(signed) : refuse(nothingToExplain(first.rule));
}

/** Whether a named person may override an error of a rule. */
export function mayStand(rule: string): boolean {
  return reportChecks.some((check) => check.id === rule && check.mayStand === true);
}

/** Overrides are confirmed by somebody else than who signed; a second confirmation or one of an explanation is refused. */
export function decideConfirmation(waiver: ReportWaiver, by: AccountId): Result<ReportWaiver, Refusal> {
  if (waiver.revokedOn !== null || waiver.severity !== 'error' || waiver.confirmedBy !== null) {
    return refuse({ reason: 'nothingToConfirm', message: '这条理由不需要复核，或者已经复核、撤回。请刷新页面。' });
  }
  if (waiver.signedBy === by) {
    return refuse({
      reason: 'ownWork',
      message: '不能复核本人签署的理由。请由另一位有审定权限的人员复核。',
      cite: ogi(17),
    });
  }
  return accept(waiver);
}

/** Reports that went to the supervisor keep the reasons they went with. */
export function decideWaiverStage(stage: ReportStage): Result<ReportStage, Refusal> {
  if (stage !== 'filed' && stage !== 'accepted') return accept(stage);
  return refuse({
    reason: 'wrongStage',
    message: '年度报告已经报送，理由随报告一并存档，不能再签署或者撤回。需要更改的，请由主管部门退回。',
    cite: form2021,
  });
}

/** Whether a waiver counts on a day: not taken back, not expired, and confirmed where that is needed. */
export function countsOn(waiver: ReportWaiver, today: PlainDate): boolean {
  return (
    waiver.revokedOn === null &&
    waiver.expiresOn >= today &&
    (waiver.severity === 'warning' || waiver.confirmedBy !== null)
  );
}

/** The findings with what somebody answers for them today; a finding whose figures changed is without again. */
export function withWaivers(
  findings: readonly Finding[],
  waivers: readonly ReportWaiver[],
  today: PlainDate,
): readonly Finding[] {
  const counting = waivers.filter((waiver) => countsOn(waiver, today));
  if (counting.length === 0) return findings;
  return findings.map((finding) => {
    const waiver = counting.findLast((candidate) => isAbout(candidate, finding));
    if (waiver === undefined || finding.verdict !== 'fail') return finding;
    const { reason, signedOn, expiresOn } = waiver;
    return { ...finding, waiver: { reason, signedOn, expiresOn, signedByName: waiver.signedByName ?? '' } };
  });
}

/** Whether a waiver was signed for exactly this finding, its figures included. */
function isAbout(waiver: ReportWaiver, finding: Finding): boolean {
  return (
    waiver.severity === finding.severity &&
    findingKey(waiver) === findingKey(finding) &&
    waiver.message === finding.message
  );
}

/** What somebody signed already, word for word, for the same findings as they stand: pressing twice signs once. */
export function signedAlready(
  waivers: readonly ReportWaiver[],
  decided: readonly DecidedWaiver[],
  by: AccountId,
): ReportWaiver | undefined {
  const own = waivers.filter(({ revokedOn, signedBy }) => revokedOn === null && signedBy === by);
  return own.find((waiver) =>
    decided.some(
      (again) =>
        findingKey(again) === findingKey(waiver) &&
        [again.severity, again.message, again.reason, again.expiresOn].join('\n') ===
          [waiver.severity, waiver.message, waiver.reason, waiver.expiresOn].join('\n'),
    ),
  );
}

/** Refused while a warning has no explanation (law page §3.6, severity W); the refusal lists them all. */
export function decideExplanations(findings: readonly Finding[]): Result<number, Refusal> {
  const open = findings.filter(needsExplanation);
  if (open.length === 0) return accept(findings.length);
  return refuse({
    reason: 'unexplainedWarnings',
    field: 'explanations',
    message: `有${open.length}条提醒还没有书面说明，请逐条改正或者写明理由后再送审：${open
      .map(({ rule, message }) => `${rule} ${message}`)
      .join('；')}`,
    cite: form2021,
  });
}

/** Whether a finding still waits for a written explanation. */
export function needsExplanation({ severity, verdict, waiver }: Finding): boolean {
  return severity === 'warning' && verdict === 'fail' && waiver === undefined;
}

function faultOfReason(reason: string): Refusal | undefined {
  const length = [...reason].length;
  if (length < shortestReason) {
    return { reason: 'missing', field: 'reason', message: `请写明理由，至少${shortestReason}个字。` };
  }
  if (length > longestReason) {
    return { reason: 'tooLong', field: 'reason', message: `理由超过${longestReason}字，请删减。` };
  }
  if (findPersonalInformation(reason).length > 0) {
    return {
      reason: 'personalInformation',
      field: 'reason',
      message: '理由中有身份证号、手机号等个人信息。理由随报告存档，请删去个人信息。',
      cite: ogi(15),
    };
  }
  return undefined;
}

const noSuchFinding: Refusal = {
  reason: 'notFound',
  field: 'key',
  message: '没有找到这条检查结果，可能数字或者文字已经改变。请刷新页面后重试。',
};

function nothingToExplain(rule: string): Refusal {
  return { reason: 'nothingToExplain', field: 'key', message: `${rule} 只是提示，不需要签署理由。` };
}

function mustBeMended({ rule, message, cite }: Finding): Refusal {
  return {
    reason: 'mustBeMended',
    field: 'key',
    message: `${rule} 必须改正，不能以理由代替：${message}`,
    cite,
  };
}

function wrongExpiry(today: PlainDate, latest: PlainDate): Refusal {
  return {
    reason: 'malformed',
    field: 'expiresOn',
    message: `有效期应在今天（${today}）至${latest}之间。`,
  };
}
