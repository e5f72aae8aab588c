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
