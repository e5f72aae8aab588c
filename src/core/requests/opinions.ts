import type { Action } from './actions.ts';
import type { Closing } from './closing.ts';
import type { Outcome } from './outcomes.ts';
import type { ConsultationResult, RequestEvent } from './request-events.ts';

/** What somebody who was asked about a disclosure answered; `null` while it is awaited. */
export interface Opinion {
  readonly from: 'thirdParty' | 'jointMaker' | 'otherAgency';
  readonly consultation: number;
  readonly result: ConsultationResult | null;
}

/** The opinions asked for and given, after one more event. A number used again in a later round is a new opinion. */
export function opinionsAfter(opinions: readonly Opinion[], event: RequestEvent): readonly Opinion[] {
  switch (event.action) {
    case 'askThirdParty':
      return [...opinions, { from: 'thirdParty', consultation: event.consultation, result: null }];
    case 'askAgency':
      return [...opinions, { from: event.capacity, consultation: event.consultation, result: null }];
    case 'endThirdParty':
    case 'endAgency':
      return opinions.map((opinion) =>
        opinion.result === null && opinion.consultation === event.consultation
          ? { ...opinion, result: event.result }
          : opinion,
      );
    default:
      return opinions;
  }
}

/** What has to be known of a request to say whom its decision must be told. */
interface DecidedRequest {
  readonly opinions: readonly Opinion[];
  readonly closing: Pick<Closing, 'outcome' | 'refusedPartGrounds'> | null;
  readonly taken: readonly { readonly action: Action }[];
}

/** Whether a third party must still be told in writing: it objected, and the information goes out all the same (Article 32). */
export function mustInformThirdParty({ opinions, closing, taken }: DecidedRequest): boolean {
  if (closing === null || !disclosing.includes(closing.outcome)) return false;
  const objected = opinions.some(({ from, result }) => from === 'thirdParty' && result === 'objects');
  const isWithheld = closing.refusedPartGrounds?.includes('thirdPartyRights') === true;
  return objected && !isWithheld && !taken.some(({ action }) => action === 'informThirdParty');
}

const disclosing: readonly Outcome[] = ['granted', 'partiallyGranted', 'alreadyPublic'];
