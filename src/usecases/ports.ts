import type { Actor, Principal } from '../core/access/permissions.ts';
import type { Role } from '../core/access/roles.ts';
import type { Agency } from '../core/agencies/agency.ts';
import type { AgencyLink, AgencyTree } from '../core/agencies/agency-tree.ts';
import type { TreeChange } from '../core/agencies/reorganisation.ts';
import type { Reorganisation } from '../core/agencies/reorganisation-decision.ts';
import type { TextBinding } from '../core/annual-report/bound-text.ts';
import type { Finding } from '../core/annual-report/finding.ts';
import type { DisputeTally, ProactiveTally, RequestTally } from '../core/annual-report/live-tables.ts';
import type { ProactiveEntryFacts, ProactiveItem, ProactiveKind } from '../core/annual-report/proactive-entries.ts';
import type { NoteStage, RectificationNote } from '../core/annual-report/rectification-note.ts';
import type { AnnualReport, CellPath, Narrative } from '../core/annual-report/report.ts';
import type { ReportState } from '../core/annual-report/report-stages.ts';
import type { ReportWaiver } from '../core/annual-report/report-waiver.ts';
import type { SectionNumber } from '../core/annual-report/sections.ts';
import type { AuditAct } from '../core/audit/audit-events.ts';
import type { AgencyProfile, ProfileStage } from '../core/catalog/agency-profile.ts';
import type { ColumnFacts } from '../core/catalog/catalog-columns.ts';
import type { ChannelSheet } from '../core/catalog/channel-sheet.ts';
import type { RecipientKind } from '../core/catalog/delivery-recipients.ts';
import type { DutyColumn, DutyPublication, DutyStatement } from '../core/catalog/duty-board.ts';
import type { Genre } from '../core/catalog/genres.ts';
import type { Block } from '../core/catalog/item-body.ts';
import type { ContentLanguage, ItemContent, ItemFile, NormativeKind } from '../core/catalog/item-content.ts';
import type { ItemScope } from '../core/catalog/item-scope.ts';
import type { ItemStage } from '../core/catalog/item-stages.ts';
import type { MarkedRun } from '../core/catalog/mark-hits.ts';
import type { NothingStatementContent, StatementStage } from '../core/catalog/nothing-statement.ts';
import type { OldAddress } from '../core/catalog/old-address.ts';
import type { OpennessKind } from '../core/catalog/openness.ts';
import type { CalendarEntry } from '../core/catalog/publication-calendar.ts';
import type { Arrival } from '../core/catalog/publication-channels.ts';
import type { SubscriptionFrequency, SubscriptionStage } from '../core/catalog/subscription.ts';
import type { Validity, ValidityChange, ValidityKind } from '../core/catalog/validity.ts';
import type { WordNote } from '../core/catalog/word-notes.ts';
import type { ComplaintResult, ComplaintStage, InquiryKind, InquiryStage } from '../core/disputes/complaint-course.ts';
import type { ComplaintKind } from '../core/disputes/complaint-form.ts';
import type { DisputeDocumentPurpose } from '../core/disputes/dispute-documents.ts';
import type { DisputedAct, DisputeProcedure } from '../core/disputes/dispute-events.ts';
import type { DisputeResult, DisputeRoute } from '../core/disputes/dispute-results.ts';
import type { DisputeStep } from '../core/disputes/dispute-steps.ts';
import type { HandlingSettings } from '../core/fees/handling-settings.ts';
import type { SettingChange } from '../core/fees/setting-history.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { FileRemoval } from '../core/releases/file-removals.ts';
import type { ReleaseClearance, ReleaseKind, ReviewDecision } from '../core/releases/gate.ts';
import type { IncidentKind, IncidentStage } from '../core/releases/incidents.ts';
import type { FindingOverride, ItemPlace } from '../core/releases/item-findings.ts';
import type { AsideReason, MistakeKind, MistakeReply, MistakeStage } from '../core/releases/mistake-reply.ts';
import type { PublicAnswerContent, PublicAnswerOrigin, PublicAnswerStage } from '../core/releases/public-answer.ts';
import type { WordChoice } from '../core/releases/word-list.ts';
import type { Matter } from '../core/requests/actions.ts';
import type { RequestTraceFacts } from '../core/requests/alike-requests.ts';
import type { ApplicantKind } from '../core/requests/applicant-kinds.ts';
import type { AttachmentFacts, AttachmentKind, AttachmentNote } from '../core/requests/attachments.ts';
import type { Channel } from '../core/requests/channels.ts';
import type { ClockState } from '../core/requests/clock-standing.ts';
import type { FlowChart } from '../core/requests/flow-chart.ts';
import type { LetterDocument } from '../core/requests/letter-document.ts';
import type {
  ApplicationFormFacts,
  ClockExhibitFacts,
  EnvelopeFacts,
  LetterFacts,
} from '../core/requests/letter-facts.ts';
import type { LetterField } from '../core/requests/letter-fields.ts';
import type { LetterKind } from '../core/requests/letters.ts';
import type { MessageKind } from '../core/requests/message-kinds.ts';
import type { CoachNote } from '../core/requests/outcome-coach-result.ts';
import type { Outcome, OutcomeSettings } from '../core/requests/outcomes.ts';
import type { PaperEffect, PaperFile } from '../core/requests/paper-events.ts';
import type { PaperKind } from '../core/requests/paper-kinds.ts';
import type { PaperStage, PaperState } from '../core/requests/paper-stages.ts';
import type { ServiceMode } from '../core/requests/request-events.ts';
import type { ServiceFailure } from '../core/requests/service-failures.ts';
import type { Severance, SeveranceBox } from '../core/requests/severance.ts';
import type { JsonValue } from '../core/values/canonical-json.ts';
import type { Fen } from '../core/values/fen.ts';
import type {
  AccountId,
  AgencyId,
  AttachmentId,
  ColumnId,
  Digest,
  DivisionId,
  EntryId,
  FileId,
  ItemId,
  PaperId,
  RequestId,
  SpecimenId,
} from '../core/values/ids.ts';
import type { PlainDate, Year } from '../core/values/plain-date.ts';
import type { Result } from '../core/values/result.ts';

/** An instant, ISO 8601 in UTC (`2026-03-09T01:02:03.456Z`). */
export type Instant = string;

/**
 * Thrown by a port that cannot be reached or served for the moment, through no fault of what was asked: `interrupted`
 * leaves open whether it was done, `busy` and `full` say that it was not. Carries code and message of the cause.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly why: 'interrupted' | 'busy' | 'full';
  readonly code: string | undefined;

  constructor(why: StoreUnavailable['why'], cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.why = why;
    const { code } = cause as { code?: unknown };
    this.code = code === undefined ? undefined : String(code);
  }
}

/** What use cases need from outside. `main` fills it with adapters. */
export interface Deps {
  /** Today in Asia/Shanghai. */
  today(): PlainDate;
  now(): Instant;
  /** A random identifier of at least 128 bits, safe in addresses. */
  newId(): string;
  /** SHA-256 of bytes, or of a text in UTF-8. */
  digest(content: string | Uint8Array): Digest;
  /**
   * Keyed digest of a text that others could guess (a code, a number, a source), for finding it again: without the key
   * nothing can be tried against it. `purpose` keeps the digests of different uses apart.
   */
  blindDigest(purpose: string, text: string): Digest;
  /** One transaction: everything in it happens, or nothing does. */
  inTransaction<T>(work: (stores: Stores) => Promise<T>): Promise<T>;
  /** Reading outside a transaction, bounded by agency. */
  readonly queries: Queries;
  readonly sealer: Sealer;
  readonly passwords: PasswordHasher;
  readonly files: FileStore;
  readonly exporter: ReportExporter;
  readonly letters: LetterKit;
  readonly reportFiles: ReportFileReader;
  readonly sheets: SheetReader;
  /** Absent where no mail server is configured: messages are found inside then. */
  readonly mail?: Mailer;
  readonly attachmentFiles: AttachmentFiles;
  readonly wordReader: WordReader;
  readonly guideFiles: GuideFiles;
  readonly dutyFiles: DutyFiles;
  readonly channelFiles: ChannelFiles;
}

/** What a transaction can change. */
export interface Stores {
  readonly events: EventStore;
  readonly audit: AuditLog;
  readonly requests: RequestStore;
  readonly desk: DeskStore;
  readonly applications: ApplicationStore;
  readonly attachments: AttachmentStore;
  readonly papers: PaperStore;
  readonly registers: RegisterStore;
  readonly reports: ReportStore;
  readonly notes: NoteStore;
  readonly specimens: SpecimenStore;
  readonly answers: AnswerStore;
  readonly items: ItemStore;
  readonly search: SearchStore;
  readonly oldSites: OldSiteStore;
  readonly channels: ChannelStore;
  readonly mistakes: MistakeStore;
  readonly complaints: ComplaintStore;
  readonly subscriptions: SubscriptionStore;
  readonly duties: DutyStore;
  readonly itemChecks: ItemCheckStore;
  readonly catalog: CatalogStore;
  readonly settings: SettingStore;
  readonly calendar: CalendarStore;
  readonly messages: MessageStore;
  readonly additions: AdditionStore;
  readonly accounts: AccountStore;
  readonly agencies: AgencyStore;
  readonly queries: Queries;
}

export type Stream =
  | 'request'
  | 'proactive'
  | 'dispute'
  | 'report'
  | 'specimen'
  | 'answer'
  | 'paper'
  | 'item'
  | 'incident'
  | 'validity'
  | 'profile'
  | 'column'
  | 'mistake'
  | 'complaint'
  | 'inquiry'
  | 'statement'
  | 'delivery'
  | 'rectification'
  | 'waiver';

/** The streams whose subjects the tables of a report count. */
export type LedgerStream = Extract<Stream, 'request' | 'proactive' | 'dispute'>;

/** A legal fact about to be recorded. The payload holds no personal data. */
export interface NewEvent {
  readonly agencyId: AgencyId;
  readonly stream: Stream;
  readonly subjectId: string;
  readonly action: string;
  readonly happenedOn: PlainDate;
  readonly payload: { readonly [key: string]: JsonValue };
}

export interface RecordedEvent extends NewEvent {
  /** Position in the agency's chain, from 1. */
  readonly eventNo: number;
  /** Position in the history of its subject, from 1. */
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly actorId: AccountId;
  readonly digest: Digest;
}

/** The newest event of an agency's chain; 0 and an empty digest before the first. */
export interface EventHead {
  readonly eventNo: number;
  readonly digest: string;
}

/**
 * What is wrong with the first broken event: it is `missing`; it is `altered`, since its content has another digest; it
 * is `detached`, since it was not made upon the event before it; or the chain's kept `head` is another event.
 */
export type ChainFault = 'missing' | 'altered' | 'detached' | 'head';

/** Whether a chain of events is what was recorded; else where it breaks first. */
export type ChainVerdict =
  | { readonly intact: true; readonly head: EventHead }
  | {
      readonly intact: false;
      readonly eventNo: number;
      readonly fault: ChainFault;
      /** What the event is about, where it is there to be read. */
      readonly subject?: string;
    };

export interface EventStore {
  /** The history of a subject, oldest first. Locks the agency's chain until the transaction ends, so that decisions on it hold. */
  history(agencyId: AgencyId, stream: Stream, subjectId: string): Promise<readonly RecordedEvent[]>;
  /** Appends to the agency's chain; the subject's next seq is taken from what `history` locked. */
  append(actorId: AccountId, event: NewEvent): Promise<RecordedEvent>;
  head(agencyId: AgencyId): Promise<EventHead>;
  /** The next number of a yearly series, without gaps: a rolled-back transaction gives its number back. */
  nextNumber(agencyId: AgencyId, series: string, year: Year): Promise<number>;
}

export interface AuditLog {
  record(
    actor: Pick<Actor, 'id' | 'agencyId'>,
    act: AuditAct,
    subject: string,
    detail?: { readonly [key: string]: JsonValue },
  ): Promise<void>;
}

/** One request as the ledger lists it; nothing in it names the applicant. */
export interface RequestRecord {
  readonly agencyId: AgencyId;
  readonly requestId: RequestId;
  readonly requestNumber: string;
  readonly channel: string;
  /** `null` while the day of receipt still has to be confirmed with the applicant (Article 31). */
  readonly receivedOn: PlainDate | null;
  readonly registeredOn: PlainDate;
  readonly applicantKind: ApplicantKind;
  readonly deliveryMethod: string;
  readonly stage: string;
  readonly dueOn: PlainDate | null;
  readonly dueIsProvisional: boolean;
  readonly outcome: string | null;
  readonly closedOn: PlainDate | null;
  readonly servedOn: PlainDate | null;
  /** 承办人; `null` while the request waits to be claimed. */
  readonly caseOfficerId: AccountId | null;
  readonly divisionId: DivisionId | null;
  /** What the agency waits for, in the order it began. */
  readonly openMatters: readonly Matter[];
  readonly clockState: ClockState;
  /** Day from which a stopped clock runs again by itself; while it stands still, `dueOn` is what follows then. */
  readonly stoppedUntil: PlainDate | null;
}

export interface RequestStore {
  /** Writes the checked copy of a request's state; creates it on the first event. */
  save(record: RequestRecord, lastSeq: number): Promise<void>;
  /** Keeps the sealed application beside the request; it never changes. */
  saveSealed(agencyId: AgencyId, requestId: RequestId, sealed: Uint8Array): Promise<void>;
}

/** A file attached to a request. Its bytes lie sealed in the file store under `sealedDigest`; `digest` is of the plain bytes. */
export interface Attachment extends AttachmentFacts {
  readonly agencyId: AgencyId;
  readonly requestId: RequestId;
  readonly kind: AttachmentKind;
  readonly digest: Digest;
  readonly sealedDigest: Digest;
  /** Of what has pages; `null` for text and tables. */
  readonly pageCount: number | null;
  readonly notes: readonly AttachmentNote[];
  /** How it was made, where it was severed from another one. */
  readonly severance: Severance | null;
  readonly addedByName: string | null;
  readonly addedAt: Instant;
  readonly clearedByName: string | null;
  readonly clearedAt: Instant | null;
  readonly discardedAt: Instant | null;
  readonly discardReason: string | null;
}

/** An attachment as it is first kept: not cleared, not discarded. */
export type NewAttachment = Omit<
  Attachment,
  'addedByName' | 'clearedBy' | 'clearedByName' | 'clearedAt' | 'discardedBy' | 'discardedAt' | 'discardReason'
>;

export interface AttachmentStore {
  /** Appends an attachment to a request that is there. Throws if its id is taken: attachments never change. */
  save(attachment: NewAttachment): Promise<void>;
  /** Records that a second person saw the very bytes of `digest` and lets them go out. */
  saveClearance(
    attachment: Pick<Attachment, 'agencyId' | 'attachmentId' | 'digest'>,
    by: AccountId,
    at: Instant,
  ): Promise<void>;
  saveDiscard(
    attachment: Pick<Attachment, 'agencyId' | 'attachmentId'>,
    by: AccountId,
    at: Instant,
    reason: string,
  ): Promise<void>;
}

/** A division inside an agency with the duties it is known by. */
export interface Division {
  readonly agencyId: AgencyId;
  readonly divisionId: DivisionId;
  readonly name: string;
  /** Phrases of its duties, one a line. */
  readonly duties: string;
  readonly listOrder: number;
  readonly closedAt: Instant | null;
  readonly members: readonly DivisionMember[];
}

export interface DivisionMember {
  readonly accountId: AccountId;
  readonly displayName: string;
  readonly duties: string;
}

/** Whose posts somebody holds from one day to another, both included. */
export interface Deputy {
  readonly agencyId: AgencyId;
  readonly deputyId: EntryId;
  readonly principalId: AccountId;
  readonly principalName: string;
  readonly substituteId: AccountId;
  readonly substituteName: string;
  readonly fromOn: PlainDate;
  readonly untilOn: PlainDate;
  readonly namedBy: AccountId;
  readonly namedAt: Instant;
  readonly endedAt: Instant | null;
}

/** Keyed digests by which earlier requests are found again; nothing can be read from them. */
export interface RequestTrace {
  readonly applicantKeys: readonly Digest[];
  /** Numbers in which alike wordings agree. */
  readonly wordingSignature: readonly number[];
}

/** An earlier request of the same applicant, or one that is worded alike (`agreement` is the count of equal numbers). */
export interface TracedRequest {
  readonly requestId: RequestId;
  readonly requestNumber: string;
  readonly receivedOn: PlainDate | null;
  readonly registeredOn: PlainDate;
  readonly stage: string;
  readonly outcome: string | null;
  readonly closedOn: PlainDate | null;
  readonly isSameApplicant: boolean;
  readonly agreement: number;
}

export type NoteKind = 'thirdParty' | 'communication' | 'assistance' | 'intake';

/** A note that only the office reads; its text is sealed. */
export interface RequestNote {
  readonly agencyId: AgencyId;
  readonly noteId: EntryId;
  readonly requestId: RequestId;
  readonly kind: NoteKind;
  readonly happenedOn: PlainDate;
  readonly sealed: Uint8Array;
  readonly authorId: AccountId;
  readonly authorName: string | null;
  readonly recordedAt: Instant;
}

/** A ledger of another system, read and waiting to be confirmed, or on its way in. */
export interface LedgerImport {
  readonly agencyId: AgencyId;
  readonly importId: EntryId;
  readonly fileName: string;
  readonly sealedRows: Uint8Array;
  readonly rowCount: number;
  readonly doneCount: number;
  readonly authorId: AccountId;
  readonly checkedAt: Instant;
  readonly confirmedAt: Instant | null;
}

export interface DeskStore {
  /** Writes a division with its members; whoever is not named is no member any more. */
  saveDivision(division: Omit<Division, 'closedAt'>): Promise<void>;
  closeDivision(agencyId: AgencyId, divisionId: DivisionId, at: Instant): Promise<void>;
  nameDeputy(deputy: Omit<Deputy, 'principalName' | 'substituteName' | 'endedAt'>): Promise<void>;
  endDeputy(agencyId: AgencyId, deputyId: EntryId, by: AccountId, at: Instant): Promise<void>;
  /** Keeps the trace of a request; one that is there already is replaced. */
  saveTrace(agencyId: AgencyId, requestId: RequestId, trace: RequestTrace): Promise<void>;
  /** Keeps a note; false where one with its identifier is there already, which stays as it is. */
  saveNote(note: Omit<RequestNote, 'authorName'>): Promise<boolean>;
  saveImport(ledger: Omit<LedgerImport, 'doneCount' | 'confirmedAt'>): Promise<void>;
  /** Notes how many rows are in; the first call is the confirmation. */
  advanceImport(agencyId: AgencyId, importId: EntryId, doneCount: number, at: Instant): Promise<void>;
  saveImported(
    agencyId: AgencyId,
    imported: { readonly oldNumber: string; readonly requestId: RequestId; readonly importId: EntryId },
    at: Instant,
  ): Promise<void>;
}

/** An application on its way at the portal; what was typed is sealed. Its identifier becomes the request's. */
export interface ApplicationDraft {
  readonly draftId: RequestId;
  /** Digest of the secret in the applicant's browser: only that browser sees the draft. */
  readonly ownerDigest: Digest;
  /** `null` until the applicant has chosen whom to ask. */
  readonly agencyId: AgencyId | null;
  readonly sealed: Uint8Array;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly expiresAt: Instant;
  readonly submittedAt: Instant | null;
  /** Link and lookup code, sealed, for the receipt of what was submitted. */
  readonly sealedReceipt: Uint8Array | null;
}

/** How an applicant reaches a request without an account: a secret link, or its number with a lookup code. */
export interface RequestAccess {
  readonly agencyId: AgencyId;
  readonly requestId: RequestId;
  /** `digest` of the link's secret. */
  readonly linkDigest: Digest;
  /** `blindDigest('lookupCode', requestId + newline + code)`. */
  readonly codeDigest: Digest;
}

export interface ApplicationStore {
  createDraft(draft: ApplicationDraft): Promise<void>;
  /** The draft, locked until the transaction ends, so that two submissions at once come one after the other. */
  lockDraft(draftId: RequestId): Promise<ApplicationDraft | undefined>;
  saveDraft(draft: ApplicationDraft): Promise<void>;
  /** Takes the draft and its files away. */
  discardDraft(draftId: RequestId): Promise<void>;
  saveDraftFile(draftId: RequestId, fileId: string, byteCount: number, sealed: Uint8Array): Promise<void>;
  discardDraftFile(draftId: RequestId, fileId: string): Promise<void>;
  /** Drafts and used proofs that have expired, and attempts older than a day; answers how many drafts there were. */
  discardExpired(at: Instant): Promise<number>;
  /** Gives a request its link and code, instead of earlier ones if there are any. */
  saveAccess(access: RequestAccess, at: Instant): Promise<void>;
  countAttempts(key: string, since: Instant): Promise<number>;
  recordAttempt(key: string, at: Instant): Promise<void>;
  /** Notes that a proof of work was used; false if it was used before. */
  takeProof(proofDigest: Digest, expiresAt: Instant): Promise<boolean>;
  /** Counts somebody who found what they wanted instead of asking for it. */
  countFound(agencyId: AgencyId, address: string, on: PlainDate): Promise<void>;
}

/** What an applicant added to a request that is there; `sealed` holds the words and the ids of the files that came along. */
export interface RequestAddition {
  readonly agencyId: AgencyId;
  /** Chosen by the page that sends it, so that sending it twice keeps it once. */
  readonly additionId: string;
  readonly requestId: RequestId;
  readonly kind: 'correction' | 'statement' | 'withdrawal' | 'serviceAgain';
  readonly sealed: Uint8Array;
  readonly receivedAt: Instant;
}

/** How content an applicant was with an answer, from 1 to 5; it stands outside every decision. */
export interface RequestSatisfaction {
  readonly agencyId: AgencyId;
  readonly requestId: RequestId;
  readonly rating: number;
  /** The words that came along, sealed. */
  readonly sealed: Uint8Array | null;
  readonly givenAt: Instant;
}

/** A request opened to one browser after its number and code fitted. */
export interface RequestVisit {
  readonly visitDigest: Digest;
  readonly ownerDigest: Digest;
  readonly agencyId: AgencyId;
  readonly requestId: RequestId;
  readonly expiresAt: Instant;
}

export interface AdditionStore {
  /** False if it was kept before. */
  save(addition: RequestAddition): Promise<boolean>;
  /** False if the applicant said so before: once is enough. */
  saveSatisfaction(satisfaction: RequestSatisfaction): Promise<boolean>;
  openVisit(visit: RequestVisit): Promise<void>;
}

/** An entry of the register behind table 2. */
export interface ProactiveEntry extends ProactiveEntryFacts {
  readonly agencyId: AgencyId;
  readonly entryId: EntryId;
  /** The document of the library that made it; `null` for one that was entered by hand or imported. */
  readonly itemId: ItemId | null;
  /** The imported file and the row in it that it comes from, from 1; both or neither. */
  readonly importId: EntryId | null;
  readonly importRow: number | null;
  /** Documents of the library that it counts: the one that made it, or those that it covers. */
  readonly documents: readonly {
    readonly itemId: ItemId;
    readonly indexNumber: string | null;
    readonly title: string;
  }[];
  readonly authorId: AccountId;
  readonly authorName: string;
  readonly recordedAt: Instant;
  readonly voidedAt: Instant | null;
  readonly voidReason: string | null;
}

/** An entry as it is written. */
export type NewProactiveEntry = Omit<ProactiveEntry, 'authorName' | 'documents'>;

/** A file of figures that was imported into the register behind table 2. */
export interface RegisterImport {
  readonly agencyId: AgencyId;
  readonly importId: EntryId;
  readonly fileName: string;
  readonly fileDigest: Digest;
  readonly rowCount: number;
  readonly importedBy: AccountId;
  readonly importedAt: Instant;
}

/** An imported file as lists show it: how many of its rows still count. */
export interface RegisterImportHead extends RegisterImport {
  readonly importerName: string;
  readonly standingCount: number;
}

/** A document of the library, or its end, that the register does not count. */
export interface UncountedDocument {
  readonly itemId: ItemId;
  readonly indexNumber: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly madeOn: PlainDate;
  readonly normativeKind: NormativeKind;
  readonly variantOf: ItemId | null;
  /** What the register lacks, and from which day. */
  readonly kind: 'issued' | 'repealed' | 'lapsed';
  readonly from: PlainDate;
}

/** A case of the register behind table 4. */
export interface DisputeCase {
  readonly agencyId: AgencyId;
  readonly caseId: EntryId;
  readonly route: DisputeRoute;
  readonly caseNumber: string;
  /** Review organ or court. */
  readonly authority: string;
  readonly openedOn: PlainDate;
  /** The outcome's id in `core/disputes/dispute-outcomes.ts`; the result is the column it falls into. */
  readonly outcome: string | null;
  readonly result: DisputeResult | null;
  readonly concludedOn: PlainDate | null;
  readonly requestNumber: string | null;
  readonly source: string;
  readonly authorId: AccountId;
  readonly authorName: string;
  readonly recordedAt: Instant;
  readonly voidedAt: Instant | null;
  readonly voidReason: string | null;
  /** Whether the agency is sued only as the review organ: the original agency counts the case. */
  readonly asCoDefendant: boolean;
  readonly procedure: DisputeProcedure;
  readonly disputedAct: DisputedAct | null;
  /** The reconsideration after which the suit was brought. */
  readonly precededBy: EntryId | null;
  readonly steps: readonly DisputeStep[];
  readonly stepCount: number;
  readonly lessons: string;
}

/** Which cases of the docket are asked for. */
export interface DisputeFilter {
  readonly year?: Year;
  readonly route?: DisputeRoute;
  /** Pending or concluded. */
  readonly state?: 'pending' | 'concluded';
  readonly result?: DisputeResult;
  readonly requestNumber?: string;
  readonly precededBy?: EntryId;
  /** Stands in the number of the case, of the request, or in the name of the authority. */
  readonly words?: string;
  readonly includeVoided?: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** A paper of a case. Its bytes lie sealed in the file store. */
export interface DisputeDocument {
  readonly agencyId: AgencyId;
  readonly documentId: EntryId;
  readonly caseId: EntryId;
  readonly purpose: DisputeDocumentPurpose;
  readonly title: string;
  readonly kind: AttachmentKind;
  readonly byteCount: number;
  readonly digest: Digest;
  readonly sealedDigest: Digest;
  readonly addedBy: AccountId;
  readonly addedByName: string | null;
  readonly addedAt: Instant;
}

export interface RegisterStore {
  /** Notes that an entry made by hand counts a document of the library; false if that was noted before. */
  saveCover(agencyId: AgencyId, itemId: ItemId, entryId: EntryId, by: AccountId): Promise<boolean>;
  saveEntry(entry: NewProactiveEntry, lastSeq: number): Promise<void>;
  saveImport(sheet: RegisterImport): Promise<void>;
  saveDispute(dispute: Omit<DisputeCase, 'authorName'>, lastSeq: number): Promise<void>;
  /** Appends a paper to a case that is there; papers never change. */
  saveDisputeDocument(document: Omit<DisputeDocument, 'addedByName'>): Promise<void>;
  saveChannelTest(test: Omit<ChannelTest, 'testedByName'>): Promise<void>;
}

/** Where the report of an agency and year stands. */
export interface ReportRecord extends ReportState {
  readonly agencyId: AgencyId;
  readonly year: Year;
  readonly filedOn: PlainDate | null;
  readonly publishedAt: Instant | null;
}

/** A text of a report's narrative, saved while writing. */
export interface ReportDraft {
  readonly revision: number;
  readonly narrative: Narrative;
  /** Which numbers of the text stand for which data; what is frozen is plain text. */
  readonly bindings: readonly TextBinding[];
  readonly savedBy: AccountId;
  readonly savedAt: Instant;
}

/** What was approved, with the head of the event chain that its numbers were computed from. */
export interface ReportVersion {
  readonly agencyId: AgencyId;
  readonly year: Year;
  readonly version: number;
  readonly content: AnnualReport;
  readonly contentDigest: Digest;
  readonly eventNo: number;
  readonly eventDigest: string;
  readonly frozenAt: Instant;
  readonly approvedBy: AccountId;
}

export type ReportFormat = 'html' | 'docx' | 'pdf' | 'xlsx' | 'csv' | 'json';

/** A file that went out with a version; its bytes lie in the file store under the digest. */
export interface ReportFile {
  readonly format: ReportFormat;
  readonly digest: Digest;
  readonly byteCount: number;
}

/** Something said about a report while it is made; whose thread is settled, says so at its first comment. */
export interface ReportComment {
  readonly agencyId: AgencyId;
  readonly year: Year;
  readonly commentId: EntryId;
  /** The first comment of the thread; `null` for the first one itself. */
  readonly threadId: EntryId | null;
  readonly section: SectionNumber;
  readonly cell: CellPath | null;
  readonly words: string;
  readonly writtenBy: AccountId;
  readonly writtenByName: string | null;
  readonly writtenAt: Instant;
  readonly settledByName: string | null;
  readonly settledAt: Instant | null;
}

/** What somebody signed for a finding of an agency's report. */
export interface StoredWaiver extends ReportWaiver {
  readonly agencyId: AgencyId;
}

/** A note of rectification with its course; what is public of it stands in `ReleasedNote`. */
export interface StoredNote extends RectificationNote {
  readonly noteId: EntryId;
  readonly stage: NoteStage;
  readonly contentDigest: Digest;
  readonly writtenBy: AccountId;
  readonly writtenAt: Instant;
  readonly decidedBy: AccountId | null;
  readonly decidedAt: Instant | null;
  /** Why it was given back. */
  readonly opinion: string | null;
}

/** A note that passed the gate and stands, with its number within its version. */
export interface ReleasedNote extends RectificationNote {
  readonly noteId: EntryId;
  readonly noteNo: number;
  readonly releasedAt: Instant;
}

export interface NoteStore {
  save(note: StoredNote, lastSeq: number): Promise<void>;
  /** Makes a note public; the database refuses one without a standing release of exactly its content. */
  release(note: StoredNote, noteNo: number, releaseId: EntryId, at: Instant): Promise<void>;
  /** A file of the version, made once more with its notes. */
  saveFile(note: Pick<ReleasedNote, 'agencyId' | 'year' | 'version' | 'noteNo'>, file: ReportFile): Promise<void>;
}

export interface ReportStore {
  save(record: ReportRecord, lastSeq: number): Promise<void>;
  saveComment(comment: Omit<ReportComment, 'writtenByName' | 'settledByName' | 'settledAt'>): Promise<void>;
  /** The state of a waiver after its newest event. */
  saveWaiver(
    agencyId: AgencyId,
    waiver: ReportWaiver & { readonly revokedBy: AccountId | null },
    lastSeq: number,
  ): Promise<void>;
  /** Settles a thread or opens it again; the newest mark counts. */
  markComment(agencyId: AgencyId, commentId: EntryId, isSettled: boolean, by: AccountId, at: Instant): Promise<void>;
  /** Appends a draft; false if another revision was saved since `basedOn`. */
  saveDraft(agencyId: AgencyId, year: Year, basedOn: number, draft: Omit<ReportDraft, 'revision'>): Promise<boolean>;
  saveVersion(version: ReportVersion): Promise<void>;
  /** What a version is made of, beside the agency's own ledger. */
  saveVersionSources(
    version: Pick<ReportVersion, 'agencyId' | 'year' | 'version'>,
    sources: readonly VersionSource[],
  ): Promise<void>;
  saveFile(agencyId: AgencyId, year: Year, version: number, file: ReportFile): Promise<void>;
  /** Records a passage through the release gate, which alone gives the clearance. */
  saveRelease(release: NewRelease): Promise<void>;
  withdrawRelease(
    agencyId: AgencyId,
    kind: ReleaseKind,
    subjectId: string,
    by: AccountId,
    at: Instant,
    why: string,
  ): Promise<void>;
}

/** A passage through the release gate about to be recorded: what was cleared, and whose it is. */
export interface NewRelease
  extends Pick<ReleaseRecord, 'agencyId' | 'releaseId' | 'subjectId' | 'releasedBy' | 'releasedAt'> {
  readonly clearance: ReleaseClearance;
}

/** A passage through the release gate. */
export interface ReleaseRecord {
  readonly agencyId: AgencyId;
  readonly releaseId: EntryId;
  readonly kind: ReleaseKind;
  readonly subjectId: string;
  readonly contentDigest: Digest;
  readonly reviews: readonly ReviewDecision[];
  readonly releasedBy: AccountId;
  readonly releasedAt: Instant;
}

/** A published report of somebody else, as it was imported and read. */
export interface Specimen {
  readonly agencyId: AgencyId;
  readonly specimenId: SpecimenId;
  readonly slug: string;
  readonly fileName: string;
  readonly sourceTitle: string;
  readonly sourceAddress: string | null;
  readonly originalDigest: Digest;
  readonly originalText: string | null;
  readonly report: AnnualReport;
  readonly findings: readonly Finding[];
  readonly importedBy: AccountId;
  readonly importedByName: string;
  readonly importedAt: Instant;
  readonly publishedAt: Instant | null;
  readonly repairs: readonly RepairDecision[];
}

/** What a named person decided about the proposed repair of one finding (its position in `findings`). */
export interface RepairDecision {
  readonly findingNo: number;
  readonly decision: 'accepted' | 'declined';
  readonly decidedBy: AccountId;
  readonly decidedByName: string;
  readonly decidedAt: Instant;
}

export interface SpecimenStore {
  save(specimen: Omit<Specimen, 'repairs' | 'importedByName'>, lastSeq: number): Promise<void>;
  saveRepair(agencyId: AgencyId, specimenId: SpecimenId, repair: Omit<RepairDecision, 'decidedByName'>): Promise<void>;
}

export interface Account {
  readonly agencyId: AgencyId;
  readonly accountId: AccountId;
  readonly loginName: string;
  readonly displayName: string;
  readonly mustChangePassword: boolean;
  readonly disabledAt: Instant | null;
  /** The posts of the person's own. */
  readonly roles: readonly Role[];
  /** Colleagues whose posts the person holds today as a deputy. */
  readonly deputyFor?: readonly Principal[];
}

export interface Session {
  readonly account: Account;
  readonly csrfToken: string;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
}

export interface AccountStore {
  create(account: Omit<Account, 'roles'>, passwordHash: string, at: Instant): Promise<void>;
  setPassword(
    account: Pick<Account, 'agencyId' | 'accountId'>,
    passwordHash: string,
    mustChange: boolean,
  ): Promise<void>;
  /** Roles from a day on; roles no longer named end the day before. */
  setRoles(account: Pick<Account, 'agencyId' | 'accountId'>, roles: readonly Role[], from: PlainDate): Promise<void>;
  setDisabled(account: Pick<Account, 'agencyId' | 'accountId'>, at: Instant | null): Promise<void>;
  openSession(
    sessionDigest: Digest,
    account: Pick<Account, 'agencyId' | 'accountId'>,
    csrfToken: string,
    at: Instant,
    expiresAt: Instant,
  ): Promise<void>;
  touchSession(sessionDigest: Digest, at: Instant): Promise<void>;
  closeSession(sessionDigest: Digest): Promise<void>;
  /** Ends every session of an account, except one if it is named. */
  closeSessions(account: Pick<Account, 'agencyId' | 'accountId'>, except?: Digest): Promise<void>;
  /** Ends the oldest sessions of an account beyond the newest `count`. */
  keepNewestSessions(account: Pick<Account, 'agencyId' | 'accountId'>, count: number): Promise<void>;
  countAttempts(key: string, since: Instant): Promise<number>;
  /** Also forgets the attempts of every key older than an hour, so that junk cannot fill the table. */
  recordAttempt(key: string, at: Instant): Promise<void>;
  forgetAttempts(key: string): Promise<void>;
}

export interface AgencyStore {
  create(agency: Agency, link: Pick<AgencyLink, 'parent' | 'from'> | null): Promise<void>;
  /** The name is the one the agency bears today. */
  change(agency: Agency): Promise<void>;
  /** Records a decision about agencies together with what it changes in the tree. */
  saveReorganisation(record: Omit<ReorganisationRecord, 'recordedByName'>, change: TreeChange): Promise<void>;
}

/** A decision about agencies as an administrator recorded it. */
export interface ReorganisationRecord {
  /** Agency of the administrator. */
  readonly agencyId: AgencyId;
  readonly reorganisationId: EntryId;
  readonly decision: Reorganisation;
  /** The paper it rests on (批准文件). */
  readonly basis: string;
  readonly recordedBy: AccountId;
  readonly recordedByName: string | null;
  readonly recordedAt: Instant;
}

/** A report that a version adds up, or a ledger beside the own one that it counts (without a version). */
export interface VersionSource {
  readonly sourceId: AgencyId;
  readonly version: number | null;
  /** Of the report's content, or of the head of the ledger's chain. */
  readonly digest: string;
  /** Head of the ledger's chain; `null` for a report, whose version names its own. */
  readonly eventNo: number | null;
  /** Added up by this very version, not by one of those it adds up. */
  readonly isDirect: boolean;
}

/** One letter of one request on its way; nothing in it names anybody. `audience` and title follow from `kind` (letters.ts). */
export interface Paper extends Omit<PaperState, 'stage' | 'requestId' | 'kind' | 'draftedBy'> {
  readonly agencyId: AgencyId;
  readonly paperId: PaperId;
  readonly requestId: RequestId;
  readonly kind: PaperKind;
  readonly stage: PaperStage;
  readonly draftedBy: AccountId;
  /** What issuing it does to the request; `null` where it only informs. */
  readonly effect: PaperEffect | null;
  /** Newest revision of its draft. */
  readonly revision: number;
  readonly startedAt: Instant;
}

/** What somebody typed into a paper, by field; it may hold personal data and is sealed at rest. */
export interface PaperContent {
  readonly values: Readonly<Record<string, string>>;
  /** Files that go out with it, in this order. */
  readonly attachmentIds: readonly AttachmentId[];
  readonly effect: PaperEffect | null;
  /** How the outcome was found, for whoever has to agree and for the file; nothing of it stands in the letter. */
  readonly fileNote?: readonly CoachNote[];
}

/** One saved state of a paper's content; revisions are only ever added. */
export interface PaperDraft {
  readonly agencyId: AgencyId;
  readonly paperId: PaperId;
  readonly revision: number;
  readonly sealed: Uint8Array;
  readonly savedBy: AccountId;
  readonly savedAt: Instant;
}

/** What a reviewer or leader wrote about a paper at one of its events. */
export interface PaperOpinion {
  readonly agencyId: AgencyId;
  readonly paperId: PaperId;
  readonly seq: number;
  readonly sealed: Uint8Array;
}

/** A file as it was issued, sealed. */
export interface IssuedFile extends PaperFile {
  readonly agencyId: AgencyId;
  readonly paperId: PaperId;
  readonly sealed: Uint8Array;
}

/** One attempt at handing a paper over, as it was recorded; what names somebody is sealed. */
export interface PaperServiceRecord {
  readonly agencyId: AgencyId;
  readonly paperId: PaperId;
  /** The event of the paper that it belongs to. */
  readonly seq: number;
  readonly mode: ServiceMode;
  readonly sentOn: PlainDate | null;
  readonly signedOn: PlainDate | null;
  readonly reachedOn: PlainDate | null;
  /** The day that counts; `null` for an attempt that failed. */
  readonly countsOn: PlainDate | null;
  readonly failedOn: PlainDate | null;
  readonly failure: ServiceFailure | null;
  readonly trackingNumber: string | null;
  /** Who signed, where, before which witnesses. */
  readonly sealed: Uint8Array;
  readonly recordedBy: AccountId;
  readonly recordedAt: Instant;
}

export interface PaperStore {
  /** Writes the checked copy of a paper's state; creates it on its first event. */
  save(paper: Paper, lastSeq: number): Promise<void>;
  /** Appends a draft; false if another revision was saved since. */
  saveDraft(draft: PaperDraft): Promise<boolean>;
  saveOpinion(opinion: PaperOpinion): Promise<void>;
  /** Keeps a file as issued; it never changes. */
  saveFile(file: IssuedFile): Promise<void>;
  saveService(record: PaperServiceRecord): Promise<void>;
}

/** An entry of the public register of requests and answers as it is kept; its words are sealed. */
export interface StoredAnswer {
  readonly agencyId: AgencyId;
  readonly answerId: EntryId;
  readonly stage: PublicAnswerStage;
  readonly origin: PublicAnswerOrigin;
  readonly requestIds: readonly RequestId[];
  readonly authors: readonly AccountId[];
  readonly contentDigest: Digest;
  /** The content, sealed. */
  readonly sealed: Uint8Array;
  /** The content in plain words, written while it is public and never read back from here. */
  readonly published: PublicAnswerContent | null;
  readonly publishedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

/** A request whose information was given, with what tells whether others asked for the same. */
export interface GrantedTrace extends RequestTraceFacts {
  readonly requestNumber: string;
  readonly receivedOn: PlainDate | null;
  readonly outcome: Outcome;
}

export interface AnswerStore {
  save(answer: StoredAnswer, lastSeq: number): Promise<void>;
}

/** A piece of information on its way to being disclosed, as it is kept; its words are sealed in its drafts. */
export interface StoredItem {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  readonly stage: ItemStage;
  /** Newest revision of its draft. */
  readonly revision: number;
  readonly contentDigest: Digest;
  /** Whoever wrote, changed or submitted the working version: none of them may review it. */
  readonly authors: readonly AccountId[];
  /** `null`, like subject and day, while somebody is still writing it. */
  readonly openness: OpennessKind | null;
  readonly subjectId: string | null;
  readonly columnId: ColumnId | null;
  readonly madeOn: PlainDate | null;
  /** Last day for publishing it (Article 26, or another law's period); `null` for what is not disclosed proactively. */
  readonly dueOn: PlainDate | null;
  /** Released versions so far; 0 before the first. */
  readonly version: number;
  readonly indexNumber: string | null;
  /** When an approved item is to be published; never before. */
  readonly publishAt: Instant | null;
  /** Day on which withheld information is to be assessed again (Article 18). */
  readonly reassessOn: PlainDate | null;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  readonly publishedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

/** One saved state of an item's content; revisions are only ever added. */
export interface ItemDraft {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  readonly revision: number;
  /** `ItemContent` as canonical text, sealed to `item/<agency>/<item>`. */
  readonly sealed: Uint8Array;
  readonly contentDigest: Digest;
  readonly savedBy: AccountId;
  readonly savedAt: Instant;
}

/** A version that went through the gate, word for word. */
export interface ReleasedVersion {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  readonly version: number;
  readonly releaseId: EntryId;
  readonly content: ItemContent;
  readonly contentDigest: Digest;
  readonly publishedAt: Instant;
  /** What was corrected, in words for everybody; empty for the first version. */
  readonly changeNote: string;
  /** An earlier version whose words are no longer shown, because they held what must not be seen. */
  readonly isHidden: boolean;
}

export interface ItemStore {
  /** Writes the checked copy of an item's state; creates it on its first event. */
  save(item: StoredItem, lastSeq: number): Promise<void>;
  /** Appends a draft; false if another revision was saved since. */
  saveDraft(draft: ItemDraft): Promise<boolean>;
  /** Gives an item its number, which nobody else ever had; false if it is taken. Aliases are old numbers of imported items. */
  takeIndexNumber(agencyId: AgencyId, itemId: ItemId, indexNumber: string, isAlias: boolean): Promise<boolean>;
  /**
   * Makes a version what the public sees. The release must stand and carry the version's digest: the database refuses
   * anything else. In the same transaction the search index and the counts by column follow.
   */
  release(version: Omit<ReleasedVersion, 'isHidden' | 'changeNote'>, indexNumber: string): Promise<void>;
  /** Takes an item from the public: its words go, a tombstone with the reason stays. */
  takeBack(agencyId: AgencyId, itemId: ItemId, at: Instant, why: string): Promise<void>;
  hideVersion(agencyId: AgencyId, itemId: ItemId, version: number): Promise<void>;
  /** Notes the requests that led to an item. */
  saveOrigins(agencyId: AgencyId, itemId: ItemId, requestIds: readonly RequestId[]): Promise<void>;
  /** Adds a change of validity to a public document, under a standing release of that change or of what ends it. */
  saveValidityChange(agencyId: AgencyId, itemId: ItemId, change: ValidityChange, releaseId: EntryId): Promise<void>;
}

/** A file that is public and whose words the search does not know yet. */
export interface UnreadFile {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  readonly fileId: FileId;
  readonly digest: Digest;
}

export interface SearchStore {
  /** Makes the words of a public file findable, empty where it has none. Of a file that is public no more nothing is kept. */
  saveFileWords(file: UnreadFile, words: string): Promise<void>;
}

/** A list of what an old site has, on its way into items; its rows are sealed. */
export interface SiteImport {
  readonly agencyId: AgencyId;
  readonly importId: EntryId;
  readonly fileName: string;
  readonly sealedRows: Uint8Array;
  readonly rowCount: number;
  /** Rows that were worked off, from the first. */
  readonly doneCount: number;
  readonly authorId: AccountId;
  readonly checkedAt: Instant;
  /** When the first row was worked off; `null` while nothing was. */
  readonly confirmedAt: Instant | null;
}

/** A file that came along with a list, under the name that rows name it by; sealed in the file store. */
export interface SiteImportFile {
  readonly name: string;
  readonly sealedDigest: Digest;
  readonly byteCount: number;
}

/** Where an item stood before it came here. */
export interface OldPlace extends OldAddress {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  readonly importId: EntryId;
  readonly rowNumber: number;
  readonly publishedOn: PlainDate;
}

export interface OldSiteStore {
  saveImport(list: Omit<SiteImport, 'doneCount' | 'confirmedAt'>): Promise<void>;
  /** Keeps a file of an import; one of the same name is replaced. */
  saveFile(agencyId: AgencyId, importId: EntryId, file: SiteImportFile): Promise<void>;
  advance(agencyId: AgencyId, importId: EntryId, doneCount: number, at: Instant): Promise<void>;
  /** Gives an old address to an item; false if it is taken. */
  takeAddress(place: OldPlace): Promise<boolean>;
}

/** A file of an item: the clean copy that may be published, and what was found while it was made. */
export interface StoredItemFile extends ItemFile {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  /** The bytes lie sealed in the file store: as uploaded, the clean copy, and its words. */
  readonly sealed: { readonly source: Digest; readonly copy: Digest; readonly words: Digest };
  readonly sourceDigest: Digest;
  readonly pageCount: number | null;
  /** Pages without a single letter that a program can read. */
  readonly wordlessPages: number;
  readonly removals: readonly FileRemoval[];
  readonly addedBy: AccountId;
  readonly addedByName: string | null;
  readonly addedAt: Instant;
  readonly removedAt: Instant | null;
}

/** A named person let a finding stand. */
export interface StoredOverride extends FindingOverride {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  readonly place: ItemPlace;
  readonly reason: string;
  readonly madeBy: AccountId;
  readonly madeByName: string | null;
  readonly madeAt: Instant;
}

/** What became public and should not have, and what was done about it; its words are sealed. */
export interface StoredIncident {
  readonly agencyId: AgencyId;
  readonly incidentId: EntryId;
  readonly kind: IncidentKind;
  readonly stage: IncidentStage;
  /** The item it was about, where it was one. */
  readonly itemId: ItemId | null;
  readonly foundOn: PlainDate;
  readonly reportedBy: AccountId;
  /** Whoever wrote what happened or what was done about it: none of them may close it. */
  readonly authors: readonly AccountId[];
  readonly sealed: Uint8Array;
  readonly closedAt: Instant | null;
}

/** An impact assessment made before personal information is published (个人信息保护法 Articles 55, 56); kept for good. */
export interface StoredAssessment {
  readonly agencyId: AgencyId;
  readonly assessmentId: EntryId;
  readonly title: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly madeBy: AccountId;
  readonly madeByName: string | null;
  readonly madeAt: Instant;
  readonly madeOn: PlainDate;
  /** Items that were published on the strength of it. */
  readonly itemIds: readonly ItemId[];
}

export interface ItemCheckStore {
  saveFile(file: Omit<StoredItemFile, 'addedByName' | 'removedAt'>): Promise<void>;
  removeFile(agencyId: AgencyId, fileId: FileId, by: AccountId, at: Instant): Promise<void>;
  /** Keeps an override; one that is there already stays. */
  saveOverride(override: Omit<StoredOverride, 'madeByName'>): Promise<void>;
  /** Appends what an agency wants of a word; the newest choice of a word holds. */
  saveWordChoice(agencyId: AgencyId, choice: WordChoice, by: AccountId, at: Instant): Promise<void>;
  /** Writes the checked copy of an incident; creates it on its first event. */
  saveIncident(incident: StoredIncident, lastSeq: number): Promise<void>;
  saveAssessment(assessment: Omit<StoredAssessment, 'madeByName' | 'itemIds'>): Promise<void>;
  /** Notes that an assessment covers an item; once is enough. */
  coverWithAssessment(
    agencyId: AgencyId,
    assessmentId: EntryId,
    itemId: ItemId,
    by: AccountId,
    at: Instant,
  ): Promise<void>;
}

/** An item as lists show it. */
export interface ItemHead {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  readonly indexNumber: string;
  readonly title: string;
  readonly language: ContentLanguage;
  readonly issuers: readonly string[];
  readonly documentNumber: string | null;
  readonly madeOn: PlainDate;
  readonly publishedAt: Instant;
  /** When the newest version was released. */
  readonly changedAt: Instant;
  readonly subjectId: string;
  readonly columnId: ColumnId | null;
  readonly genre: Genre;
  readonly topic: string;
  readonly keywords: readonly string[];
  readonly summary: string;
  readonly normativeKind: NormativeKind;
  /** 有效期至; `null` where it has none. */
  readonly validUntil: PlainDate | null;
  readonly validity: Validity;
  readonly fileCount: number;
}

/** An item with everything the public may see of it. */
export interface PublishedItem extends ItemHead {
  readonly version: number;
  readonly content: ItemContent;
  readonly contentDigest: Digest;
  readonly validityChanges: readonly ValidityChange[];
}

/** What stands where an item was. */
export interface ItemTombstone {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  readonly indexNumber: string;
  readonly withdrawnAt: Instant;
  readonly why: string;
}

export interface PublishedItemFilter {
  readonly agencyIds?: readonly AgencyId[];
  readonly itemIds?: readonly ItemId[];
  readonly subjectIds?: readonly string[];
  readonly columnId?: ColumnId;
  readonly genre?: Genre;
  readonly topic?: string;
  readonly keyword?: string;
  readonly normativeKinds?: readonly NormativeKind[];
  readonly validity?: ValidityKind;
  /** Any of these. */
  readonly validities?: readonly ValidityKind[];
  /** Explainers of this item. */
  readonly explains?: ItemId;
  /** Language variants of this item. */
  readonly variantOf?: ItemId;
  /** Part of the title or of the document number. */
  readonly words?: string;
  /** Days of publication, both included. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly year?: Year;
  readonly order?: 'newest' | 'oldest' | 'madeOn';
  readonly offset: number;
  readonly limit: number;
}

export interface WorkingItemFilter {
  readonly stages?: readonly ItemStage[];
  readonly openness?: OpennessKind;
  readonly subjectId?: string;
  readonly columnId?: ColumnId;
  /** Due on or before this day and not published. */
  readonly dueUntil?: PlainDate;
  readonly reassessUntil?: PlainDate;
  readonly scheduledUntil?: Instant;
  readonly offset: number;
  readonly limit: number;
}

/** What somebody looks for among public items, as it was typed, with the filters. */
export interface ItemSearch extends Pick<PublishedItemFilter, 'agencyIds' | 'subjectIds' | 'genre' | 'validity'> {
  /** Every word must be found; quotation marks hold a phrase together. A number is found in any writing. */
  readonly words: string;
  /** Must be found letter by letter. */
  readonly phrase?: string;
  /** Must not be found. */
  readonly without?: string;
  /** Only in titles. */
  readonly inTitle?: true;
  /** Only what is a document that has not ended, or has no validity. */
  readonly stillValid?: true;
  /** Days of publication, both included. */
  readonly from?: PlainDate;
  readonly to?: PlainDate;
  readonly order: 'relevance' | 'newest' | 'oldest';
  /** At most 2000 rows can be paged through. */
  readonly offset: number;
  readonly limit: number;
}

/** An item that was found, with what was found in its title and the passage that tells most. */
export interface FoundItem extends ItemHead {
  readonly titleRuns: readonly MarkedRun[];
  readonly passage: readonly MarkedRun[];
}

/** How many of the items found share a mark. */
export interface SearchFacet {
  readonly kind: 'agency' | 'subject' | 'genre' | 'year';
  readonly id: string;
  readonly count: number;
}

export interface FoundItems extends Page<FoundItem> {
  /** There may be more: so many candidates were looked through that the search stopped. */
  readonly isLeast: boolean;
  /** The words were read as a document number or index number that exists. */
  readonly isNumber: boolean;
  /** The largest first. */
  readonly facets: readonly SearchFacet[];
}

/** How much stands in a part of a catalogue. */
export interface ColumnCount {
  readonly agencyId: AgencyId;
  readonly subjectId: string;
  readonly columnId: ColumnId | null;
  readonly count: number;
  readonly newestOn: PlainDate;
}

/** A column that an agency keeps inside the statutory frame of its catalogue. */
export interface CatalogColumn extends ColumnFacts {
  readonly agencyId: AgencyId;
  readonly columnId: ColumnId;
  /** What stands in a closed column stays public; nothing new goes into it. */
  readonly closedAt: Instant | null;
}

export interface CatalogStore {
  /** Writes a column; one that was closed is open again. */
  saveColumn(column: Omit<CatalogColumn, 'closedAt'>): Promise<void>;
  closeColumn(agencyId: AgencyId, columnId: ColumnId, at: Instant): Promise<void>;
  /** The next serial of an index number's prefix and period, shared by every agency with that prefix. */
  nextSerial(prefix: string, period: string): Promise<number>;
  /** Writes the checked copy of a proposed change of validity; creates it on its first event. */
  saveProposal(proposal: ValidityProposal, lastSeq: number): Promise<void>;
  /** Notes that a clean-up left a document in force; once a day is enough. */
  saveValidityReview(review: ValidityReview): Promise<void>;
  saveProfile(profile: StoredProfile, lastSeq: number): Promise<void>;
  /** Appends a released version: the database refuses one whose text has no standing release. */
  releaseProfile(profile: ReleasedProfile, releaseId: EntryId): Promise<void>;
}

/** A change of validity that somebody proposed. */
export interface ValidityProposal {
  readonly agencyId: AgencyId;
  readonly proposalId: EntryId;
  readonly itemId: ItemId;
  readonly change: ValidityChange;
  /** Why, for whoever decides and for the file. */
  readonly reason: string;
  readonly contentDigest: Digest;
  readonly stage: 'waiting' | 'released' | 'sentBack';
  readonly proposedBy: AccountId;
  readonly proposedAt: Instant;
  readonly decidedBy: AccountId | null;
  readonly decidedAt: Instant | null;
  readonly opinion: string;
}

/** That a clean-up looked at a document and left it in force. */
export interface ValidityReview {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  readonly reviewedOn: PlainDate;
  readonly reviewedBy: AccountId;
  readonly note: string;
}

/** What an agency is writing about itself; the words are sealed to `profile/<agency>`. */
export interface StoredProfile {
  readonly agencyId: AgencyId;
  readonly stage: ProfileStage;
  readonly revision: number;
  readonly sealed: Uint8Array;
  readonly contentDigest: Digest;
  /** Whoever wrote or submitted the working version: none of them may approve it. */
  readonly authors: readonly AccountId[];
  readonly changedAt: Instant;
  /** Released versions so far. */
  readonly version: number;
  /** Why it was sent back last; empty where it was not. */
  readonly opinion: string;
}

/** What the public reads of an agency. */
export interface ReleasedProfile {
  readonly agencyId: AgencyId;
  readonly version: number;
  readonly content: AgencyProfile;
  readonly contentDigest: Digest;
  readonly releasedAt: Instant;
}

/** How many documents of the library share a mark. */
export interface DocumentCount {
  readonly key: string;
  readonly count: number;
}

/** What duty boards are made from: columns with a rhythm, what is public in them, and what was said where nothing is. */
export interface DutyFacts {
  readonly columns: readonly (DutyColumn & {
    readonly agencyId: AgencyId;
    readonly name: string;
    readonly subjectId: string;
    readonly divisionId: DivisionId | null;
  })[];
  readonly publications: readonly (DutyPublication & { readonly agencyId: AgencyId })[];
  readonly statements: readonly (DutyStatement & { readonly agencyId: AgencyId })[];
}

/** How an agency keeps the period of Article 26. */
export interface PublicationTally {
  readonly agencyId: AgencyId;
  /** Not published: beyond their last day, and due within the days asked for. */
  readonly overdueCount: number;
  readonly dueCount: number;
  /** Last day of the one that is overdue longest. */
  readonly oldestDueOn: PlainDate | null;
  /** Published between the days asked for, and after their last day. */
  readonly publishedCount: number;
  readonly lateCount: number;
  readonly newestOn: PlainDate | null;
}

/** A signed statement that a column got nothing in a period. */
export interface StoredStatement {
  readonly agencyId: AgencyId;
  readonly statementId: EntryId;
  readonly stage: StatementStage;
  readonly content: NothingStatementContent;
  readonly contentDigest: Digest;
  readonly authors: readonly AccountId[];
  /** Why it was sent back or withdrawn; empty otherwise. */
  readonly opinion: string;
  readonly publishedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
}

/** A statement as the public sees it. */
export interface PublishedStatement extends NothingStatementContent {
  readonly statementId: EntryId;
  readonly publishedAt: Instant;
}

/** What was decided about withheld information: kept for the first time, kept on, or opened (Article 18). */
export interface Reassessment {
  readonly itemId: ItemId;
  readonly action: 'file' | 'keep' | 'reassess';
  readonly happenedOn: PlainDate;
  readonly actorName: string | null;
  readonly why: string;
  /** When it is assessed next; `null` once it is opened. */
  readonly nextOn: PlainDate | null;
}

/** A row of a delivery list: what was published, as it was on the day the list was made. */
export interface DeliveredItem {
  readonly itemId: ItemId;
  readonly indexNumber: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly madeOn: PlainDate;
  readonly publishedOn: PlainDate;
  readonly genre: Genre;
  readonly fileCount: number;
}

/** A list of what was published in a period, handed to an archive or a library (Article 25). */
export interface DeliveryList {
  readonly agencyId: AgencyId;
  readonly deliveryId: EntryId;
  /** `移交〔2026〕1号` */
  readonly listNumber: string;
  readonly recipientKind: RecipientKind;
  readonly recipient: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly rows: readonly DeliveredItem[];
  readonly madeBy: AccountId;
  readonly madeByName: string;
  readonly madeAt: Instant;
  readonly receipt: { readonly receivedOn: PlainDate; readonly receivedBy: string; readonly note: string } | null;
  readonly cancelledAt: Instant | null;
  readonly cancelReason: string | null;
}

export interface DutyStore {
  /** Writes a delivery list as of its event; its rows never change. */
  saveDelivery(list: Omit<DeliveryList, 'madeByName'>, lastSeq: number): Promise<void>;
  /** Writes a statement as of its event `lastSeq`; the database refuses a public one without its release. */
  saveStatement(statement: StoredStatement, lastSeq: number): Promise<void>;
}

/** Readers of an item that came in one way on one day. */
export interface VisitCount extends Arrival {
  /** Number or old number under which the page was asked for. */
  readonly indexNumber: string;
  readonly visitedOn: PlainDate;
  readonly count: number;
}

/** How many readers an item had from a channel and place, between two days. */
export interface ReachRow extends Arrival {
  readonly itemId: ItemId;
  readonly count: number;
}

/** A board on which an agency hangs its sheets. */
export interface PostingPlace {
  readonly agencyId: AgencyId;
  /** 1 to 999; it stands in the code on the sheet. */
  readonly placeNo: number;
  readonly name: string;
  readonly closedAt: Instant | null;
}

export interface ChannelStore {
  /** Adds readers to what was counted before; what is asked for under no public number is left out. */
  addVisits(visits: readonly VisitCount[]): Promise<void>;
  savePlace(place: PostingPlace): Promise<void>;
}

/** Somebody's report of a mistake as it is kept; what was written is sealed to `mistake/<agency>/<report>`. */
export interface StoredMistake {
  readonly agencyId: AgencyId;
  readonly mistakeId: EntryId;
  readonly mistakeNumber: string;
  readonly stage: MistakeStage;
  readonly kind: MistakeKind;
  readonly pagePath: string;
  readonly itemId: ItemId | null;
  readonly receivedAt: Instant;
  readonly dueOn: PlainDate;
  readonly dueIsProvisional: boolean;
  /** `digest` of the secret in the reporter's link. */
  readonly linkDigest: Digest;
  readonly sealed: Uint8Array;
  /** The reply as it was drafted, and the digest that its approval is bound to. */
  readonly reply: MistakeReply | null;
  readonly replyDigest: Digest | null;
  readonly authors: readonly AccountId[];
  readonly closingReason: AsideReason | null;
  readonly closedAt: Instant | null;
}

/** A reply that everybody may read. */
export interface PublicMistakeReply extends MistakeReply {
  readonly releasedAt: Instant;
}

/** A complaint as the supervising agency keeps it; what was written is sealed to `complaint/<agency>/<complaint>`. */
export interface StoredComplaint {
  readonly agencyId: AgencyId;
  readonly complaintId: EntryId;
  readonly complaintNumber: string;
  /** The unit complained about. */
  readonly unitId: AgencyId;
  readonly kind: ComplaintKind;
  readonly stage: ComplaintStage;
  readonly receivedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly dueIsProvisional: boolean;
  readonly isAnonymous: boolean;
  readonly codeDigest: Digest;
  readonly linkDigest: Digest;
  /** `null` once it was forgotten. */
  readonly sealed: Uint8Array | null;
  /** What the complainant is told. */
  readonly sealedAnswer: Uint8Array | null;
  readonly result: ComplaintResult | null;
  readonly answeredOn: PlainDate | null;
  readonly closedOn: PlainDate | null;
  /** Last day of the correction that was ordered. */
  readonly correctBy: PlainDate | null;
}

/** What the supervising agency sent to a unit, in its own words, and what the unit answered. */
export interface StoredInquiry {
  /** The unit. */
  readonly agencyId: AgencyId;
  readonly inquiryId: EntryId;
  readonly supervisorId: AgencyId;
  readonly complaintId: EntryId;
  readonly complaintNumber: string;
  readonly kind: InquiryKind;
  readonly stage: InquiryStage;
  readonly askedOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly answeredOn: PlainDate | null;
  readonly sealedQuestion: Uint8Array;
  readonly sealedAnswer: Uint8Array | null;
  readonly sealedReturn: Uint8Array | null;
}

export interface ComplaintFilter {
  readonly stages?: readonly ComplaintStage[];
  readonly unitId?: AgencyId;
  readonly year?: Year;
  readonly offset: number;
  readonly limit: number;
}

/** Complaints of a year by unit, kind and result. */
export interface ComplaintTally {
  readonly unitId: AgencyId;
  readonly kind: ComplaintKind;
  readonly result: ComplaintResult | null;
  readonly count: number;
  /** Answered after the last day, or not answered and past it. */
  readonly lateCount: number;
}

export interface ComplaintStore {
  save(complaint: StoredComplaint, lastSeq: number): Promise<void>;
  saveInquiry(inquiry: StoredInquiry, lastSeq: number): Promise<void>;
}

export interface MistakeStore {
  /** Writes the checked copy of a report's state; creates it on its first event. */
  save(mistake: StoredMistake, lastSeq: number): Promise<void>;
  /** Makes a reply public; the database refuses one whose text has no standing release. */
  release(mistakeId: EntryId, reply: MistakeReply, releaseId: EntryId, at: Instant): Promise<void>;
}

/** Somebody who is told by mail of what is new in a scope. */
export interface Subscription {
  readonly subscriptionId: EntryId;
  readonly scope: ItemScope;
  readonly frequency: SubscriptionFrequency;
  readonly stage: SubscriptionStage;
  /** Address and secret, sealed to `subscription/<id>`; `null` once it has ended. */
  readonly sealed: Uint8Array | null;
  /** `blindDigest('subscription', address)`; `null` once it has ended. */
  readonly addressDigest: Digest | null;
  /** `digest` of the secret in the links of its mails. */
  readonly secretDigest: Digest;
  readonly createdAt: Instant;
  readonly confirmedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Everything that was published until then has been told. */
  readonly sentThrough: Instant;
  /** When the next mail is to be made; `null` while none is. */
  readonly mailDueAt: Instant | null;
  readonly mailAttempts: number;
  readonly mailFault: string | null;
}

export interface SubscriptionStore {
  save(subscription: Subscription): Promise<void>;
  /** Makes whoever else subscribes an address wait until this transaction ends. */
  lockAddress(addressDigest: Digest): Promise<void>;
  /** The subscription behind a link, held by this transaction until it ends. */
  lock(secretDigest: Digest): Promise<Subscription | undefined>;
  /** One whose mail is due, held by this transaction until it ends; for the worker. */
  takeDue(at: Instant): Promise<Subscription | undefined>;
  /** Forgets what was never confirmed since an instant; answers how many there were. */
  forgetPending(before: Instant): Promise<number>;
}

/** Where a digest was met among what was released: a text or a file of an item, or a file of an annual report. */
export type ReleasedTrace =
  | {
      readonly kind: 'item';
      readonly agencyId: AgencyId;
      readonly itemId: ItemId;
      readonly indexNumber: string;
      readonly version: number;
      readonly part: 'text' | 'file';
      readonly publishedAt: Instant;
    }
  | {
      readonly kind: 'report';
      readonly agencyId: AgencyId;
      readonly year: Year;
      readonly version: number;
      readonly publishedAt: Instant | null;
      readonly isCurrent: boolean;
    };

/** How many items share a mark: the year of their publication, genre, topic or validity. */
export interface ItemMark {
  readonly kind: 'year' | 'genre' | 'topic' | 'validity';
  readonly id: string;
  readonly count: number;
}

/** A notice, payment or refund of a processing fee. */
export interface FeeEntry {
  readonly requestId: RequestId;
  readonly requestNumber: string;
  readonly seq: number;
  readonly action: 'sendFeeNotice' | 'receivePartPayment' | 'receivePayment' | 'refundFee';
  readonly happenedOn: PlainDate;
  readonly amountFen: Fen;
  /** Of a notice: how it was charged, for how many units, and the last day to pay. */
  readonly basis: 'perRequest' | 'perPage' | null;
  readonly units: number | null;
  readonly payBy: PlainDate | null;
  readonly voucher: string | null;
  /** Of a refund. */
  readonly reason: string | null;
}

export interface FeeEntryFilter {
  readonly year?: Year;
  readonly offset: number;
  readonly limit: number;
}

export interface SettingStore {
  append(change: Omit<SettingChange, 'changeNo' | 'changedAt'>): Promise<void>;
}

/** A notice of days off as it was imported; the newest version for an area and year holds. */
export interface NoticeVersion {
  /** GB/T 2260 code or prefix; empty for the whole country. */
  readonly area: string;
  readonly year: Year;
  readonly version: number;
  /** `null` takes the notice back: the area and year have none from then on. */
  readonly document: JsonValue | null;
  readonly importedAt: Instant;
  /** `null` for one that came with the program. */
  readonly importedBy: AccountId | null;
}

export interface CalendarStore {
  /** Appends a version after those of its area and year; answers its number. */
  saveNotice(notice: Pick<NoticeVersion, 'area' | 'year' | 'document' | 'importedBy'>): Promise<number>;
}

/** A message about a request, to be kept in the transaction that causes it. It names number and status only. */
export interface NewMessage {
  readonly agencyId: AgencyId;
  readonly requestId: RequestId;
  /** The case officer is whoever holds the request now; where nobody does, everybody who may claim it. */
  readonly to:
    | { readonly kind: 'applicant' }
    | { readonly kind: 'account'; readonly accountId: AccountId }
    | { readonly kind: 'caseOfficer' };
  readonly message: MessageKind;
}

/** A message inside that is about no request, to one person. It carries no personal data and no words of a draft. */
export interface NewNotice {
  readonly agencyId: AgencyId;
  readonly accountId: AccountId;
  readonly kind: string;
  /** What it is about: a second notice of one kind about one subject can be told from the first. */
  readonly subject: string;
  readonly sentence: string;
  /** Where it is dealt with, inside the back office. */
  readonly path: string;
}

/** A message as somebody of the office finds it: about a request, or a notice. */
export interface InboxMessage {
  readonly messageNo: number;
  readonly about:
    | { readonly requestId: RequestId; readonly requestNumber: string; readonly kind: MessageKind }
    | { readonly sentence: string; readonly path: string };
  readonly queuedAt: Instant;
  readonly readAt: Instant | null;
}

export interface InboxFilter {
  readonly accountId: AccountId;
  /** Whether messages about requests that nobody holds are for this person too. */
  readonly mayClaim: boolean;
  readonly unreadOnly?: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** `unwanted`: the applicant gave no address or wants no mail. `dead`: given up after the last attempt. */
export type MailState = 'waiting' | 'sent' | 'unwanted' | 'dead';

/** A message to an applicant on its way as mail; the address never stands in it. */
export interface MailRecord {
  readonly agencyId: AgencyId;
  readonly messageNo: number;
  readonly requestId: RequestId;
  readonly requestNumber: string;
  readonly kind: MessageKind;
  readonly queuedAt: Instant;
  readonly state: MailState;
  readonly attempts: number;
  /** Why the last attempt failed, without the address. */
  readonly fault: string | null;
  /** When it is tried next. */
  readonly dueAt: Instant | null;
  readonly settledAt: Instant | null;
}

export interface MessageStore {
  /** After `requests.save`, which the message refers to. */
  queue(message: NewMessage): Promise<void>;
  notify(notice: NewNotice): Promise<void>;
  /** Marks the reader's messages as read up to a number. */
  markRead(agencyId: AgencyId, reader: Pick<InboxFilter, 'accountId' | 'mayClaim'>, upTo: number): Promise<void>;
  /** Mails of every agency whose time has come, held by this transaction until it ends; for the worker. */
  takeDueMails(at: Instant, limit: number): Promise<readonly MailRecord[]>;
  saveMailAttempt(mail: MailRecord): Promise<void>;
}

/** What the public sees of an answered request. */
export interface PublishedAnswer extends PublicAnswerContent {
  readonly answerId: EntryId;
  readonly publishedAt: Instant;
}

export interface PublishedAnswerFilter {
  readonly agencyIds?: readonly AgencyId[];
  readonly outcome?: string;
  /** Every one must stand in the title or the question. */
  readonly words?: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

/** A page of a list, with the size of the whole. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

export interface RequestFilter {
  /** `closedLate`: answered after the due day. */
  readonly state?: 'open' | 'closed' | 'overdue' | 'closedLate';
  /** Nobody holds it yet. */
  readonly unclaimed?: true;
  readonly caseOfficerId?: AccountId;
  readonly divisionId?: DivisionId;
  readonly openMatter?: Matter;
  /** Bounds of the due day of open requests whose clock runs. */
  readonly dueFrom?: PlainDate;
  readonly dueTo?: PlainDate;
  /** Only those whose clock stands still, waits, or has not begun. */
  readonly clockStands?: true;
  readonly closedFrom?: PlainDate;
  readonly closedTo?: PlainDate;
  readonly receivedFrom?: PlainDate;
  readonly receivedTo?: PlainDate;
  readonly applicantKind?: ApplicantKind;
  readonly channel?: string;
  readonly outcome?: string;
  readonly number?: string;
  readonly sort?: 'due' | 'received' | 'closed';
  readonly offset: number;
  readonly limit: number;
}

export interface RegisterFilter {
  readonly year?: Year;
  readonly item?: ProactiveItem;
  readonly kind?: ProactiveKind;
  readonly includeVoided?: boolean;
  readonly offset: number;
  readonly limit: number;
}

/** Which facts stand behind a cell: rows of table 3 by row and column, of table 2 by item and kinds, of table 4 by route and result. */
export interface CellSources {
  readonly requests: Page<RequestRecord>;
  readonly entries: Page<ProactiveEntry>;
  readonly disputes: Page<DisputeCase>;
}

/** What was known when something was counted: events up to one, and which row counts which outcome. */
export interface KnownThrough {
  readonly eventNo: number;
  readonly outcomes: OutcomeSettings;
  /** Subjects to which something happened since. */
  readonly changed: readonly string[];
  /** Those among them that stood in the cell then. */
  readonly standing: readonly string[];
}

/** What makes an empty ledger believable. */
export interface LedgerStanding {
  /** Since when the agency keeps its ledgers here; `null` while nobody works in it. */
  readonly keptSince: Instant | null;
  readonly subjectCount: number;
  readonly lastRecordedAt: Instant | null;
}

/** How many requests came on a channel in a period, and on which day the last one did. */
export interface ChannelCount {
  readonly channel: string;
  readonly count: number;
  readonly lastOn: PlainDate | null;
}

/** A trial of a way on which requests come in. */
export interface ChannelTest {
  readonly agencyId: AgencyId;
  readonly testId: EntryId;
  readonly channel: Channel;
  readonly testedOn: PlainDate;
  readonly works: boolean;
  /** How it was tried, and what came of it. */
  readonly method: string;
  readonly testedBy: AccountId;
  readonly testedByName: string;
  readonly recordedAt: Instant;
}

export interface AuditEntry {
  readonly auditNo: number;
  readonly recordedAt: Instant;
  readonly actorId: string;
  readonly actorName: string | null;
  readonly act: AuditAct;
  readonly subject: string;
  readonly detail: { readonly [key: string]: JsonValue };
}

/** Named questions. Each one that concerns facts of an agency takes that agency first. */
export interface Queries {
  loadTree(): Promise<AgencyTree>;
  /** Decisions that administrators of these agencies recorded, the newest day first. */
  listReorganisations(agencyIds: readonly AgencyId[]): Promise<readonly ReorganisationRecord[]>;
  /** The named versions of reports of a year. */
  listVersions(
    year: Year,
    wanted: readonly Pick<ReportVersion, 'agencyId' | 'version'>[],
  ): Promise<readonly ReportVersion[]>;
  /** What the named versions of a year are made of, each source with the agency whose version it belongs to. */
  listVersionSources(
    year: Year,
    versions: readonly Pick<ReportVersion, 'agencyId' | 'version'>[],
  ): Promise<readonly (VersionSource & { readonly agencyId: AgencyId })[]>;
  listHolidayNotices(): Promise<readonly JsonValue[]>;
  /** Every version of every notice, by area and year, the oldest first. */
  listNoticeVersions(): Promise<readonly NoticeVersion[]>;
  /** What holds for an agency on a day where the law leaves it open: its own choices, those above it, named defaults. */
  loadSettings(agencyId: AgencyId, on: PlainDate): Promise<HandlingSettings>;
  /** Every choice of the agencies, oldest first. */
  listSettingChanges(agencyIds: readonly AgencyId[]): Promise<readonly SettingChange[]>;
  listInbox(agencyId: AgencyId, filter: InboxFilter): Promise<Page<InboxMessage>>;
  countUnread(agencyId: AgencyId, reader: Pick<InboxFilter, 'accountId' | 'mayClaim'>): Promise<number>;
  /** How many messages of a kind about a request were queued since an instant. */
  countMessages(agencyId: AgencyId, requestId: RequestId, kind: MessageKind, since: Instant): Promise<number>;
  /** How many notices of a kind about a subject were queued since an instant, to whomever. */
  countNotices(agencyId: AgencyId, kind: string, subject: string, since: Instant): Promise<number>;
  listMails(
    agencyId: AgencyId,
    filter: { readonly state?: MailState; readonly offset: number; readonly limit: number },
  ): Promise<Page<MailRecord>>;
  /** Last year whose report is approved, filed or accepted; its ledgers may not change. */
  frozenThrough(agencyId: AgencyId): Promise<Year | null>;

  /** Everything that events of a stream are about. */
  listSubjects(agencyId: AgencyId, stream: Stream): Promise<readonly string[]>;
  /** The history of a subject, oldest first. */
  listEvents(agencyId: AgencyId, stream: Stream, subjectId: string): Promise<readonly RecordedEvent[]>;
  findRequest(agencyId: AgencyId, requestId: RequestId): Promise<RequestRecord | undefined>;
  findSealed(agencyId: AgencyId, requestId: RequestId): Promise<Uint8Array | undefined>;
  listRequests(agencyId: AgencyId, filter: RequestFilter, today: PlainDate): Promise<Page<RequestRecord>>;
  listRequestEvents(agencyId: AgencyId, requestId: RequestId): Promise<readonly RecordedEvent[]>;
  listDivisions(agencyId: AgencyId): Promise<readonly Division[]>;
  /** Those that have not ended and whose last day is not before a day. */
  listDeputies(agencyId: AgencyId, today: PlainDate): Promise<readonly Deputy[]>;
  findTrace(agencyId: AgencyId, requestId: RequestId): Promise<RequestTrace | undefined>;
  /** Requests of the same applicant, the newest first. */
  listRequestsOfApplicant(
    agencyId: AgencyId,
    applicantKeys: readonly Digest[],
    except?: RequestId,
  ): Promise<readonly RequestRecord[]>;
  /** The newest requests that share an applicant key, or at least `least` numbers of the wording; never the one itself. */
  listTraced(
    agencyId: AgencyId,
    trace: RequestTrace,
    least: number,
    except?: RequestId,
  ): Promise<readonly TracedRequest[]>;
  listNotes(agencyId: AgencyId, requestId: RequestId): Promise<readonly RequestNote[]>;
  findImport(agencyId: AgencyId, importId: EntryId): Promise<LedgerImport | undefined>;
  /** The requests that some old numbers were imported as. */
  listImported(
    agencyId: AgencyId,
    oldNumbers: readonly string[],
  ): Promise<readonly { readonly oldNumber: string; readonly requestId: RequestId; readonly requestNumber: string }[]>;
  /** The number a request had in the ledger it was imported from. */
  findOldNumber(agencyId: AgencyId, requestId: RequestId): Promise<string | undefined>;
  /** Every attachment of a request, discarded ones too, oldest first. */
  listAttachments(agencyId: AgencyId, requestId: RequestId): Promise<readonly Attachment[]>;
  findAttachment(agencyId: AgencyId, attachmentId: AttachmentId): Promise<Attachment | undefined>;
  listEntries(agencyId: AgencyId, filter: RegisterFilter): Promise<Page<ProactiveEntry>>;
  findEntry(agencyId: AgencyId, entryId: EntryId): Promise<ProactiveEntry | undefined>;
  /** Imported files of figures, the newest first. */
  listRegisterImports(agencyId: AgencyId): Promise<readonly RegisterImportHead[]>;
  /** Standing entries that came with an imported file. */
  listEntriesOfImport(agencyId: AgencyId, importId: EntryId): Promise<readonly ProactiveEntry[]>;
  /** Every standing entry about the stock of documents, oldest first. */
  listStockEntries(agencyId: AgencyId): Promise<readonly ProactiveEntry[]>;
  /** Public documents, their ends and the expiry of their own last day, that no entry counts as of a day. */
  listUncounted(agencyId: AgencyId, today: PlainDate): Promise<readonly UncountedDocument[]>;
  /** Standing entries that a document of the library made. */
  listEntriesOfItem(agencyId: AgencyId, itemId: ItemId): Promise<readonly ProactiveEntry[]>;
  /** Standing entries that may count the same document: of its number, of its title and day, or an opening stock of its day or later. */
  listAlikeEntries(agencyId: AgencyId, facts: ProactiveEntryFacts): Promise<readonly ProactiveEntry[]>;
  listDisputes(agencyId: AgencyId, filter: DisputeFilter): Promise<Page<DisputeCase>>;
  /** Papers of a case, the oldest first. */
  listDisputeDocuments(agencyId: AgencyId, caseId: EntryId): Promise<readonly DisputeDocument[]>;
  findDispute(agencyId: AgencyId, caseId: EntryId): Promise<DisputeCase | undefined>;

  /** Tallies of table 3 for 1 January to the cut-off day of its year. */
  tallyRequests(agencyId: AgencyId, cutOff: PlainDate): Promise<readonly RequestTally[]>;
  tallyProactive(agencyId: AgencyId, cutOff: PlainDate): Promise<readonly ProactiveTally[]>;
  tallyDisputes(agencyId: AgencyId, cutOff: PlainDate): Promise<readonly DisputeTally[]>;
  /** Cases with the agency as co-defendant, which table 4 leaves to the original agency. */
  tallyCoDefendants(agencyId: AgencyId, cutOff: PlainDate): Promise<readonly DisputeTally[]>;
  /** Requests closed in the cut-off day's year, up to it, after the day they were due. */
  countLateClosings(agencyId: AgencyId, cutOff: PlainDate): Promise<number>;
  /** Of requests that ended in the year without an answer or unclear: how many had been sent a fee or a correction notice. */
  countRequestNotices(
    agencyId: AgencyId,
    cutOff: PlainDate,
  ): Promise<{ readonly feeNoticeCount: number; readonly correctionNoticeCount: number }>;
  listFeeEntries(agencyId: AgencyId, filter: FeeEntryFilter): Promise<Page<FeeEntry>>;
  /** Processing fees collected in the cut-off day's year, up to it, less what was given back. */
  sumProcessingFees(agencyId: AgencyId, cutOff: PlainDate): Promise<Fen>;
  /** The entries behind one cell of tables 2, 3, 4 at a cut-off day, zeros included; undefined if there is no such cell. */
  listBehindCell(
    agencyId: AgencyId,
    cell: string,
    cutOff: PlainDate,
    offset: number,
    limit: number,
    known?: KnownThrough,
  ): Promise<CellSources | undefined>;
  /** Events of some streams after one place in the chain and up to another, in the order of the chain. */
  listEventsBetween(
    agencyId: AgencyId,
    streams: readonly Stream[],
    window: { readonly after: number; readonly through: number; readonly limit: number },
  ): Promise<readonly RecordedEvent[]>;
  /**
   * Whole histories, subject by subject, of what changed after a place in the chain; what was entered after it comes along
   * if its legal day is not after `lateUntil`.
   */
  listHistoriesChangedAfter(
    agencyId: AgencyId,
    stream: LedgerStream,
    eventNo: number,
    lateUntil: PlainDate | null,
  ): Promise<readonly RecordedEvent[]>;
  /** The event at a place in an agency's chain. */
  findEvent(agencyId: AgencyId, eventNo: number): Promise<RecordedEvent | undefined>;
  /** Reads an agency's whole chain again and computes every digest anew; names the first event that does not hold. */
  verifyChain(agencyId: AgencyId): Promise<ChainVerdict>;
  findLedgerStanding(agencyId: AgencyId, stream: LedgerStream): Promise<LedgerStanding>;
  countByChannel(agencyId: AgencyId, from: PlainDate, to: PlainDate): Promise<readonly ChannelCount[]>;
  /** Trials of the channels between two days, the newest first. */
  listChannelTests(agencyId: AgencyId, from: PlainDate, to: PlainDate): Promise<readonly ChannelTest[]>;

  findApplicationDraft(draftId: RequestId): Promise<ApplicationDraft | undefined>;
  listDraftsOf(ownerDigest: Digest): Promise<readonly ApplicationDraft[]>;
  findDraftFile(draftId: RequestId, fileId: string): Promise<Uint8Array | undefined>;
  /** The request that a secret link leads to. */
  findAccessByLink(linkDigest: Digest): Promise<RequestAccess | undefined>;
  /** The requests with a number (numbers are unique within an agency); the caller compares the code's digest. */
  listAccessByNumber(requestNumber: string): Promise<readonly RequestAccess[]>;
  /** What the applicant added to a request, oldest first. */
  listAdditions(agencyId: AgencyId, requestId: RequestId): Promise<readonly RequestAddition[]>;
  findSatisfaction(agencyId: AgencyId, requestId: RequestId): Promise<RequestSatisfaction | undefined>;
  findVisit(visitDigest: Digest): Promise<RequestVisit | undefined>;
  /** How often people found something instead of asking, from a day on. */
  countFoundWithoutRequest(agencyId: AgencyId, from: PlainDate, to: PlainDate): Promise<number>;

  findReport(agencyId: AgencyId, year: Year): Promise<ReportRecord | undefined>;
  listReports(agencyIds: readonly AgencyId[], years?: readonly Year[]): Promise<readonly ReportRecord[]>;
  listReportEvents(
    agencyId: AgencyId,
    year: Year,
  ): Promise<readonly (RecordedEvent & { readonly actorName: string | null })[]>;
  findDraft(agencyId: AgencyId, year: Year): Promise<ReportDraft | undefined>;
  listDraftAuthors(agencyId: AgencyId, year: Year): Promise<readonly AccountId[]>;
  /** A version, or the newest one. */
  findVersion(agencyId: AgencyId, year: Year, version?: number): Promise<ReportVersion | undefined>;
  listFiles(agencyId: AgencyId, year: Year, version: number): Promise<readonly ReportFile[]>;
  /** The files that the public is offered: those with the newest note, or those that went out first. */
  listPublicFiles(agencyId: AgencyId, year: Year, version: number): Promise<readonly ReportFile[]>;
  /** Comments on a report, oldest first. */
  listComments(agencyId: AgencyId, year: Year): Promise<readonly ReportComment[]>;
  /** What was signed for findings of reports of a year, taken back and expired ones too, oldest first. */
  listWaivers(agencyIds: readonly AgencyId[], year: Year): Promise<readonly StoredWaiver[]>;
  findReportNote(agencyId: AgencyId, noteId: EntryId): Promise<StoredNote | undefined>;
  /** Every note on a report, given back ones too, oldest first, with the names of who wrote and who decided. */
  listReportNotes(
    agencyId: AgencyId,
    year: Year,
  ): Promise<
    readonly (StoredNote & { readonly writtenByName: string | null; readonly decidedByName: string | null })[]
  >;
  /** Notes that stand for the public, of some agencies and years, oldest first. */
  listReleasedNotes(agencyIds: readonly AgencyId[], years: readonly Year[]): Promise<readonly ReleasedNote[]>;
  /** Versions of a report whose release stands, the newest first; the one published last is what its address shows. */
  listReportVersions(
    agencyId: AgencyId,
    year: Year,
  ): Promise<readonly (ReportVersion & { readonly publishedAt: Instant })[]>;
  /** What became public between two days, both included, by subject: for the first time, and as a later version. */
  countPublications(
    agencyId: AgencyId,
    from: PlainDate,
    to: PlainDate,
  ): Promise<readonly { readonly subjectId: string; readonly firstCount: number; readonly laterCount: number }[]>;
  listReleases(agencyId: AgencyId, kind: ReleaseKind, subjectId: string): Promise<readonly ReleaseRecord[]>;
  /** What the public may see: versions with a standing release whose digest is theirs. */
  findPublishedReport(
    agencyId: AgencyId,
    year: Year,
  ): Promise<(ReportVersion & { readonly publishedAt: Instant }) | undefined>;
  listPublishedReports(
    agencyIds?: readonly AgencyId[],
  ): Promise<
    readonly { agencyId: AgencyId; year: Year; title: string; publishedAt: Instant; firstPublishedAt: Instant }[]
  >;
  /** The versions that the public may see, of some agencies and years; first published is a report of the year, whichever version. */
  listPublishedVersions(
    agencyIds: readonly AgencyId[],
    years: readonly Year[],
  ): Promise<readonly (ReportVersion & { readonly publishedAt: Instant; readonly firstPublishedAt: Instant })[]>;

  findSpecimen(agencyId: AgencyId, specimenId: SpecimenId): Promise<Specimen | undefined>;
  listSpecimens(agencyId: AgencyId): Promise<readonly Specimen[]>;
  isSlugTaken(slug: string): Promise<boolean>;
  listPublishedSpecimens(): Promise<readonly Specimen[]>;
  /** How many repaired readings have a standing release. */
  countPublishedSpecimens(): Promise<number>;
  findPublishedSpecimen(slug: string): Promise<Specimen | undefined>;

  /** Every paper of a request, cancelled ones too, oldest first. */
  listPapers(agencyId: AgencyId, requestId: RequestId): Promise<readonly Paper[]>;
  findPaper(agencyId: AgencyId, paperId: PaperId): Promise<Paper | undefined>;
  listPaperIds(agencyId: AgencyId): Promise<readonly PaperId[]>;
  /** Papers of an agency that wait at one of these stages, the oldest first. */
  listWaitingPapers(agencyId: AgencyId, stages: readonly PaperStage[]): Promise<readonly Paper[]>;
  /** A revision of a paper's draft, or the newest one. */
  findPaperDraft(agencyId: AgencyId, paperId: PaperId, revision?: number): Promise<PaperDraft | undefined>;
  /** Everybody who saved a revision. */
  listPaperAuthors(agencyId: AgencyId, paperId: PaperId): Promise<readonly AccountId[]>;
  listPaperOpinions(agencyId: AgencyId, paperId: PaperId): Promise<readonly PaperOpinion[]>;
  findIssuedFile(agencyId: AgencyId, paperId: PaperId, format: PaperFile['format']): Promise<IssuedFile | undefined>;
  listPaperServices(agencyId: AgencyId, paperId: PaperId): Promise<readonly PaperServiceRecord[]>;
  /** The number a yearly series gave last; 0 before the first. */
  lastNumber(agencyId: AgencyId, series: string, year: Year): Promise<number>;
  listAnswers(agencyId: AgencyId): Promise<readonly StoredAnswer[]>;
  /** Requests received since a day that ended with one of the outcomes, the oldest first. */
  listGrantedTraces(
    agencyId: AgencyId,
    since: PlainDate,
    outcomes: readonly Outcome[],
  ): Promise<readonly GrantedTrace[]>;
  findAnswer(agencyId: AgencyId, answerId: EntryId): Promise<StoredAnswer | undefined>;
  /** What the public may see of answered requests, the newest first. */
  listPublishedAnswers(filter: PublishedAnswerFilter): Promise<Page<PublishedAnswer>>;
  /** One entry that the public may see, or when it was taken back, so that its address can say so. */
  findPublishedAnswer(answerId: EntryId): Promise<PublishedAnswer | { readonly withdrawnAt: Instant } | undefined>;

  findItem(agencyId: AgencyId, itemId: ItemId): Promise<StoredItem | undefined>;
  listItems(agencyId: AgencyId, filter: WorkingItemFilter): Promise<Page<StoredItem>>;
  /** A revision of an item's draft, or the newest one. */
  findItemDraft(agencyId: AgencyId, itemId: ItemId, revision?: number): Promise<ItemDraft | undefined>;
  /** Every revision of an item's draft without its words, the newest first. */
  listItemRevisions(agencyId: AgencyId, itemId: ItemId): Promise<readonly Omit<ItemDraft, 'sealed'>[]>;
  /** Requests that led to an item which was not given up. */
  listRequestsBehindItems(agencyId: AgencyId): Promise<readonly RequestId[]>;
  /** How many items of an agency stand at each stage; stages without any are left out. */
  countItems(agencyId: AgencyId): Promise<readonly { readonly stage: ItemStage; readonly count: number }[]>;
  /** The item that the public sees under an index number or one of its aliases, or what stands in its place. */
  findPublishedItem(indexNumber: string, today: PlainDate): Promise<PublishedItem | ItemTombstone | undefined>;
  listPublishedItems(filter: PublishedItemFilter, today: PlainDate): Promise<Page<ItemHead>>;
  /** Every released version of an item, oldest first; hidden ones and those of a withdrawn item without their content. */
  listReleasedVersions(
    agencyId: AgencyId,
    itemId: ItemId,
  ): Promise<readonly (Omit<ReleasedVersion, 'content'> & { readonly content: ItemContent | null })[]>;
  searchItems(search: ItemSearch, today: PlainDate): Promise<FoundItems>;
  listUnreadFiles(limit: number): Promise<readonly UnreadFile[]>;
  findSiteImport(agencyId: AgencyId, importId: EntryId): Promise<SiteImport | undefined>;
  /** The newest first. */
  listSiteImports(agencyId: AgencyId): Promise<readonly SiteImport[]>;
  listSiteImportFiles(agencyId: AgencyId, importId: EntryId): Promise<readonly SiteImportFile[]>;
  /** Which of some addresses are taken, by whomever. */
  listTakenAddresses(addresses: readonly OldAddress[]): Promise<readonly OldAddress[]>;
  /** Items of an import with the places they stood at, in the order of its rows. */
  listImportedItems(
    agencyId: AgencyId,
    importId: EntryId,
  ): Promise<readonly { readonly place: OldPlace; readonly item: StoredItem }[]>;
  /** Index number of what stood at an old address and is public now, or was; of an address without its host if it is one only. */
  findMovedItem(address: OldAddress): Promise<string | undefined>;
  /** Items whose titles are written most alike, for a search that found nothing. */
  listAlikeTitles(words: string, limit: number, today: PlainDate): Promise<readonly ItemHead[]>;
  countPublishedItems(agencyIds: readonly AgencyId[]): Promise<readonly ColumnCount[]>;
  /** What the public items of a part of some catalogues share, the most frequent first: what a filter can offer there. */
  countItemMarks(
    part: Pick<PublishedItemFilter, 'agencyIds' | 'subjectIds' | 'columnId'>,
    today: PlainDate,
  ): Promise<readonly ItemMark[]>;
  /** Files of an item that were not removed, in the order they came. */
  listItemFiles(agencyId: AgencyId, itemId: ItemId): Promise<readonly StoredItemFile[]>;
  /** A file that the public may have: of what is published now, or of an earlier version that is still shown. */
  findPublishedFile(agencyId: AgencyId, itemId: ItemId, fileId: FileId): Promise<StoredItemFile | undefined>;
  listOverrides(agencyId: AgencyId, itemId: ItemId): Promise<readonly StoredOverride[]>;
  /** What an agency wants of each word, the newest choice of every one. */
  listWordChoices(agencyId: AgencyId): Promise<readonly WordChoice[]>;
  listIncidents(agencyId: AgencyId): Promise<readonly StoredIncident[]>;
  findIncident(agencyId: AgencyId, incidentId: EntryId): Promise<StoredIncident | undefined>;
  /** Impact assessments, the newest first. */
  listAssessments(agencyId: AgencyId): Promise<readonly StoredAssessment[]>;
  /** What the duty boards of some agencies are made from. */
  listDutyFacts(agencyIds: readonly AgencyId[]): Promise<DutyFacts>;
  /** How agencies keep their last days: open ones as of `today` and until `soon`, published ones from a day to another. */
  tallyPublications(
    agencyIds: readonly AgencyId[],
    days: { readonly today: PlainDate; readonly soon: PlainDate; readonly from: PlainDate; readonly to: PlainDate },
  ): Promise<readonly PublicationTally[]>;
  /** Decisions about information that is not disclosed, the newest first. */
  listReassessments(
    agencyId: AgencyId,
    window: { readonly offset: number; readonly limit: number },
  ): Promise<Page<Reassessment>>;
  /** Delivery lists, the newest first. */
  listDeliveries(
    agencyId: AgencyId,
    window: { readonly offset: number; readonly limit: number },
  ): Promise<Page<DeliveryList>>;
  findDelivery(agencyId: AgencyId, deliveryId: EntryId): Promise<DeliveryList | undefined>;
  findStatement(agencyId: AgencyId, statementId: EntryId): Promise<StoredStatement | undefined>;
  /** Statements of an agency, the newest period first. */
  listStatements(
    agencyId: AgencyId,
    filter: {
      readonly stages?: readonly StatementStage[];
      readonly columnId?: ColumnId;
      readonly offset: number;
      readonly limit: number;
    },
  ): Promise<Page<StoredStatement>>;
  /** Statements that the public may see, the newest period first. */
  listPublishedStatements(agencyId: AgencyId): Promise<readonly PublishedStatement[]>;
  /** The columns that an agency keeps inside the frame, in their order, closed ones last. */
  listColumns(agencyId: AgencyId): Promise<readonly CatalogColumn[]>;
  /** How many public items match a filter, by one of their marks, the most first; the filter's own choice of that mark is left out. */
  countDocuments(
    filter: Omit<PublishedItemFilter, 'offset' | 'limit' | 'order'>,
    by: 'validity' | 'topic' | 'genre' | 'year' | 'agency',
    today: PlainDate,
  ): Promise<readonly DocumentCount[]>;
  findProposal(agencyId: AgencyId, proposalId: EntryId): Promise<ValidityProposal | undefined>;
  /** Proposed changes of validity, those that wait first, then the newest decided ones. */
  listProposals(
    agencyId: AgencyId,
    filter: { readonly stage?: ValidityProposal['stage']; readonly offset: number; readonly limit: number },
  ): Promise<Page<ValidityProposal>>;
  /** What clean-ups left in force, the newest first. */
  listValidityReviews(agencyId: AgencyId): Promise<readonly ValidityReview[]>;
  findProfile(agencyId: AgencyId): Promise<StoredProfile | undefined>;
  /** The newest released version; undefined where an agency has not released any. */
  findReleasedProfile(agencyId: AgencyId): Promise<ReleasedProfile | undefined>;
  /** Readers of an item until the end of a day. */
  countVisits(agencyId: AgencyId, itemId: ItemId, through: PlainDate): Promise<number>;
  /** Readers of an agency's items by item, channel and place, both days included. */
  listReach(agencyId: AgencyId, from: PlainDate, to: PlainDate): Promise<readonly ReachRow[]>;
  listPlaces(agencyId: AgencyId): Promise<readonly PostingPlace[]>;
  /** Where a digest was met among what was ever released, the newest first. */
  listReleasedTraces(digest: Digest): Promise<readonly ReleasedTrace[]>;
  findComplaint(agencyId: AgencyId, complaintId: EntryId): Promise<StoredComplaint | undefined>;
  findComplaintByLink(linkDigest: Digest): Promise<StoredComplaint | undefined>;
  findComplaintByCode(complaintNumber: string, codeDigest: Digest): Promise<StoredComplaint | undefined>;
  /** First those that wait, by their last day, then those that are closed, the newest first. */
  listComplaints(agencyId: AgencyId, filter: ComplaintFilter): Promise<Page<StoredComplaint>>;
  tallyComplaints(agencyId: AgencyId, year: Year, today: PlainDate): Promise<readonly ComplaintTally[]>;
  /** Closed up to a day, with words that are still kept. */
  listForgettableComplaints(agencyId: AgencyId, closedUntil: PlainDate): Promise<readonly StoredComplaint[]>;
  findInquiry(agencyId: AgencyId, inquiryId: EntryId): Promise<StoredInquiry | undefined>;
  listInquiries(
    agencyId: AgencyId,
    filter: { readonly stages?: readonly InquiryStage[]; readonly offset: number; readonly limit: number },
  ): Promise<Page<StoredInquiry>>;
  /** What the supervising agency asked about one of its complaints, the oldest first. */
  listInquiriesOf(supervisorId: AgencyId, complaintId: EntryId): Promise<readonly StoredInquiry[]>;
  findMistake(agencyId: AgencyId, mistakeId: EntryId): Promise<StoredMistake | undefined>;
  findMistakeByLink(linkDigest: Digest): Promise<StoredMistake | undefined>;
  /** Reports of an agency, those to be answered first. */
  listMistakes(
    agencyId: AgencyId,
    filter: { readonly stages?: readonly MistakeStage[]; readonly offset: number; readonly limit: number },
  ): Promise<Page<StoredMistake>>;
  /** Replies that everybody may read, the newest first. */
  listMistakeReplies(filter: {
    readonly agencyIds?: readonly AgencyId[];
    readonly offset: number;
    readonly limit: number;
  }): Promise<Page<PublicMistakeReply>>;
  findSubscription(secretDigest: Digest): Promise<Subscription | undefined>;
  /** Subscriptions of an address that have not ended. */
  listSubscriptionsOf(addressDigest: Digest): Promise<readonly Subscription[]>;
  /** Confirmed subscriptions by what they follow, for an agency. */
  countSubscribers(agencyId: AgencyId): Promise<number>;
  findAccount(agencyId: AgencyId, accountId: AccountId, today: PlainDate): Promise<Account | undefined>;
  findAccountByLogin(
    loginName: string,
    today: PlainDate,
  ): Promise<(Account & { readonly passwordHash: string }) | undefined>;
  listAccounts(agencyIds: readonly AgencyId[], today: PlainDate): Promise<readonly Account[]>;
  countAccounts(): Promise<number>;
  findSession(sessionDigest: Digest, today: PlainDate): Promise<Session | undefined>;
  listAudit(
    agencyId: AgencyId,
    filter: { readonly subject?: string; readonly act?: string; readonly offset: number; readonly limit: number },
  ): Promise<Page<AuditEntry>>;
}

/** Hears of every committed change that the public site could show. */
export interface PublicChanges {
  /** Grows with every change; undefined while changes cannot be heard, so that nothing may be taken for current. */
  generation(): number | undefined;
}

/** A mail of plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Thrown where a mail server does not take a mail. The message names its answer, never the address. */
export class MailRefused extends Error {
  override readonly name = 'MailRefused';
  /** Trying again cannot help: the server knows no such address. */
  readonly isFinal: boolean;

  constructor(message: string, isFinal: boolean) {
    super(message);
    this.isFinal = isFinal;
  }
}

export interface Mailer {
  /** Address of the page where an applicant looks up a request by number and code. */
  readonly statusPage: string;
  /** Base of the site's addresses, without a slash at the end. */
  readonly siteAddress: string;
  /** Name of the site, by which its mails are known. */
  readonly siteName: string;
  /** Throws `MailRefused`. */
  send(mail: Mail): Promise<void>;
}

/** Encrypts personal data; the associated text binds the bytes to their record. */
export interface Sealer {
  seal(plain: string, boundTo: string): Uint8Array;
  /** Throws if the bytes were changed or belong to another record. */
  open(sealed: Uint8Array, boundTo: string): string;
  /** The same for a file. */
  sealBytes(plain: Uint8Array, boundTo: string): Uint8Array;
  openBytes(sealed: Uint8Array, boundTo: string): Uint8Array;
}

/** Argon2id, one at a time with a bounded queue; `busy` when the queue is full. */
export interface PasswordHasher {
  hash(password: string): Promise<string | 'busy'>;
  verify(password: string, hash: string): Promise<boolean | 'busy'>;
}

/** Bytes under their own digest. */
export interface FileStore {
  put(bytes: Uint8Array): Promise<{ readonly digest: Digest; readonly byteCount: number }>;
  /** Throws if the stored bytes no longer have their digest. */
  get(digest: Digest): Promise<Uint8Array | undefined>;
}

export interface ReportExporter {
  /** `notes` stand above the title: what a later note corrects. */
  render(
    report: AnnualReport,
    format: ReportFormat,
    options?: { readonly notes?: readonly string[] },
  ): Promise<Uint8Array>;
}

/** Reads the rows of an untrusted XLSX or CSV file as texts; a refusal says why it cannot be read. */
export interface SheetReader {
  read(bytes: Uint8Array): Promise<Result<readonly (readonly string[])[], Refusal>>;
}

/** Reads somebody's report from untrusted bytes; a refusal says why it is none. */
export interface ReportFileReader {
  read(
    bytes: Uint8Array,
    fileName: string,
  ): Promise<
    Result<
      { readonly report: AnnualReport; readonly findings: readonly Finding[]; readonly text: string | null },
      Refusal
    >
  >;
}

/** What a file turned out to be when it was taken apart. */
export interface AttachmentInspection {
  readonly kind: AttachmentKind;
  readonly pageCount: number | null;
  readonly notes: readonly AttachmentNote[];
}

/** A page as it is seen, turned and cropped: a PNG without anything of the file in it but its looks. */
export interface PagePicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A part of a page in ten-thousandths of it, as a severance names it. */
export type PagePart = Pick<SeveranceBox, 'page' | 'left' | 'top' | 'width' | 'height'>;

/** A text without pages, in its parts: sheets of a table, or the one body of a document. */
export interface TextPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** A file made of pictures only, and how it was tried for text that can still be read. */
export interface SeveredFile {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  readonly proof: Severance['proof'];
}

/** A clean copy of a file, with what was taken out and the words that can be read in it. */
export interface RebuiltFile {
  readonly kind: AttachmentKind;
  readonly bytes: Uint8Array;
  readonly pageCount: number | null;
  readonly wordlessPages: number;
  readonly removals: readonly FileRemoval[];
  readonly words: readonly FileWords[];
}

/** The words of a page, a sheet or another part of a file: rows of cells, one cell where it is no table. */
export interface FileWords {
  readonly part: string;
  readonly rows: readonly (readonly string[])[];
}

/** A picture in a document that was read: its block carries this id until the picture is a file of the item. */
export interface ReadPicture {
  readonly fileId: FileId;
  readonly kind: 'png' | 'jpeg';
  readonly base64: string;
}

/** The text of a Word document as blocks, with its pictures and what was not taken over. */
export interface WordReading {
  readonly blocks: readonly Block[];
  readonly pictures: readonly ReadPicture[];
  readonly notes: readonly WordNote[];
}

/** Reads Word documents in a process of their own. */
export interface WordReader {
  /** Refuses what is no DOCX, is damaged, too large or empty, with the remedy. */
  read(bytes: Uint8Array): Promise<Result<WordReading, Refusal>>;
}

/** Takes untrusted files apart, each in a process of its own bounded in time and memory; what goes wrong there is a refusal. */
export interface AttachmentFiles {
  /** What a file is by its content; refuses what is not accepted, is not what its name says, or is beyond the limits. */
  inspect(bytes: Uint8Array, fileName: string): Promise<Result<AttachmentInspection, Refusal>>;
  /** Draws one page (from 1) of a file that has pages. */
  drawPage(bytes: Uint8Array, kind: AttachmentKind, page: number): Promise<Result<PagePicture, Refusal>>;
  /** The words of a document or table, as text and nothing else. */
  readText(bytes: Uint8Array, kind: AttachmentKind): Promise<Result<readonly TextPart[], Refusal>>;
  /** Where a text stands on the pages, as parts to be covered. */
  findText(bytes: Uint8Array, kind: AttachmentKind, sought: string): Promise<Result<readonly PagePart[], Refusal>>;
  /** Burns boxes into pictures of the pages; refuses if any text can be read in what came out. */
  sever(bytes: Uint8Array, kind: AttachmentKind, boxes: readonly SeveranceBox[]): Promise<Result<SeveredFile, Refusal>>;
  /**
   * A copy made anew that holds what is seen in a file and nothing else; another process looks for anything more in it, and
   * it is refused if there is. Refuses what cannot be copied without loss and says which format to save it in.
   */
  rebuild(bytes: Uint8Array, fileName: string): Promise<Result<RebuiltFile, Refusal>>;
  /** The named files of a ZIP package, in whatever folder of it they lie, and the names of what else it holds. */
  unpack(
    bytes: Uint8Array,
    names: readonly string[],
  ): Promise<
    Result<
      {
        readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
        readonly others: readonly string[];
      },
      Refusal
    >
  >;
}

/** Sheets about duties: the calendar for the wall, the list that is handed over. */
export interface DutyFiles {
  /** The calendar of a year on one sheet of A3 as PDF. Throws where it cannot be set. */
  printWallCalendar(calendar: {
    readonly title: string;
    readonly agency: string;
    readonly remark: string;
    readonly entries: readonly CalendarEntry[];
  }): Promise<Uint8Array>;
  /** A delivery list as XLSX, with room for both signatures. */
  writeDeliveryList(list: DeliveryList, agencyName: string): Promise<Uint8Array>;
}

/** Sheets of the guide to requests. */
export interface GuideFiles {
  /** The flow chart on one sheet of A4 as PDF; `remark` stands below it. Throws where it cannot be set. */
  printFlowChart(
    chart: FlowChart,
    words: { readonly title: string; readonly agency: string; readonly remark: string },
  ): Promise<Uint8Array>;
}

/** Sheets of one published text: for the board, and in large type. */
export interface ChannelFiles {
  /** One sheet as PDF, the text as large as it fits. Throws where it cannot be set. */
  printPoster(sheet: ChannelSheet, paper: 'A3' | 'A4'): Promise<Uint8Array>;
  printLargeType(sheet: ChannelSheet): Promise<Uint8Array>;
}

export type LetterFormat = 'pdf' | 'docx';

/** Every instrument of a request: what is typed into it, what it says, and how it is printed. */
export interface LetterKit {
  /** The fields of an instrument that its drafter fills in; the rest of it is locked. */
  fieldsOf(kind: LetterKind): readonly LetterField[];
  /** The instrument as a tree. Whatever facts lack is left out, and found by `lintLetter`. */
  compose(kind: LetterKind, facts: LetterFacts): LetterDocument;
  /** A due date explained day by day. */
  composeClockExhibit(facts: ClockExhibitFacts): LetterDocument;
  /** The application form, empty or as an oral request was written down. */
  composeApplicationForm(facts: ApplicationFormFacts): LetterDocument;
  /** A tree as a file in the official layout; equal trees give equal bytes. Throws where it cannot be set. */
  print(document: LetterDocument, format: LetterFormat): Promise<Uint8Array>;
  /** A sheet that, folded, shows sender, addressee and postal code through the window of a DL envelope. */
  printEnvelope(envelope: EnvelopeFacts): Promise<Uint8Array>;
}
