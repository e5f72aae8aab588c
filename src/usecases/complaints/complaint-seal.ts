import type { ComplaintWords } from '../../core/disputes/complaint-form.ts';
import { findPersonalInformation } from '../../core/privacy/find-personal-information.ts';
import { type LookupCode, lookupCodeFrom } from '../../core/requests/lookup-code.ts';
import type { Deps, StoredComplaint, StoredInquiry } from '../ports.ts';

type ComplaintKey = Pick<StoredComplaint, 'agencyId' | 'complaintId'>;
type InquiryKey = Pick<StoredInquiry, 'agencyId' | 'inquiryId'>;

/** What the sealed words of a complaint are bound to. */
export function complaintPlace({ agencyId, complaintId }: ComplaintKey): string {
  return `complaint/${agencyId}/${complaintId}`;
}

/** What the sealed words between the supervising agency and the unit are bound to. */
export function inquiryPlace({ agencyId, inquiryId }: InquiryKey): string {
  return `inquiry/${agencyId}/${inquiryId}`;
}

/** What somebody wrote; `null` once it was forgotten. It stays in memory. */
export function openComplaintWords(deps: Pick<Deps, 'sealer'>, complaint: StoredComplaint): ComplaintWords | null {
  if (complaint.sealed === null) return null;
  return JSON.parse(deps.sealer.open(complaint.sealed, complaintPlace(complaint))) as ComplaintWords;
}

/** What the complainant is told; empty before. */
export function openComplaintAnswer(deps: Pick<Deps, 'sealer'>, complaint: StoredComplaint): string {
  return complaint.sealedAnswer === null ? '' : deps.sealer.open(complaint.sealedAnswer, complaintPlace(complaint));
}

/** Words with the numbers of persons covered; who has to know them asks for it. */
export function maskedWords(words: string): string {
  return findPersonalInformation(words)
    .toReversed()
    .reduce((text, { from, to }) => `${text.slice(0, from)}${'*'.repeat(to - from)}${text.slice(to)}`, words);
}

/** Question, answer and reason of a return of an inquiry; empty where there is none. */
export function openInquiryWords(deps: Pick<Deps, 'sealer'>, inquiry: StoredInquiry) {
  const open = (sealed: Uint8Array | null): string =>
    sealed === null ? '' : deps.sealer.open(sealed, inquiryPlace(inquiry));
  return {
    question: open(inquiry.sealedQuestion),
    answer: open(inquiry.sealedAnswer),
    returnReason: open(inquiry.sealedReturn),
  };
}

/** The secret of the link under which the complainant finds the answer: the same for the same complaint. */
export function complaintSecret(deps: Pick<Deps, 'blindDigest'>, { agencyId, complaintId }: ComplaintKey): string {
  return deps.blindDigest('complaintLink', `${agencyId}\n${complaintId}`);
}

/** The code that finds a complaint together with its number. */
export function complaintCode(deps: Pick<Deps, 'blindDigest'>, { agencyId, complaintId }: ComplaintKey): LookupCode {
  return lookupCodeFrom(deps.blindDigest('complaintCode', `${agencyId}\n${complaintId}`));
}
