import type { Deps, RequestAddition } from '../ports.ts';
import type { OwnPlace } from './find-own-request.ts';

/** What an applicant wrote about a request that is there, opened. */
export interface OwnWords {
  readonly additionId: string;
  readonly kind: RequestAddition['kind'];
  readonly receivedAt: string;
  readonly text: string;
  readonly attachmentIds: readonly string[];
}

/** What is sealed beside the application. */
export interface AdditionContent {
  readonly text: string;
  readonly attachmentIds: readonly string[];
}

/** Everything an applicant wrote about a request that is there, oldest first. The caller has seen to it who reads it. */
export async function listOwnWords(
  { queries, sealer }: Pick<Deps, 'queries' | 'sealer'>,
  { agencyId, requestId }: OwnPlace,
): Promise<readonly OwnWords[]> {
  const additions = await queries.listAdditions(agencyId, requestId);
  return additions.map(({ additionId, kind, receivedAt, sealed }) => {
    const content = JSON.parse(sealer.open(sealed, sealedAddition(agencyId, additionId))) as AdditionContent;
    return { additionId, kind, receivedAt, ...content };
  });
}

/** What binds sealed words to their place: moved to another record they do not open. */
export function sealedAddition(agencyId: string, additionId: string): string {
  return `addition/${agencyId}/${additionId}`;
}
