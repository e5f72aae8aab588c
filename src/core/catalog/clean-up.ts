import { addDays, type PlainDate, plainDate } from '../values/plain-date.ts';
import type { ValidityKind } from './validity.ts';

/** What makes a document due for a clean-up (文件清理). */
export const cleanUpReasons = [
  { id: 'expiresSoon', label: '有效期即将届满' },
  { id: 'expired', label: '有效期已届满，自动失效' },
  { id: 'notReviewed', label: '到期应当清理' },
  { id: 'trialWithoutEnd', label: '标明试行或者暂行，没有有效期' },
] as const;

export type CleanUpReason = (typeof cleanUpReasons)[number]['id'];

/** What is known of a document when a clean-up is planned. */
export interface CleanUpFacts {
  readonly title: string;
  readonly madeOn: PlainDate;
  readonly validUntil: PlainDate | null;
  readonly validity: ValidityKind;
  /** When a clean-up left it in force last. */
  readonly reviewedOn: PlainDate | null;
}

/** How an agency cleans up. */
export interface CleanUpSettings {
  readonly cleanUpYears: number;
  readonly expiryNoticeDays: number;
}

/**
 * Why a document in force is due for a clean-up on a day, in the order of their weight; empty where it is not. A document
 * whose last day has passed is named for as long as the notice before it was given, so that somebody sees it lapse.
 */
export function cleanUpReasonsOn(
  facts: CleanUpFacts,
  { cleanUpYears, expiryNoticeDays }: CleanUpSettings,
  today: PlainDate,
): readonly CleanUpReason[] {
  const { validUntil, validity, reviewedOn, madeOn, title } = facts;
  if (validity === 'lapsed')
    return validUntil !== null && validUntil < today && addDays(validUntil, expiryNoticeDays) >= today
      ? ['expired']
      : [];
  if (validity !== 'inForce' && validity !== 'amended') return [];
  const seenOn = reviewedOn ?? madeOn;
  return [
    ...(validUntil !== null && addDays(today, expiryNoticeDays) >= validUntil ? (['expiresSoon'] as const) : []),
    ...(yearsAfter(seenOn, cleanUpYears) <= today ? (['notReviewed'] as const) : []),
    ...(validUntil === null && reviewedOn === null && /试行|暂行/u.test(title) ? (['trialWithoutEnd'] as const) : []),
  ];
}

/** The same day some years later; 29 February becomes 1 March where there is none. */
function yearsAfter(day: PlainDate, years: number): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return addDays(plainDate(year + years, month, 1), date - 1);
}
