import { type LookupCode, lookupCodeFrom, parseLookupCode } from '../../core/requests/lookup-code.ts';
import type { AgencyId, Digest, RequestId } from '../../core/values/ids.ts';
import type { Deps, RequestAccess, Stores } from '../ports.ts';

/** The secrets by which an applicant reaches a request; in clear only where they are handed over. */
export interface IssuedAccess {
  readonly link: string;
  readonly code: LookupCode;
}

/**
 * Gives a request a secret link (more than 256 random bits) and a lookup code (68 bits), in the transaction of the caller.
 * Stored are digests; earlier secrets of the request stop working.
 */
export async function issueAccess(
  deps: Pick<Deps, 'newId' | 'digest' | 'blindDigest' | 'now'>,
  stores: Stores,
  request: { readonly agencyId: AgencyId; readonly requestId: RequestId },
): Promise<IssuedAccess> {
  const link = `${deps.newId()}${deps.newId()}`;
  const code = lookupCodeFrom(deps.digest(`${deps.newId()}${deps.newId()}`));
  const access = {
    ...request,
    linkDigest: linkDigestOf(deps, link),
    codeDigest: codeDigestOf(deps, request.requestId, code),
  };
  await stores.applications.saveAccess(access, deps.now());
  return { link, code };
}

/** Under which a link is stored. */
export function linkDigestOf(deps: Pick<Deps, 'digest'>, link: string): Digest {
  return deps.digest(`request link\n${link}`);
}

/** Under which the code of a request is stored. */
function codeDigestOf(deps: Pick<Deps, 'blindDigest'>, requestId: RequestId, code: LookupCode): Digest {
  return deps.blindDigest('lookupCode', `${requestId}\n${code}`);
}

/** Whether a typed code is the one of a request. */
export function fitsCode(deps: Pick<Deps, 'blindDigest'>, access: RequestAccess, typed: string): boolean {
  const code = parseLookupCode(typed);
  return code !== undefined && codeDigestOf(deps, access.requestId, code) === access.codeDigest;
}
