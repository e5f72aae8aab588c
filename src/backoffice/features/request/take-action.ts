import type { Static } from 'typebox';
import type { takeAction } from '../../../contract/requests.ts';

type Body = Static<(typeof takeAction)['body']>;

/** An action that this page has a form for. */
export type OfferedAction = Body['action'];

/** What the forms of all actions hold together; each fills in its own part. */
export type ActionValues = Omit<Body, 'action'>;

/** Under which heading an action is offered. */
export const actionGroups = ['forward', 'asking', 'desk', 'other'] as const;

export type ActionGroup = (typeof actionGroups)[number];

// a record, so that an action the contract gains is missing here until it has a form
const offered: Readonly<Record<OfferedAction, ActionGroup>> = {
  confirmReceipt: 'forward',
  receiveCorrection: 'forward',
  endThirdParty: 'forward',
  endAgency: 'forward',
  recordArrival: 'forward',
  answerAssistance: 'forward',
  receiveStatement: 'forward',
  assessStatement: 'forward',
  close: 'forward',
  serve: 'forward',
  archive: 'forward',
  askCorrection: 'asking',
  askThirdParty: 'asking',
  informThirdParty: 'asking',
  askAgency: 'asking',
  askAssistance: 'asking',
  askStatementOfReasons: 'asking',
  deferReply: 'asking',
  extendReply: 'asking',
  claim: 'desk',
  assign: 'desk',
  transferInternally: 'desk',
  returnToPool: 'desk',
  urge: 'desk',
  withdraw: 'other',
  merge: 'other',
  rectifyRegistration: 'other',
  rectifyClosing: 'other',
  reopen: 'other',
};

/** Whether the contract lets this page carry out an action. */
export function isOffered(action: string): action is OfferedAction {
  return Object.hasOwn(offered, action);
}

/** The heading an action stands under. */
export function groupOf(action: OfferedAction): ActionGroup {
  return offered[action];
}
