import type { Refusal } from '../law/refusal.ts';
import { inForceOn } from '../law/versions.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { extensionLimit } from './time-limits.ts';
import { type WorkCalendar, workingDaysBetween } from './work-calendar.ts';

export interface ExtensionProposal {
  readonly receivedOn: PlainDate;
  /** The current last day to reply. */
  readonly dueOn: PlainDate;
  /** Day of the notice that tells the applicant. */
  readonly noticeOn: PlainDate;
  /** Working days by which the period is to be lengthened now. */
  readonly days: number;
  /** Working days by which it was lengthened before. */
  readonly alreadyExtended: number;
}

/**
 * The working days by which a reply is put off altogether, if the extension is lawful (Article 33): at least one day, at
 * most the limit together with earlier ones, and told to the applicant while the period still runs. Who may consent is
 * not decided here.
 */
export function decideExtensionDays(proposal: ExtensionProposal): Result<number, Refusal> {
  const { receivedOn, dueOn, noticeOn, days, alreadyExtended } = proposal;
  const { workingDays: longest, cite } = inForceOn(extensionLimit, receivedOn);
  if (noticeOn > dueOn)
    return refuse({
      reason: 'deadlinePassed',
      message: `答复期限已于${formatChinese(dueOn)}届满，不能再延长；请尽快作出答复。`,
      field: 'noticeOn',
      cite,
    });
  if (!Number.isInteger(days) || days < 1)
    return refuse({ reason: 'notWholeDays', message: '延长的天数应为 1 以上的整数（工作日）。', field: 'days', cite });
  if (days + alreadyExtended > longest)
    return refuse({
      reason: 'tooLong',
      message: `延长累计不得超过${longest}个工作日，已延长${alreadyExtended}个，最多还可延长${longest - alreadyExtended}个。`,
      field: 'days',
      cite,
    });
  return accept(days + alreadyExtended);
}

/** Working days of an extension that ends on a chosen day, to be passed to `decideExtensionDays`. */
export function extensionDaysUntil(dueOn: PlainDate, until: PlainDate, calendar: WorkCalendar): number {
  return workingDaysBetween(calendar, dueOn, until);
}
