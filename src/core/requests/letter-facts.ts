import type { ClockFacts, ClockReading } from '../deadlines/running-clock.ts';
import type { Fen } from '../values/fen.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { ApplicantKind } from './applicant-kinds.ts';
import type { ApplicationLine } from './application-lines.ts';
import type { Channel, DeliveryMethod, InformationForm } from './channels.ts';
import type { LetterValues } from './letter-fields.ts';
import type { Outcome, RefusalGround, RemedyClass } from './outcomes.ts';
import type { RecordSearch } from './record-search.ts';
import type { ServiceMode } from './request-events.ts';

/** The agency that writes, with the contact of its 政府信息公开工作机构. */
export interface LetterSender {
  /** Full official name, as in the seal. */
  readonly name: string;
  /** Name of the disclosure office. */
  readonly office: string;
  readonly address: string;
  readonly postalCode: string | null;
  readonly hours: string;
  readonly phone: string;
  readonly email: string;
}

/** To whom a letter goes: the applicant, a third party, another agency or a division. */
export interface LetterAddressee {
  readonly name: string;
  readonly address: string | null;
  readonly postalCode: string | null;
}

/** The request a letter is about. */
export interface LetterRequest {
  readonly requestNumber: string;
  readonly registeredOn: PlainDate;
  /** `null` while the receipt still has to be confirmed (Article 31). */
  readonly receivedOn: PlainDate | null;
  readonly channel: Channel;
  /** The rule and evidence of the day of receipt (`挂号信函，以签收之日为收到申请之日`). */
  readonly receiptEvidence: string;
  readonly applicantKind: ApplicantKind;
  /** Checked against letters to others, which must not name the applicant; never printed there. */
  readonly applicantName: string;
  /** The information sought, in the applicant's words or shortened; letters quote it. */
  readonly summary: string;
  readonly deliveryMethod: DeliveryMethod;
  readonly informationForm: InformationForm | null;
}

/** Days that are computed, never typed. Each letter uses those it needs. */
export interface LetterDays {
  /** 答复期限 as it stands before this letter. */
  readonly replyDueOn?: PlainDate;
  /** 答复期限 with the extension or deferral of this letter. */
  readonly newReplyDueOn?: PlainDate;
  /** Last day to ask for a correction: 7 working days from receipt (Article 30). */
  readonly correctionNoticeBy?: PlainDate;
  readonly correctBy?: PlainDate;
  /** Last day to give an opinion or reasons, where a day is set. */
  readonly answerBy?: PlainDate;
  readonly payBy?: PlainDate;
  /** First day that is left out of the reply period (Article 33(3)). */
  readonly excludedFrom?: PlainDate;
  /** Day of the correction or fee notice that went unanswered, or of the demand for reasons. */
  readonly noticeOn?: PlainDate;
  /** Last day of the period that notice set. */
  readonly periodEndedOn?: PlainDate;
  /** Day on which the corrected request, the reasons or the withdrawal arrived. */
  readonly answeredOn?: PlainDate;
}

/** An extension with the head who consents (Article 33(2)). */
export interface LetterExtension {
  readonly workingDays: number;
  /** Extensions granted before, in working days. */
  readonly earlierWorkingDays: number;
  readonly approvedBy: string;
}

/** A processing fee as the use case computed it. */
export interface LetterFee {
  readonly basis: 'perRequest' | 'perPage';
  /** Requests of the calendar month, this one included, or pages of this request. */
  readonly unitCount: number;
  readonly amountFen: Fen;
  /** The steps of the computation as sentences (`第31页，每页10元，计10元`). */
  readonly steps: readonly string[];
  /** How to pay: account, office, voucher. */
  readonly payment: string;
}

/** The paragraph on remedies with what it was made of; only replies carry one. */
export interface LetterRemedy {
  readonly remedy: RemedyClass;
  readonly text: string;
  readonly reviewOrgan: string | null;
  readonly court: string | null;
}

/** One step of a review before release. */
export interface LetterApproval {
  readonly role: '拟稿人' | '审核人' | '保密审查人' | '审批人';
  readonly name: string;
  readonly opinion: string;
  readonly day: PlainDate | null;
}

/** What 送达回证 records about one service. */
export interface LetterServiceRecord {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly recipient: string;
  readonly place: string;
  readonly mode: ServiceMode;
  readonly servedOn: PlainDate | null;
  /** Who signed, in words (`本人签收`); left empty for a signature by hand. */
  readonly signedBy: string | null;
  /** A refusal to take it, with the witnesses. */
  readonly refusal: string | null;
}

/** One item handed to an archive or a library (Article 25). */
export interface DeliveredItem {
  readonly title: string;
  readonly indexNumber: string;
  readonly documentNumber: string | null;
  readonly copyCount: number;
}

/** Everything a letter is made of besides its locked text. What a letter needs and lacks is found by `lintLetter`. */
export interface LetterFacts {
  readonly sender: LetterSender;
  readonly addressee: LetterAddressee;
  readonly request: LetterRequest;
  /** `null` in a draft, and for papers without one. */
  readonly documentNumber: string | null;
  /** 成文日期; `null` in a draft. */
  readonly madeOn: PlainDate | null;
  /** The decision that a reply tells. */
  readonly outcome: Outcome | null;
  /** Grounds of the refused part of a partial disclosure. */
  readonly refusedPartGrounds: readonly RefusalGround[];
  readonly remedy: LetterRemedy | null;
  readonly values: LetterValues;
  readonly days: LetterDays;
  /** Titles of the files that go out with it. */
  readonly attachments: readonly string[];
  readonly extension?: LetterExtension;
  readonly fee?: LetterFee;
  readonly recordSearch?: RecordSearch;
  /** The request that goes on, where this one was merged into it. */
  readonly mergedInto?: string;
  readonly caseOfficer?: string;
  readonly approvals?: readonly LetterApproval[];
  readonly proofOfService?: LetterServiceRecord;
  readonly delivery?: { readonly recipient: string; readonly items: readonly DeliveredItem[] };
  /** Where and with what the applicant looks the request up. */
  readonly lookup?: { readonly address: string; readonly lookupCode: string | null };
}

/** What an envelope shows through its window. */
export interface EnvelopeFacts {
  readonly sender: LetterSender;
  readonly addressee: LetterAddressee;
}

/** A due date explained day by day, to be handed in as an exhibit. */
export interface ClockExhibitFacts {
  readonly agency: string;
  readonly requestNumber: string;
  readonly clock: ClockFacts;
  readonly reading: ClockReading;
  /** A last day that a deferral (Article 35) or an order to answer again sets in place of the computed one. */
  readonly setBy?: { readonly basis: 'deferral' | 'order'; readonly dueOn: PlainDate };
  readonly madeOn: PlainDate;
}

/** The application form (Article 29): empty to be filled in by hand, or as an oral request was written down. */
export interface ApplicationFormFacts {
  readonly sender: LetterSender;
  /** For whom the empty form is; without it, it asks for persons and organizations. */
  readonly applicant?: 'naturalPerson' | 'organization';
  readonly oral: { readonly lines: readonly ApplicationLine[]; readonly writtenDownBy: string } | null;
}
