/** Where an application begins. */
export const applyAddress = '/sq';

/** Where the progress of a request is looked up. */
export const trackAddress = '/cx';

/** The secret address of a request's progress; whoever has it needs no code. */
export function statusAddress(link: string): string {
  return `${trackAddress}/${link}`;
}

/** The secret address of the receipt that a submission is answered with. */
export function receiptAddress(link: string): string {
  return `/sq/hz/${link}`;
}

/** The guide to requests, of the whole site or of one agency. */
export function guideAddress(agencyId?: string): string {
  return agencyId === undefined ? '/ysq' : `/gk/${agencyId}/ysq`;
}

/** A file of the guide: an application form or the flow chart. */
export function guideFileAddress(agencyId: string | undefined, file: string): string {
  return `${guideAddress(agencyId)}/${file}`;
}

/** The places below a request's secret address. */
export type StatusPlace =
  | 'correction'
  | 'statement'
  | 'withdrawal'
  | 'service'
  | 'rating'
  | 'remedies'
  | 'elsewhere'
  | 'papers'
  | 'files';

/** The address of a place below a request's secret address. */
export function statusPlace(link: string, place: StatusPlace): string {
  return `${statusAddress(link)}/${place}`;
}

/** Where the applicant goes on with a draft: its first page. */
export function draftAddress(draftId: string): string {
  return `${applyAddress}/t/${draftId}/describe`;
}
