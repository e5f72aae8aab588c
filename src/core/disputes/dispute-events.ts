import type { AccountId, EntryId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { DisputeOutcome } from './dispute-outcomes.ts';
import type { DisputeResult, DisputeRoute } from './dispute-results.ts';
import type { DisputeStep, DisputeStepFacts } from './dispute-steps.ts';

/** By which procedure a review organ hears a case; cases about government information may be heard simply (复议法 53(1)(4)). */
export const disputeProcedures = [
  { id: 'ordinary', label: '普通程序' },
  { id: 'simplified', label: '简易程序' },
] as const;

export type DisputeProcedure = (typeof disputeProcedures)[number]['id'];

/** What a dispute is about. */
export const disputedActs = [
  { id: 'reply', label: '对申请的答复' },
  { id: 'silence', label: '逾期不答复' },
  { id: 'proactiveDisclosure', label: '主动公开行为' },
  { id: 'other', label: '其他行为' },
] as const;

export type DisputedAct = (typeof disputedActs)[number]['id'];

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
  readonly asCoDefendant?: boolean;
  /** Ordinary where it is not said. */
  readonly procedure?: DisputeProcedure;
  /** Unknown for what was entered before it was asked. */
  readonly disputedAct?: DisputedAct;
  /** The reconsideration after which the suit was brought, where the docket has it. */
  readonly precededBy?: EntryId | null;
}

/** `happenedOn` is the day the case was opened: acceptance by the review organ or the court. */
export interface DisputeOpened extends Fact<'open'>, DisputeFacts {}

/** `happenedOn` is the day of the decision, judgment or ruling that took effect. */
export interface DisputeConcluded extends Fact<'conclude'> {
  readonly outcome: DisputeOutcome;
  /** The column of table 4 by the settings of the day on which it was recorded. */
  readonly result?: DisputeResult;
}

/** Sets an entry right; only what changes is named. */
export interface DisputeCorrected extends Fact<'correct'> {
  readonly changes: Partial<DisputeFacts> & {
    readonly openedOn?: PlainDate;
    readonly outcome?: DisputeOutcome;
    /** The column of the new outcome by the settings of the day of the correction. */
    readonly result?: DisputeResult;
    readonly concludedOn?: PlainDate;
  };
}

/** A step of the procedure. */
export interface DisputeStepTaken extends Fact<'takeStep'>, DisputeStepFacts {}

/** Takes a step out that was entered wrongly. */
interface DisputeStepDropped extends Fact<'dropStep'> {
  readonly step: number;
  readonly why: string;
}

/** What was lost and why, for the next case; the newest words count. */
interface DisputeLessons extends Fact<'noteLessons'> {
  readonly lessons: string;
}

/** Takes an entry out that should never have been made. */
export interface DisputeVoided extends Fact<'void'> {
  readonly why: string;
}

export type DisputeEvent =
  | DisputeOpened
  | DisputeConcluded
  | DisputeCorrected
  | DisputeStepTaken
  | DisputeStepDropped
  | DisputeLessons
  | DisputeVoided;

/** What follows from the history of a case. */
export interface DisputeState {
  readonly facts: DisputeFacts;
  readonly openedOn: PlainDate;
  readonly conclusion: DisputeConclusion | null;
  readonly isVoided: boolean;
  /** Steps that stand, in the order of their days. */
  readonly steps: readonly DisputeStep[];
  /** How many steps were ever entered. */
  readonly stepCount: number;
  readonly lessons: string;
}

/** How a case ended; an appeal makes it pending again, for the effective result counts. */
export interface DisputeConclusion {
  readonly outcome: DisputeOutcome;
  /** Absent where it follows from the outcome by the settings. */
  readonly result?: DisputeResult;
  readonly concludedOn: PlainDate;
}

/** State of a case from its whole history, oldest event first. Throws unless it begins with its opening. */
export function disputeAfter(history: readonly DisputeEvent[]): DisputeState {
  const [first, ...rest] = history;
  if (first?.action !== 'open') throw new Error('The history of a dispute begins with its opening.');
  const { action, happenedOn, by, ...facts } = first;
  // a step that was taken out did nothing, whatever it did
  const dropped = new Set(rest.flatMap((event) => (event.action === 'dropStep' ? [event.step] : [])));
  const initial: DisputeState = {
    facts,
    openedOn: happenedOn,
    conclusion: null,
    isVoided: false,
    steps: [],
    stepCount: 0,
    lessons: '',
  };
  return rest.reduce((state, event) => disputeWith(state, event, dropped), initial);
}

function disputeWith(state: DisputeState, event: DisputeEvent, dropped: ReadonlySet<number>): DisputeState {
  switch (event.action) {
    case 'open':
      throw new Error('A dispute is opened once.');
    case 'conclude':
      return { ...state, conclusion: conclusionOf(event) };
    case 'correct':
      return corrected(state, event.changes);
    case 'takeStep':
      return dropped.has(state.stepCount + 1) ? { ...state, stepCount: state.stepCount + 1 } : stepped(state, event);
    case 'dropStep':
      return state;
    case 'noteLessons':
      return { ...state, lessons: event.lessons };
    case 'void':
      return { ...state, isVoided: true };
  }
}

function conclusionOf({ outcome, result, happenedOn }: DisputeConcluded): DisputeConclusion {
  return { outcome, ...(result === undefined ? {} : { result }), concludedOn: happenedOn };
}

function corrected(state: DisputeState, changes: DisputeCorrected['changes']): DisputeState {
  const { openedOn = state.openedOn, outcome, result, concludedOn, ...facts } = changes;
  const { conclusion } = state;
  return {
    ...state,
    facts: { ...state.facts, ...facts },
    openedOn,
    conclusion:
      conclusion === null
        ? null
        : {
            // with another outcome its column is another one as well
            ...(outcome === undefined ? conclusion : { outcome, ...(result === undefined ? {} : { result }) }),
            concludedOn: concludedOn ?? conclusion.concludedOn,
          },
  };
}

function stepped(state: DisputeState, event: DisputeStepTaken): DisputeState {
  const { action, happenedOn, by, ...facts } = event;
  const step: DisputeStep = { ...facts, no: state.stepCount + 1, on: happenedOn };
  const isTurned = event.kind === 'turnedOrdinary';
  return {
    ...state,
    facts: isTurned ? { ...state.facts, procedure: 'ordinary' } : state.facts,
    // the first instance did not take effect (law page §6.3: both instances count once, by the effective result)
    conclusion: event.kind === 'appealed' ? null : state.conclusion,
    steps: [...state.steps, step].sort((a, b) => (a.on === b.on ? a.no - b.no : a.on < b.on ? -1 : 1)),
    stepCount: step.no,
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

const disputeActions = [
  'open',
  'conclude',
  'correct',
  'takeStep',
  'dropStep',
  'noteLessons',
  'void',
] as const satisfies readonly DisputeEvent['action'][];
