import type { AccountId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Action } from './actions.ts';

/** Why a request was entered more than one working day after its receipt. */
export const lateEntryReasons = [
  { id: 'forwardedByDivision', label: '由本机关其他内设机构转来' },
  { id: 'systemUnavailable', label: '系统故障期间收到' },
  { id: 'paperLedger', label: '由纸质台账补录' },
  { id: 'otherLateness', label: '其他原因' },
] as const;

export type LateEntryReason = (typeof lateEntryReasons)[number]['id'];

/** `happenedOn` is the legal day of the fact, not the day of its entry. Personal data never stand in an event. */
export interface Fact<Name extends Action> {
  readonly action: Name;
  readonly happenedOn: PlainDate;
  readonly by: AccountId;
  /** Why a fact of an earlier day is entered only now. */
  readonly lateReason?: LateEntryReason;
  /** The colleague whose posts allowed it, where a deputy acted. */
  readonly onBehalfOf?: AccountId;
}
