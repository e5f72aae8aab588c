import { instrument } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { DeliveryMethod } from './channels.ts';
import { fault } from './decision-context.ts';
import type { PaperSettings } from './paper-settings.ts';
import type { ServiceMode } from './request-events.ts';

/** How and when a paper was handed over, as it is entered. */
export interface ServiceFacts {
  readonly mode: ServiceMode;
  /** Posted or sent. */
  readonly sentOn: PlainDate | null;
  /** Signed for, or left before witnesses. */
  readonly signedOn: PlainDate | null;
  /** Reached the recipient's system. */
  readonly reachedOn: PlainDate | null;
  readonly trackingNumber: string | null;
  /** The recipient refused, so the paper was left before witnesses. */
  readonly isLeftBehind: boolean;
  /** Whether a recipient, and whether witnesses, are named: their names are sealed. */
  readonly hasRecipient: boolean;
  readonly hasWitnesses: boolean;
}

const rule = instrument('国办公开办函〔2016〕235号');
// 民事诉讼法 第八十九条, by analogy (law page §5.1): what is refused may be left before witnesses
const leaving = instrument('《中华人民共和国民事诉讼法》第八十九条');

// numbers of the postal enterprise: EA123456789CN, XA12345678912, or thirteen digits
const postalNumber = /^(?:[A-Z]{2}\d{9}(?:[A-Z]{2}|\d{2})|\d{13})$/;

/**
 * The day that counts as service (国办公开办函〔2016〕235号): signing for direct and delegated service, posting for post,
 * which has to go through the postal enterprise. No rule is stated for electronic service: the setting decides. Refuses
 * what is missing for the mode, and days before issue or after today.
 */
export function decideService(
  facts: ServiceFacts,
  issuedOn: PlainDate,
  today: PlainDate,
  settings: PaperSettings,
): Result<PlainDate, Refusal> {
  const day = dayThatCounts(facts, settings);
  if (!day.ok) return day;
  const refusal = orderFault(facts) ?? rangeFault(day.value, facts, issuedOn, today) ?? detailFault(facts);
  return refusal === undefined ? accept(day.value) : refuse(refusal);
}

/** Refusal of a day on which a service is said to have failed or a notice to have arrived, else undefined. */
export function laterDayFault(day: PlainDate, from: PlainDate, today: PlainDate, field: string): Refusal | undefined {
  if (day > today) return future(day, today, field);
  if (day >= from) return undefined;
  return fault(
    'dayTooEarly',
    `日期（${formatChinese(day)}）早于文书发出之日（${formatChinese(from)}），请核对。`,
    rule,
    field,
  );
}

/** The mode of service that follows from how the applicant asked to be answered; inspection on the spot is direct service. */
export function modeOfDelivery(method: DeliveryMethod): ServiceMode {
  return method === 'onSite' ? 'inPerson' : method;
}

function dayThatCounts(facts: ServiceFacts, settings: PaperSettings): Result<PlainDate, Refusal> {
  switch (facts.mode) {
    case 'inPerson':
    case 'throughAnother':
      return named(facts.signedOn, 'signedOn', '请填写签收日期：直接送达、委托送达以申请人签收之日为准。');
    case 'byPost':
      return named(facts.sentOn, 'sentOn', '请填写交邮日期：邮寄送达以交邮之日为准。');
    default:
      return settings.electronicServiceCounts === 'reached'
        ? named(facts.reachedOn, 'reachedOn', '请填写到达日期：本机关的电子送达以到达对方系统之日为准。')
        : named(facts.sentOn, 'sentOn', '请填写发送日期。');
  }
}

function named(day: PlainDate | null, field: string, message: string): Result<PlainDate, Refusal> {
  return day === null ? refuse(fault('missing', message, rule, field)) : accept(day);
}

function orderFault({ sentOn, reachedOn }: ServiceFacts): Refusal | undefined {
  if (sentOn === null || reachedOn === null || reachedOn >= sentOn) return undefined;
  const message = `到达日期（${formatChinese(reachedOn)}）早于发送日期（${formatChinese(sentOn)}），请核对。`;
  return fault('reachedBeforeSent', message, rule, 'reachedOn');
}

function rangeFault(
  countsOn: PlainDate,
  facts: ServiceFacts,
  issuedOn: PlainDate,
  today: PlainDate,
): Refusal | undefined {
  const days = { sentOn: facts.sentOn, signedOn: facts.signedOn, reachedOn: facts.reachedOn };
  for (const [field, day] of Object.entries(days)) {
    if (day === null) continue;
    if (day > today) return future(day, today, field);
    if (day < issuedOn) {
      const message = `日期（${formatChinese(day)}）早于文书制发之日（${formatChinese(issuedOn)}），请核对。`;
      return fault('beforeIssue', message, rule, field);
    }
  }
  return countsOn > today ? future(countsOn, today, 'happenedOn') : undefined;
}

function detailFault(facts: ServiceFacts): Refusal | undefined {
  if (facts.isLeftBehind && facts.mode !== 'inPerson' && facts.mode !== 'throughAnother')
    return fault('leftElsewhere', '只有当面送达被拒收时才能留置，请核对送达方式。', leaving, 'isLeftBehind');
  if (facts.isLeftBehind && !facts.hasWitnesses)
    return fault(
      'witnessMissing',
      '留置送达应当有见证人，请填写见证人，并在送达回证上记明拒收情况。',
      leaving,
      'witnesses',
    );
  if ((facts.mode === 'inPerson' || facts.mode === 'throughAnother') && !facts.isLeftBehind && !facts.hasRecipient)
    return fault('missing', '请填写签收人。', rule, 'recipient');
  if (facts.mode !== 'byPost') return undefined;
  if (facts.trackingNumber === null)
    return fault(
      'missing',
      '请填写邮件号码。答复应当通过邮政企业寄送，不能使用民营快递，也不能让申请人支付邮费。',
      rule,
      'trackingNumber',
    );
  if (postalNumber.test(facts.trackingNumber)) return undefined;
  const message =
    '邮件号码应为邮政挂号信或者邮政特快专递的号码（13位，例如 XA12345678912 或 1234567890123）。答复应当通过邮政企业寄送，不能使用民营快递。';
  return fault('notPostal', message, rule, 'trackingNumber');
}

function future(day: PlainDate, today: PlainDate, field: string): Refusal {
  return fault(
    'dayInFuture',
    `日期（${formatChinese(day)}）晚于今天（${formatChinese(today)}），请核对。`,
    rule,
    field,
  );
}
