import type { tryNotice } from '../../../contract/calendar.ts';
import type { CallReply } from '../../ui/call.ts';

/** What was tried and what it would do. */
export interface Tried {
  readonly body: { readonly document?: unknown; readonly takeBack?: { readonly area: string; readonly year: number } };
  readonly effect: CallReply<typeof tryNotice>;
}
