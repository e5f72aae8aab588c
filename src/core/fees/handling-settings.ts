import type { EndedUnitRule } from '../agencies/ledger-rule.ts';
import type { ClockSettings } from '../deadlines/clock-settings.ts';
import type { LampSettings } from '../deadlines/lamp.ts';
import type { Refusal } from '../law/refusal.ts';
import type { OutcomeSettings } from '../requests/outcomes.ts';
import type { PaperSettings } from '../requests/paper-settings.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { DisputeHandling } from './dispute-setting-rows.ts';
import type { MonthCountSettings } from './month-count.ts';
import type { SettingRow } from './setting-row.ts';
import { isSettingId, type SettingId, settingOf } from './setting-rows.ts';

/** What a setting may hold: the code of an option, a switch, a whole number or a text. */
export type SettingValue = string | number | boolean;

/** Settings that depart from their defaults. */
export type SettingValues = Readonly<Partial<Record<SettingId, SettingValue>>>;

/** How an agency numbers and orders its catalogue. */
export interface CatalogSettings {
  /** What stands before the slash of an index number; `areaCode`: the code of the agency's area. */
  readonly indexPrefixKind: 'areaCode' | 'organizationCode' | 'creditCode' | 'custom';
  readonly indexPrefix: string;
  readonly indexPeriod: 'year' | 'month';
  /** Vocabulary of 主题分类. */
  readonly topics: readonly string[];
  /** Additions of Article 21; `byLevel`: what the article means for the agency's kind and level. */
  readonly subjectAddition: 'byLevel' | 'none' | 'cityAndCounty' | 'township';
  /** Years after which a document in force is due for a clean-up. */
  readonly cleanUpYears: number;
  /** Days before the last day of a document on which it is due for one. */
  readonly expiryNoticeDays: number;
  /** Working days in which a report of a mistake is answered. */
  readonly mistakeReplyDays: number;
}

/** How an agency handles requests where the law leaves it open or no source settles it. */
export interface HandlingSettings extends DisputeHandling {
  readonly onlineConfirmation: 'onSubmission' | 'byOffice';
  /** Working days after which an entry must say why it comes late. */
  readonly lateRecordingDays: number;
  readonly clock: ClockSettings;
  /** Working days proposed for a correction (Article 30: a reasonable period). */
  readonly correctionDays: number;
  readonly lamp: LampSettings;
  /** Working days before the due day on which somebody is reminded, the first reminder first. */
  readonly reminders: { readonly first: number; readonly second: number; readonly last: number };
  readonly outcomes: OutcomeSettings;
  /** Whose report covers the year in which a unit ends. */
  readonly endedUnits: EndedUnitRule;
  readonly monthCount: MonthCountSettings;
  /** How to pay, as the fee notice states it; empty where the agency named nothing yet. */
  readonly feeInstructions: string;
  /** 机关代字 of document numbers; empty for the agency's short name. */
  readonly letterWord: string;
  readonly papers: PaperSettings;
  /** Full name of the court with jurisdiction; empty where the agency named none. */
  readonly courtName: string;
  /** Empty name: the organ follows from the agency's place in the tree. */
  readonly reviewOrgan: { readonly name: string; readonly place: string; readonly onlineAddress: string };
  readonly similarity: { readonly similarPercent: number; readonly proposeFromCount: number };
  /** Hours of the day in Asia/Shanghai between which no mail is sent; equal hours: none. */
  readonly mail: { readonly isOn: boolean; readonly quietFrom: number; readonly quietUntil: number };
  readonly catalog: CatalogSettings;
  /** Days before the last legal day by which a report should be done, and from which similarity on a sentence is marked. */
  readonly report: { readonly targetDays: number; readonly similarPercent: number };
}

/** The settings that follow from what was chosen; the named default holds for everything else. */
export function handlingSettings(chosen: SettingValues = {}): HandlingSettings {
  const at = <Value extends SettingValue>(id: SettingId): Value => (chosen[id] ?? settingOf(id).default) as Value;
  return {
    onlineConfirmation: at('onlineConfirmation'),
    lateRecordingDays: at('lateRecordingDays'),
    clock: { startDay: at('startDay'), consultationDays: at('consultationDays'), feePayment: at('feePayment') },
    correctionDays: at('correctionDays'),
    lamp: { blueFrom: at('blueFrom'), yellowFrom: at('yellowFrom'), blackBeyond: at('blackBeyond') },
    reminders: { first: at('firstReminderDays'), second: at('secondReminderDays'), last: at('lastReminderDays') },
    outcomes: outcomesOf(at),
    endedUnits: at('endedUnits'),
    monthCount: {
      monthOf: at('monthOf'),
      countsWithdrawn: at('countsWithdrawn'),
      countsUncorrected: at('countsUncorrected'),
    },
    feeInstructions: at('feeInstructions'),
    letterWord: at('letterWord'),
    papers: {
      reviewerMaySign: at('reviewerMaySign'),
      numberSeries: at('numberSeries'),
      electronicServiceCounts: at('electronicServiceCounts'),
    },
    courtName: at('courtName'),
    reviewOrgan: {
      name: at('reviewOrganName'),
      place: at('reviewOrganPlace'),
      onlineAddress: at('reviewOnlineAddress'),
    },
    similarity: { similarPercent: at('similarPercent'), proposeFromCount: at('proposeFromCount') },
    mail: { isOn: at('mailIsOn'), quietFrom: at('quietFrom'), quietUntil: at('quietUntil') },
    catalog: catalogOf(at),
    report: { targetDays: at('reportTargetDays'), similarPercent: at('reportSimilarPercent') },
    ...disputeHandlingOf(at),
  };
}

/**
 * Reads settings from outside: every name known, every value of its kind and within its limits. Refuses with each field
 * that is wrong. `null` means back to what the agency above chose.
 */
export function parseHandlingSettings(
  entered: Readonly<Record<string, unknown>>,
): Result<Readonly<Partial<Record<SettingId, SettingValue | null>>>, readonly Refusal[]> {
  const values: Partial<Record<SettingId, SettingValue | null>> = {};
  const faults: Refusal[] = [];
  for (const [name, value] of Object.entries(entered)) {
    if (!isSettingId(name)) {
      faults.push(wrong(name, `没有名为“${name}”的设置，请刷新页面后重试。`));
      continue;
    }
    const fault = value === null ? undefined : valueFault(settingOf(name), value);
    if (fault !== undefined) faults.push(wrong(name, fault));
    else values[name] = typeof value === 'string' ? value.trim() : (value as SettingValue | null);
  }
  return faults.length > 0 ? refuse(faults) : accept(values);
}

/** Faults of settings that contradict each other once a change is made; named by the field to correct. */
export function contradictions({ lamp, reminders }: HandlingSettings): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (lamp.yellowFrom >= lamp.blueFrom)
    faults.push(wrong('yellowFrom', `黄灯的工作日数（${lamp.yellowFrom}）应当小于蓝灯的（${lamp.blueFrom}）。`));
  if (reminders.second >= reminders.first)
    faults.push(wrong('secondReminderDays', '第二次提醒应当晚于第一次提醒，请填写更小的工作日数。'));
  if (reminders.last >= reminders.second)
    faults.push(wrong('lastReminderDays', '最后一次提醒应当晚于第二次提醒，请填写更小的工作日数。'));
  return faults;
}

type Reader = <Value extends SettingValue>(id: SettingId) => Value;

function catalogOf(at: Reader): CatalogSettings {
  return {
    indexPrefixKind: at('indexPrefixKind'),
    indexPrefix: at('indexPrefix'),
    indexPeriod: at('indexPeriod'),
    topics: linesOf(at('topics')),
    subjectAddition: at('subjectAddition'),
    cleanUpYears: at('cleanUpYears'),
    expiryNoticeDays: at('expiryNoticeDays'),
    mistakeReplyDays: at('mistakeReplyDays'),
  };
}

function disputeHandlingOf(at: Reader): DisputeHandling {
  return {
    disputes: {
      rejectedRequestColumn: at('rejectedRequestColumn'),
      rejectedClaimsColumn: at('rejectedClaimsColumn'),
      endedWithoutRulingColumn: at('endedWithoutRulingColumn'),
    },
    reanswerDays: at('reanswerDays'),
    complaints: {
      replyDays: at('complaintReplyDays'),
      statementDays: at('complaintStatementDays'),
      keepYears: at('complaintKeepYears'),
    },
  };
}

function outcomesOf(at: Reader): OutcomeSettings {
  return {
    rows: {
      alreadyPublicRow: at('alreadyPublicRow'),
      withdrawnRow: at('withdrawnRow'),
      notGovernmentInformationRow: at('notGovernmentInformationRow'),
      mergedRow: at('mergedRow'),
      rectifiedRow: at('rectifiedRow'),
      otherReasonRow: at('otherReasonRow'),
    },
    remedies: { administrativeInquiryRemedy: at('administrativeInquiryRemedy') },
  };
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/[\n；;]/).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

function valueFault(row: SettingRow, value: unknown): string | undefined {
  switch (row.kind) {
    case 'choice':
      if (typeof value === 'string' && Object.hasOwn(row.options, value)) return undefined;
      return `“${row.label}”只能从给出的选项中选择。`;
    case 'flag':
      return typeof value === 'boolean' ? undefined : `“${row.label}”只能选择是或者否。`;
    case 'count':
      if (typeof value === 'number' && Number.isInteger(value) && value >= row.least && value <= row.most)
        return undefined;
      return `“${row.label}”应为${row.least}到${row.most}的整数。`;
    case 'text':
      return textFault(row, value);
  }
}

function textFault(row: Extract<SettingRow, { kind: 'text' }>, value: unknown): string | undefined {
  if (typeof value !== 'string') return `“${row.label}”应为文字。`;
  if ([...value.trim()].length > row.maxLength) return `“${row.label}”最多${row.maxLength}个字，请精简。`;
  const isAddress = row.isAddress === true && value.trim() !== '';
  if (isAddress && !/^https?:\/\/[^\s/?#"<>]+(?:[/?#][^\s"<>]*)?$/.test(value.trim()))
    return `“${row.label}”应为以 https:// 开头的完整网址。`;
  if (row.isLetterWord === true && /[\s〔〕[\]()（）【】]/.test(value.trim()))
    return `“${row.label}”写在文号的年份前面，不能有空格和括号，例如 青自然资。`;
  return undefined;
}

function wrong(field: string, message: string): Refusal {
  return { reason: 'settingUnusable', message, field };
}
