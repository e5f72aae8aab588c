import type { Static } from 'typebox';
import type { takeAction } from '../../../contract/requests.ts';

type Body = Static<(typeof takeAction)['body']>;

/** An action that this page has a form for. */
export type OfferedAction = Body['action'];

/** What the forms of all actions hold together; each fills in its own part. */
export type ActionValues = Omit<Body, 'action'>;

// a record, so that an action the contract gains is missing here until it has a form
const offered: Readonly<Record<OfferedAction, true>> = {
  confirmReceipt: true,
  askCorrection: true,
  receiveCorrection: true,
  extendReply: true,
  withdraw: true,
  close: true,
  serve: true,
  archive: true,
};

/** Whether the contract lets this page carry out an action. */
export function isOffered(action: string): action is OfferedAction {
  return Object.hasOwn(offered, action);
}
