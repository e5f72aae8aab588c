import type { AccountId, Digest, PaperId, RequestId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { PaperKind } from './paper-kinds.ts';
import type { RequestEvent, ServiceMode } from './request-events.ts';
import type { ServiceFailure } from './service-failures.ts';

/** Days and numbers that only signing knows. */
type SetBySigning = 'by' | 'happenedOn' | 'decidedOn' | 'documentNumber' | 'consultation' | 'approvedBy';

/** A day that counts from signing when the drafter names none. */
type CountedFromSigning = 'payBy' | 'answerBy';

type Loosened<Event> = Omit<Event, SetBySigning | CountedFromSigning> &
  Partial<Pick<Event, Extract<keyof Event, CountedFromSigning>>>;

type EffectOf<Event> = Event extends {
  readonly action:
    | 'askCorrection'
    | 'askStatementOfReasons'
    | 'extendReply'
    | 'deferReply'
    | 'askThirdParty'
    | 'askAgency'
    | 'informThirdParty'
    | 'askAssistance'
    | 'sendFeeNotice'
    | 'close'
    | 'merge'
    | 'withdraw';
}
  ? Loosened<Event>
  : never;

/** What issuing a paper will do to its request: an event without the days and numbers that signing gives it. */
export type PaperEffect = EffectOf<RequestEvent>;

export interface PaperFile {
  readonly format: 'pdf' | 'docx';
  /** Of the bytes as issued. */
  readonly digest: Digest;
  readonly byteCount: number;
}

/** What happened to a paper. Personal data never stand in it: texts and opinions are sealed beside the paper. */
export type PaperEvent =
  | {
      readonly action: 'start';
      readonly requestId: RequestId;
      readonly kind: PaperKind;
      /** The issued paper that this one sets right. */
      readonly replaces?: PaperId;
    }
  | {
      readonly action: 'submit';
      /** Revision of the draft and digest of its content: what everybody after this agrees to. */
      readonly revision: number;
      readonly contentDigest: Digest;
      readonly needsSecrecyReview: boolean;
      /** Everybody who wrote in the draft: none of them may approve it. */
      readonly authors: readonly AccountId[];
    }
  | { readonly action: 'recall' }
  | { readonly action: 'review'; readonly contentDigest: Digest }
  | { readonly action: 'secrecyReview'; readonly contentDigest: Digest }
  | { readonly action: 'sendBack' }
  | {
      readonly action: 'sign';
      readonly contentDigest: Digest;
      /** `null` for papers without one. */
      readonly documentNumber: string | null;
      /** The consultation it opened. */
      readonly consultation?: number;
      readonly files: readonly PaperFile[];
    }
  | { readonly action: 'cancel' }
  /** `happenedOn` of the record is the day that counts. */
  | { readonly action: 'serve'; readonly mode: ServiceMode; readonly countsOn: PlainDate }
  /** The day on which a notice that was posted or sent reached its addressee. */
  | { readonly action: 'confirmArrival'; readonly arrivedOn: PlainDate }
  | { readonly action: 'recordFailedService'; readonly failure: ServiceFailure; readonly failedOn: PlainDate };

export type PaperAction = PaperEvent['action'];
