import type { Static } from 'typebox';
import type { takeAction } from '../../../contract/requests.ts';

type Body = Static<(typeof takeAction)['body']>;

/** An action that this page has a form for. */
export type OfferedAction = Body['action'];

/** What the forms of all actions hold together; each fills in its own part. */
export type ActionValues = Omit<Body, 'action'>;

/** Under which heading an action is offered; `onPaper` enters what went out on paper without this system. */
export type ActionGroup = 'forward' | 'asking' | 'onPaper' | 'desk' | 'other';

/** What is seldom needed stands folded away. */
export const foldedGroups = ['desk', 'onPaper', 'other'] as const satisfies readonly ActionGroup[];

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
  claim: 'forward',
  serve: 'forward',
  archive: 'forward',
  askAssistance: 'asking',
  close: 'onPaper',
  askCorrection: 'onPaper',
  askThirdParty: 'onPaper',
  informThirdParty: 'onPaper',
  askAgency: 'onPaper',
  askStatementOfReasons: 'onPaper',
  deferReply: 'onPaper',
  extendReply: 'onPaper',
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
