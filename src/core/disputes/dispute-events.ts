import type { AccountId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { DisputeOutcome } from './dispute-outcomes.ts';
import type { DisputeRoute } from './dispute-results.ts';

interface Fact<Name extends string> {
  readonly action: Name;
  /** Legal day of the fact. */
  readonly happenedOn: PlainDate;
  readonly by: AccountId;
}

/** What the register keeps of a case; parties are never named. */
export interface DisputeFacts {
  readonly route: DisputeRoute;
  readonly caseNumber: string;
  /** Review organ or court. */
  readonly authority: string;
  /** The request in dispute, where it is one of ours. */
  readonly requestNumber: string | null;
  /** Where the entry comes from: the notice or the copy of the complaint. */
  readonly source: string;
  /** A review organ sued together with the original agency does not count the case (国办公开办函〔2016〕201号). */
  readonly asCoDefendant?: true;
}

/** `happenedOn` is the day the case was opened: acceptance by the review organ or the court. */
export interface DisputeOpened extends Fact<'open'>, DisputeFacts {}

/** `happenedOn` is the day of the decision, judgment or ruling that took effect. */
export interface DisputeConcluded extends Fact<'conclude'> {
  readonly outcome: DisputeOutcome;
}

/** Sets an entry right; only what changes is named. */
export interface DisputeCorrected extends Fact<'correct'> {
  readonly changes: Partial<DisputeFacts> & {
    readonly openedOn?: PlainDate;
    readonly outcome?: DisputeOutcome;
    readonly concludedOn?: PlainDate;
  };
}

/** Takes an entry out that should never have been made. */
export interface DisputeVoided extends Fact<'void'> {
  readonly why: string;
}

export type DisputeEvent = DisputeOpened | DisputeConcluded | DisputeCorrected | DisputeVoided;

/** What follows from the history of a case. */
export interface DisputeState {
  readonly facts: DisputeFacts;
  readonly openedOn: PlainDate;
  readonly conclusion: { readonly outcome: DisputeOutcome; readonly concludedOn: PlainDate } | null;
  readonly isVoided: boolean;
}

/** State of a case from its whole history, oldest event first. Throws unless it begins with its opening. */
export function disputeAfter(history: readonly DisputeEvent[]): DisputeState {
  const [first, ...rest] = history;
  if (first?.action !== 'open') throw new Error('The history of a dispute begins with its opening.');
  const { action, happenedOn, by, ...facts } = first;
  return rest.reduce(disputeWith, { facts, openedOn: happenedOn, conclusion: null, isVoided: false });
}

function disputeWith(state: DisputeState, event: DisputeEvent): DisputeState {
  switch (event.action) {
    case 'open':
      throw new Error('A dispute is opened once.');
    case 'conclude':
      return { ...state, conclusion: { outcome: event.outcome, concludedOn: event.happenedOn } };
    case 'correct':
      return corrected(state, event.changes);
    case 'void':
      return { ...state, isVoided: true };
  }
}

function corrected(state: DisputeState, changes: DisputeCorrected['changes']): DisputeState {
  const { openedOn = state.openedOn, outcome, concludedOn, ...facts } = changes;
  const { conclusion } = state;
  return {
    ...state,
    facts: { ...state.facts, ...facts },
    openedOn,
    conclusion:
      conclusion === null
        ? null
        : { outcome: outcome ?? conclusion.outcome, concludedOn: concludedOn ?? conclusion.concludedOn },
  };
}

/** A stored event of a dispute, read back. Throws for an action that no dispute has. */
export function disputeEventFrom(stored: {
  readonly action: string;
  readonly happenedOn: PlainDate;
  readonly by: AccountId;
  readonly payload: Readonly<Record<string, unknown>>;
}): DisputeEvent {
  const { action, happenedOn, by, payload } = stored;
  if (!disputeActions.some((known) => known === action)) throw new Error(`No action of a dispute is called ${action}.`);
  // the payload was written from the facts of its action and is never changed
  return { ...payload, action, happenedOn, by } as DisputeEvent;
}

const disputeActions = ['open', 'conclude', 'correct', 'void'] as const satisfies readonly DisputeEvent['action'][];
