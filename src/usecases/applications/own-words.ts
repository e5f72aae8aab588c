import type { Deps, RequestSupplement } from '../ports.ts';
import type { OwnPlace } from './find-own-request.ts';

/** What an applicant wrote about a request that is there, opened. */
export interface OwnWords {
  readonly supplementId: string;
  readonly kind: RequestSupplement['kind'];
  readonly receivedAt: string;
  readonly text: string;
  readonly attachmentIds: readonly string[];
}

/** What is sealed beside the application. */
export interface SupplementContent {
  readonly text: string;
  readonly attachmentIds: readonly string[];
}

/** Everything an applicant wrote about a request that is there, oldest first. The caller has seen to it who reads it. */
export async function listOwnWords(
  { queries, sealer }: Pick<Deps, 'queries' | 'sealer'>,
  { agencyId, requestId }: OwnPlace,
): Promise<readonly OwnWords[]> {
  const supplements = await queries.listSupplements(agencyId, requestId);
  return supplements.map(({ supplementId, kind, receivedAt, sealed }) => {
    const content = JSON.parse(sealer.open(sealed, sealedSupplement(agencyId, supplementId))) as SupplementContent;
    return { supplementId, kind, receivedAt, ...content };
  });
}

/** What binds sealed words to their place: moved to another record they do not open. */
export function sealedSupplement(agencyId: string, supplementId: string): string {
  return `supplement/${agencyId}/${supplementId}`;
}
