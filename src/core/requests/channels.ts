import { type Citation, ogi } from '../law/citation.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** How a request reaches the agency; each has its own rule for the day that counts as receipt (Article 31). */
export const channels = [
  { id: 'inPerson', label: '当面提交', rule: '以提交之日为收到申请之日', cite: ogi(31, undefined, 1) },
  {
    id: 'byPost',
    label: '邮寄',
    rule: '以行政机关签收之日为收到申请之日；平常信函等无需签收的，应当于收到当日与申请人确认，以确认之日为收到申请之日',
    cite: ogi(31, undefined, 2),
  },
  { id: 'byFax', label: '传真', rule: '以双方确认之日为收到申请之日', cite: ogi(31, undefined, 3) },
  { id: 'online', label: '在线申请', rule: '以双方确认之日为收到申请之日', cite: ogi(31, undefined, 3) },
  { id: 'byEmail', label: '电子邮件', rule: '以双方确认之日为收到申请之日', cite: ogi(31, undefined, 3) },
] as const satisfies readonly { id: string; label: string; rule: string; cite: Citation }[];

export type Channel = (typeof channels)[number]['id'];

/** How the requested information is handed over (Article 29(2)(3); Article 40 lets the agency choose another form). */
export const deliveryMethods = [
  { id: 'inPerson', label: '当面领取' },
  { id: 'byPost', label: '邮寄' },
  { id: 'byEmail', label: '电子邮件' },
  { id: 'byFax', label: '传真' },
  { id: 'online', label: '在线获取' },
  { id: 'onSite', label: '查阅、抄录' },
] as const;

export type DeliveryMethod = (typeof deliveryMethods)[number]['id'];

/** In which form the information is wanted. */
export const informationForms = [
  { id: 'paper', label: '纸质' },
  { id: 'electronic', label: '电子文档' },
] as const;

export type InformationForm = (typeof informationForms)[number]['id'];

/** How and when a request arrived: the facts from which Article 31 derives the day of receipt. */
export type Receipt =
  | { readonly channel: 'inPerson'; readonly submittedOn: PlainDate }
  | { readonly channel: 'byPost'; readonly mail: 'signedFor'; readonly signedForOn: PlainDate }
  | {
      readonly channel: 'byPost';
      readonly mail: 'ordinary';
      readonly arrivedOn: PlainDate;
      readonly confirmedOn: PlainDate | null;
    }
  | {
      readonly channel: 'byFax' | 'online' | 'byEmail';
      readonly arrivedOn: PlainDate;
      readonly confirmedOn: PlainDate | null;
    };

/** 收到申请之日 under Article 31; `null` while the confirmation it depends on is outstanding. */
export function receivedOnOf(receipt: Receipt): PlainDate | null {
  if (receipt.channel === 'inPerson') return receipt.submittedOn;
  if (receipt.channel === 'byPost' && receipt.mail === 'signedFor') return receipt.signedForOn;
  return receipt.confirmedOn;
}

/** The day on which the paper or message reached the agency, whatever its legal effect. */
export function arrivedOnOf(receipt: Receipt): PlainDate {
  if (receipt.channel === 'inPerson') return receipt.submittedOn;
  if (receipt.channel === 'byPost' && receipt.mail === 'signedFor') return receipt.signedForOn;
  return receipt.arrivedOn;
}

/** Whether a text names a channel. */
export function isChannel(text: string): text is Channel {
  return channels.some((row) => row.id === text);
}

/** Whether a text names a way of handing over. */
export function isDeliveryMethod(text: string): text is DeliveryMethod {
  return deliveryMethods.some((row) => row.id === text);
}

/** Label of a channel. */
export function channelLabel(channel: Channel): string {
  return channels.find((row) => row.id === channel)?.label ?? channel;
}

/** Label of a way of handing over. */
export function deliveryMethodLabel(method: DeliveryMethod): string {
  return deliveryMethods.find((row) => row.id === method)?.label ?? method;
}
