import type { Citation } from '../law/citation.ts';

/** Headings under which an office finds its settings. */
export const settingGroups = {
  receipt: { label: '收到与登记' },
  clock: { label: '答复期限' },
  reminders: { label: '亮灯与提醒' },
  counting: { label: '年报表三计数' },
  fees: { label: '信息处理费' },
  letters: { label: '文书与审签' },
  remedies: { label: '救济告知' },
  similarity: { label: '重复与相似申请' },
  messages: { label: '消息与邮件' },
  catalog: { label: '公开目录' },
  report: { label: '年度报告' },
  disputes: { label: '复议、诉讼与投诉' },
} as const;

export type SettingGroup = keyof typeof settingGroups;

/** `verified`: a source settles it. `unverified`: no source seen does. `ownChoice`: the law leaves it to the agency. */
type SettingStatus = 'verified' | 'unverified' | 'ownChoice';

interface SettingBase {
  readonly group: SettingGroup;
  readonly label: string;
  /** What rests on it, and why it can be chosen. */
  readonly why: string;
  readonly status: SettingStatus;
  readonly cite?: Citation;
  /** Moves numbers of the annual report, so that it may not reach into a year whose report is approved. */
  readonly movesCounts?: true;
  /** Moves the day by which open requests must be answered. */
  readonly movesDues?: true;
}

interface ChoiceRow extends SettingBase {
  readonly kind: 'choice';
  readonly options: Readonly<Record<string, string>>;
  readonly default: string;
}

interface FlagRow extends SettingBase {
  readonly kind: 'flag';
  readonly default: boolean;
}

interface CountRow extends SettingBase {
  readonly kind: 'count';
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly default: number;
}

interface TextRow extends SettingBase {
  readonly kind: 'text';
  readonly maxLength: number;
  /** A web address with `https://` or `http://`. */
  readonly isAddress?: true;
  /** Stands before the year of document numbers, so that it holds neither spaces nor brackets. */
  readonly isLetterWord?: true;
  readonly default: string;
}

/** One thing an office may decide: where it belongs, what it may be, its default and what that rests on. */
export type SettingRow = ChoiceRow | FlagRow | CountRow | TextRow;

/** What makes a row necessary, and what it rests on. */
export type SettingReason = Pick<SettingBase, 'why' | 'status' | 'cite' | 'movesCounts' | 'movesDues'>;

/** A row that is a whole number within limits. */
export function count(
  group: SettingGroup,
  label: string,
  byDefault: number,
  [least, most]: readonly [number, number],
  unit: string,
  reason: SettingReason,
) {
  return { group, kind: 'count', label, default: byDefault, least, most, unit, ...reason } as const;
}

/** A row that is on or off. */
export function flag(group: SettingGroup, label: string, byDefault: boolean, reason: SettingReason) {
  return { group, kind: 'flag', label, default: byDefault, ...reason } as const;
}

/** A row that is a text, empty by default. */
export function text(group: SettingGroup, label: string, maxLength: number, reason: SettingReason) {
  return { group, kind: 'text', label, default: '', maxLength, ...reason } as const;
}
