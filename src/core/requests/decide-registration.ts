import { regulationSince } from '../deadlines/time-limits.ts';
import { addWorkingDays } from '../deadlines/work-calendar.ts';
import { approvedYearFault } from '../law/approved-year.ts';
import { ogi, ogi2007 } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { arrivedOnOf, type Receipt, receivedOnOf } from './channels.ts';
import { type DecisionContext, fault, futureFault, permissionFault } from './decision-context.ts';
import type { Registered } from './request-events.ts';

/** A registration as it is entered; the day of receipt follows from `receipt`. */
export type Registration = Omit<Registered, 'action' | 'receivedOn' | 'applicantRecord'>;

/**
 * Whether a request may be entered in the register, and the event if so. The day of receipt is that of Article 31 for the
 * channel. Refuses days that have not come, a confirmation before arrival, an entry before receipt, an entry more than
 * one working day after receipt without a reason, a form filled in by the office that the applicant did not confirm
 * (Article 29(1)), and a receipt in a year whose report is approved.
 */
export function decideRegistration(entry: Registration, context: DecisionContext): Result<Registered, Refusal> {
  const receivedOn = receivedOnOf(entry.receipt);
  const refusal =
    permissionFault({ action: 'register' }, context) ??
    receiptFault(entry.receipt, context) ??
    futureFault(entry.happenedOn, context, 'happenedOn', '登记日期') ??
    entryDayFault(entry, receivedOn ?? arrivedOnOf(entry.receipt), context) ??
    oralFormFault(entry, context) ??
    (receivedOn === null
      ? undefined
      : approvedYearFault(receivedOn, context.frozenThrough, '收到申请之日', 'receivedOn'));
  if (refusal !== undefined) return refuse(refusal);
  return accept({ ...entry, action: 'register', receivedOn, applicantRecord: 'sealed' });
}

/** A form that the office filled in for somebody counts once that person has confirmed what it says. */
function oralFormFault(entry: Registration, context: DecisionContext): Refusal | undefined {
  if (!entry.filledByAgency) return undefined;
  const { formConfirmedOn } = entry;
  if (formConfirmedOn === undefined) {
    return fault(
      'formUnconfirmed',
      '口头申请由本机关代为填写的，应当经申请人核对确认，请填写申请人核对确认的日期。',
      ogi(29, 1),
      'formConfirmedOn',
    );
  }
  const early = formConfirmedOn < arrivedOnOf(entry.receipt);
  return (
    futureFault(formConfirmedOn, context, 'formConfirmedOn', '申请人核对确认的日期') ??
    (early
      ? fault('formConfirmedEarly', '申请人核对确认的日期早于提出申请之日，请核对。', ogi(29, 1), 'formConfirmedOn')
      : undefined)
  );
}

/** Refusal of a receipt whose days cannot be true, else undefined. */
export function receiptFault(receipt: Receipt, context: DecisionContext): Refusal | undefined {
  const arrivedOn = arrivedOnOf(receipt);
  const arrived = futureFault(arrivedOn, context, 'receivedOn', '收到申请之日');
  if (arrived !== undefined) return arrived;
  if (arrivedOn < regulationSince) return tooOld(arrivedOn);
  if (!('confirmedOn' in receipt) || receipt.confirmedOn === null) return undefined;
  return (
    futureFault(receipt.confirmedOn, context, 'confirmedOn', '确认日期') ??
    confirmationFault(receipt.confirmedOn, arrivedOn)
  );
}

function tooOld(arrivedOn: PlainDate): Refusal {
  return fault(
    'beforeRegulation',
    `收到申请之日（${formatChinese(arrivedOn)}）早于《政府信息公开条例》施行之日（${formatChinese(regulationSince)}），请核对年份。`,
    ogi2007(38),
    'receivedOn',
  );
}

/** Refusal of a confirmation dated before the request arrived, else undefined. */
export function confirmationFault(confirmedOn: PlainDate, arrivedOn: PlainDate): Refusal | undefined {
  if (confirmedOn >= arrivedOn) return undefined;
  return fault(
    'confirmedBeforeArrival',
    `确认日期（${formatChinese(confirmedOn)}）早于申请到达之日（${formatChinese(arrivedOn)}），请核对。`,
    ogi(31),
    'confirmedOn',
  );
}

function entryDayFault(entry: Registration, startedOn: PlainDate, context: DecisionContext): Refusal | undefined {
  if (entry.happenedOn < startedOn) {
    return fault(
      'registeredBeforeReceipt',
      `登记日期（${formatChinese(entry.happenedOn)}）早于收到申请之日（${formatChinese(startedOn)}），请核对。`,
      ogi(31),
      'happenedOn',
    );
  }
  const inTimeUntil = addWorkingDays(context.calendar, startedOn, 1);
  if (entry.happenedOn <= inTimeUntil || entry.lateEntryReason !== undefined) return undefined;
  return fault(
    'lateEntryReasonMissing',
    `申请于${formatChinese(startedOn)}收到，登记已超过1个工作日，请选择迟延登记的原因。答复期限仍从收到之日起算。`,
    ogi(45),
    'lateEntryReason',
  );
}
