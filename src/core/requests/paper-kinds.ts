import type { Permission } from '../access/permissions.ts';
import { type Citation, instrument, ogi } from '../law/citation.ts';
import type { Action } from './actions.ts';
import { type LetterKind, letters } from './letters.ts';

/** Who has to agree before a paper goes out; the drafter is never one of them. */
interface ApprovalRoute {
  readonly label: string;
  /** Whether somebody reviews the text before it is signed. */
  readonly isReviewed: boolean;
  /** Any of these may sign or consent. */
  readonly signers: readonly Permission[];
  readonly cite: Citation;
}

/** The ways of a paper to its seal (Article 45 asks for registration, review, handling, reply and archive of every request). */
export const approvalRoutes = {
  // repeats what is already decided or recorded, so that there is nothing left to approve
  direct: { label: '经办人直接制发', isReviewed: false, signers: ['paper.draft'], cite: ogi(45) },
  office: {
    label: '公开工作机构负责人或者领导签发',
    isReviewed: false,
    signers: ['paper.consent', 'paper.sign'],
    cite: ogi(45),
  },
  // Article 33(2) names the head of the disclosure office and nobody else
  consent: { label: '公开工作机构负责人同意', isReviewed: false, signers: ['paper.consent'], cite: ogi(33, 2) },
  leader: { label: '审核后由领导签发', isReviewed: true, signers: ['paper.sign'], cite: ogi(45) },
} as const satisfies Readonly<Record<string, ApprovalRoute>>;

export type ApprovalRouteId = keyof typeof approvalRoutes;

const layout = instrument('《党政机关公文格式》', 'GB/T 9704-2012');

/** Yearly series of document numbers; the agency's own word stands before the series' word (`云政` + `公复`). */
export const paperSeries = {
  reply: { label: '答复', word: '公复', cite: layout },
  correction: { label: '补正', word: '公补', cite: layout },
  extension: { label: '延期', word: '公延', cite: layout },
  consultation: { label: '征求意见', word: '公征', cite: layout },
  fee: { label: '收费', word: '公费', cite: layout },
  notice: { label: '告知', word: '公告知', cite: layout },
} as const satisfies Readonly<Record<string, { label: string; word: string; cite: Citation }>>;

export type PaperSeries = keyof typeof paperSeries;

/** What is fixed for every paper of a kind. */
export interface PaperKindRow {
  readonly route: ApprovalRouteId;
  /** `null` for papers that carry no document number. */
  readonly series: PaperSeries | null;
  /** What issuing it may do to the request; none where it only informs. With `after` too, it may also follow it. */
  readonly causes: readonly Action[];
  /** A paper that does nothing itself goes out after one of these was done. */
  readonly after: readonly Action[];
  /** It repeats words of the information itself to somebody outside, so that secrecy review comes first (Article 17). */
  readonly quotesContent: boolean;
}

/** How each instrument of a request goes its way. What stays in the file and is printed from the record has no way. */
export const paperKinds = {
  acknowledgement: informs('direct', null, ['register', 'confirmReceipt']),
  'registration-form': informs('direct', null, ['register']),
  'correction-notice': causes('office', 'correction', ['askCorrection']),
  'statement-of-reasons-notice': causes('office', 'notice', ['askStatementOfReasons']),
  'extension-notice': causes('consent', 'extension', ['extendReply']),
  'deferral-notice': causes('leader', 'extension', ['deferReply']),
  'third-party-consultation': { ...causes('office', 'consultation', ['askThirdParty']), quotesContent: true },
  'agency-confirmation': { ...causes('office', 'consultation', ['askAgency']), quotesContent: true },
  'joint-agency-consultation': { ...causes('office', 'consultation', ['askAgency']), quotesContent: true },
  'consultation-notice': informs('office', 'notice', ['askThirdParty', 'askAgency']),
  'third-party-disclosure-notice': { ...causes('leader', 'notice', ['informThirdParty']), quotesContent: true },
  'assistance-request': causes('direct', null, ['askAssistance']),
  'fee-notice': causes('leader', 'fee', ['sendFeeNotice']),
  'reply-granted': reply(),
  'reply-partial': reply(),
  'reply-denied': reply(),
  'reply-nonexistent': reply(),
  'reply-other-agency': reply(),
  'reply-repeated': reply(),
  'reply-special-rules': reply(),
  'reply-requires-creation': reply(),
  'reply-not-a-request': reply(),
  'reply-published-material': reply(),
  'reply-not-processed': reply(),
  'no-longer-processed': reply(),
  'reply-rectification': reply(),
  'reply-general': causes('leader', 'reply', ['close', 'merge']),
  // confirms what the applicant did; there is nothing to decide
  'withdrawal-confirmation': { ...causes('direct', 'notice', ['withdraw']), after: ['withdraw'] },
} as const satisfies Partial<Readonly<Record<LetterKind, PaperKindRow>>>;

export type PaperKind = keyof typeof paperKinds;

/** Every kind of paper, in the order of a request's life. */
export const paperKindIds = Object.keys(paperKinds) as readonly PaperKind[];

/** Whether a text names a kind of paper. */
export function isPaperKind(text: string): text is PaperKind {
  return Object.hasOwn(paperKinds, text);
}

/** The row of a kind, with its columns typed. */
export function paperKindOf(kind: PaperKind): PaperKindRow {
  return paperKinds[kind];
}

/** The official title of a kind. */
export function paperTitle(kind: PaperKind): string {
  return letters[kind].title;
}

function causes(route: ApprovalRouteId, series: PaperSeries | null, actions: readonly Action[]): PaperKindRow {
  return { route, series, causes: actions, after: [], quotesContent: false };
}

function informs(route: ApprovalRouteId, series: PaperSeries | null, after: readonly Action[]): PaperKindRow {
  return { route, series, causes: [], after, quotesContent: false };
}

function reply(): PaperKindRow {
  return causes('leader', 'reply', ['close']);
}
