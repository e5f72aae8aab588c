import type { Permission } from '../access/permissions.ts';
import { type Citation, instrument, ogi } from '../law/citation.ts';
import type { AccountId, Digest, PaperId, RequestId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { PaperAction, PaperEvent, PaperFile } from './paper-events.ts';
import { approvalRoutes, type PaperKind, paperKindOf } from './paper-kinds.ts';
import type { ServiceMode } from './request-events.ts';
import type { ServiceFailure } from './service-failures.ts';

/** Where a paper stands on its way out. */
export const paperStages = [
  { id: 'drafting', label: '拟稿' },
  { id: 'inReview', label: '待审核' },
  { id: 'inSecrecyReview', label: '待保密审查' },
  { id: 'toSign', label: '待签发' },
  { id: 'issued', label: '已制发' },
  { id: 'cancelled', label: '已作废' },
] as const;

export type PaperStage = (typeof paperStages)[number]['id'];

/** One thing that can be done to a paper. */
interface PaperActionRow {
  readonly label: string;
  readonly during: readonly (PaperStage | 'new')[];
  /** Any of these lets somebody do it; for `sign`, the kind's route names them instead. */
  readonly permissions: readonly Permission[];
  readonly cite: Citation;
}

const service = instrument('国办公开办函〔2016〕235号');
const waiting = ['inReview', 'inSecrecyReview', 'toSign'] as const;

/** What may be done to a paper, when and by whom; buttons, guards and tests read this table. */
export const paperActions = {
  start: { label: '拟稿', during: ['new'], permissions: ['paper.draft'], cite: ogi(45) },
  submit: { label: '送审', during: ['drafting'], permissions: ['paper.draft'], cite: ogi(45) },
  recall: { label: '撤回修改', during: waiting, permissions: ['paper.draft'], cite: ogi(45) },
  review: { label: '同意，报下一步', during: ['inReview'], permissions: ['paper.review'], cite: ogi(45) },
  secrecyReview: {
    label: '保密审查通过',
    during: ['inSecrecyReview'],
    permissions: ['paper.secrecyReview'],
    cite: ogi(17),
  },
  sendBack: {
    label: '退回修改',
    during: waiting,
    permissions: ['paper.review', 'paper.secrecyReview', 'paper.consent', 'paper.sign'],
    cite: ogi(45),
  },
  sign: { label: '同意签发', during: ['drafting', 'toSign'], permissions: [], cite: ogi(45) },
  cancel: { label: '作废', during: ['drafting', ...waiting], permissions: ['paper.draft'], cite: ogi(45) },
  serve: { label: '登记送达', during: ['issued'], permissions: ['paper.serve'], cite: service },
  confirmArrival: { label: '登记对方收到日期', during: ['issued'], permissions: ['paper.serve'], cite: service },
  recordFailedService: { label: '登记送达未成功', during: ['issued'], permissions: ['paper.serve'], cite: service },
} as const satisfies Readonly<Record<PaperAction, PaperActionRow>>;

/** Every action on a paper, in the order of its life. */
export const paperActionIds = Object.keys(paperActions) as readonly PaperAction[];

/** How the service of a paper stands. */
export interface PaperService {
  readonly mode: ServiceMode;
  readonly countsOn: PlainDate;
  /** When it reached its addressee, where that is known and later. */
  readonly arrivedOn: PlainDate | null;
}

/** What is known of a paper from its events. */
export interface PaperState {
  readonly stage: PaperStage | 'new';
  readonly requestId: RequestId | null;
  readonly kind: PaperKind | null;
  readonly replaces: PaperId | null;
  /** Who began it. */
  readonly draftedBy: AccountId | null;
  /** Everybody whose work it is, at its last submission. */
  readonly authors: readonly AccountId[];
  readonly contentDigest: Digest | null;
  /** Somebody who had to agree sent it back, and it was not submitted again since. */
  readonly isReturned: boolean;
  readonly needsSecrecyReview: boolean;
  readonly reviewedBy: AccountId | null;
  readonly secrecyReviewedBy: AccountId | null;
  readonly signedBy: AccountId | null;
  readonly documentNumber: string | null;
  readonly issuedOn: PlainDate | null;
  /** The consultation of the request that it opened. */
  readonly consultation: number | null;
  readonly files: readonly PaperFile[];
  /** The service that stands; `null` before one, and again after it turned out to have failed. */
  readonly service: PaperService | null;
  /** The last attempt that failed, if no later one stands. */
  readonly failure: { readonly failure: ServiceFailure; readonly failedOn: PlainDate } | null;
}

export const newPaper: PaperState = {
  stage: 'new',
  requestId: null,
  kind: null,
  replaces: null,
  draftedBy: null,
  authors: [],
  contentDigest: null,
  isReturned: false,
  needsSecrecyReview: false,
  reviewedBy: null,
  secrecyReviewedBy: null,
  signedBy: null,
  documentNumber: null,
  issuedOn: null,
  consultation: null,
  files: [],
  service: null,
  failure: null,
};

/** A paper's event with its day and person. */
export interface DatedPaperEvent {
  readonly event: PaperEvent;
  readonly happenedOn: PlainDate;
  readonly by: AccountId;
}

/** State of a paper from its whole history, oldest event first. */
export function paperAfter(history: readonly DatedPaperEvent[]): PaperState {
  return history.reduce(paperWith, newPaper);
}

/** State of a paper with one more event. */
export function paperWith(state: PaperState, { event, happenedOn, by }: DatedPaperEvent): PaperState {
  switch (event.action) {
    case 'start': {
      const { requestId, kind, replaces = null } = event;
      return { ...state, stage: 'drafting', requestId, kind, replaces, draftedBy: by, authors: [by] };
    }
    case 'submit': {
      const { contentDigest, needsSecrecyReview, authors } = event;
      const submitted = { ...state, contentDigest, needsSecrecyReview, authors, isReturned: false };
      return { ...submitted, stage: stageAfter(submitted, 'drafting') };
    }
    // whatever was agreed to was agreed to for the text that is now being changed
    case 'recall':
    case 'sendBack':
      return {
        ...state,
        ...{ stage: 'drafting', contentDigest: null, reviewedBy: null, secrecyReviewedBy: null },
        isReturned: event.action === 'sendBack',
      };
    case 'review':
      return { ...state, stage: stageAfter(state, 'inReview'), reviewedBy: by };
    case 'secrecyReview':
      return { ...state, stage: stageAfter(state, 'inSecrecyReview'), secrecyReviewedBy: by };
    case 'sign': {
      const { contentDigest, documentNumber, consultation = null, files } = event;
      const issued = { contentDigest, documentNumber, consultation, files, signedBy: by, issuedOn: happenedOn };
      return { ...state, ...issued, stage: 'issued' };
    }
    case 'cancel':
      return { ...state, stage: 'cancelled' };
    default:
      return withService(state, event);
  }
}

/** The stages a paper passes between its draft and its signature. */
export function stagesBeforeSigning({ kind, needsSecrecyReview }: PaperState): readonly PaperStage[] {
  if (kind === null) throw new Error('A paper that was not started has no way to go.');
  const route = approvalRoutes[paperKindOf(kind).route];
  return [
    ...(route.isReviewed ? (['inReview'] as const) : []),
    ...(needsSecrecyReview ? (['inSecrecyReview'] as const) : []),
    'toSign',
  ];
}

/** Label of a stage. */
export function paperStageLabel(stage: PaperStage): string {
  return paperStages.find((row) => row.id === stage)?.label ?? stage;
}

function stageAfter(state: PaperState, stage: PaperStage): PaperStage {
  const way = stagesBeforeSigning(state);
  return way[way.indexOf(stage) + 1] ?? 'toSign';
}

type ServiceEvent = Extract<PaperEvent, { readonly action: 'serve' | 'confirmArrival' | 'recordFailedService' }>;

function withService(state: PaperState, event: ServiceEvent): PaperState {
  switch (event.action) {
    case 'serve':
      return { ...state, service: { mode: event.mode, countsOn: event.countsOn, arrivedOn: null }, failure: null };
    case 'confirmArrival':
      return state.service === null ? state : { ...state, service: { ...state.service, arrivedOn: event.arrivedOn } };
    case 'recordFailedService':
      return { ...state, service: null, failure: { failure: event.failure, failedOn: event.failedOn } };
  }
}
