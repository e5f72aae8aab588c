import type { Refusal } from '../core/law/refusal.ts';
import type { Channel, Receipt } from '../core/requests/channels.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { accept, type Result } from '../core/values/result.ts';
import { readDay } from './inputs.ts';

/** How and when a request arrived, as the clerk enters it. */
export interface ReceiptInput {
  readonly channel: Channel;
  readonly mail?: 'signedFor' | 'ordinary' | undefined;
  readonly arrivedOn: string;
  readonly confirmedOn?: string | null | undefined;
}

/** The receipt of Article 31 from what the clerk entered: one day, and a confirmation where the channel needs one. */
export function receiptOf(body: ReceiptInput): Result<Receipt, Refusal> {
  const arrived = readDay(body.arrivedOn, 'arrivedOn');
  if (!arrived.ok) return arrived;
  const { channel } = body;
  if (channel === 'inPerson') return accept({ channel, submittedOn: arrived.value });
  if (channel === 'byPost' && body.mail !== 'ordinary')
    return accept({ channel, mail: 'signedFor', signedForOn: arrived.value });
  let confirmedOn: PlainDate | null = null;
  if (body.confirmedOn !== undefined && body.confirmedOn !== null) {
    const confirmed = readDay(body.confirmedOn, 'confirmedOn');
    if (!confirmed.ok) return confirmed;
    confirmedOn = confirmed.value;
  }
  if (channel === 'byPost') return accept({ channel, mail: 'ordinary', arrivedOn: arrived.value, confirmedOn });
  return accept({ channel, arrivedOn: arrived.value, confirmedOn });
}
