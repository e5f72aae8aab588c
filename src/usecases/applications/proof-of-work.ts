import type { RequestId } from '../../core/values/ids.ts';
import type { Deps, Instant } from '../ports.ts';
import { countAttemptsSince, formLimits } from './form-limits.ts';

/** Under which every application is counted, wherever it comes from. */
export const everywhereKey = 'applications everywhere';

/** What the script of the last page works on. */
export interface ProofChallenge {
  /** `draftId.issuedAt.bits.seal`; the proof is a number that, after a full stop, makes its SHA-256 begin with zero bits. */
  readonly text: string;
  readonly bits: number;
}

/** A challenge for one draft, good for ten minutes. It takes more work while many applications come in. */
export async function issueChallenge(deps: Deps, draftId: RequestId): Promise<ProofChallenge> {
  const { proof } = formLimits;
  const recent = await countAttemptsSince(deps, everywhereKey, 600);
  const bits = Math.min(proof.mostBits, proof.bits + doublings(recent, proof.busyFrom));
  const plain = `${draftId}.${Date.parse(deps.now())}.${bits}`;
  return { text: `${plain}.${sealOf(deps, plain)}`, bits };
}

/** When a proof stops being one, if it is a proof for this draft and that is still to come; undefined if it is none. */
export function proofExpiry(
  deps: Pick<Deps, 'blindDigest' | 'digest' | 'now'>,
  draftId: RequestId,
  challenge: string,
  proof: string,
): Instant | undefined {
  const [forDraft, issued = '', bits = '', seal] = challenge.split('.');
  if (forDraft !== draftId || seal !== sealOf(deps, `${draftId}.${issued}.${bits}`)) return undefined;
  const expires = Number(issued) + formLimits.proof.expirySeconds * 1000;
  if (expires < Date.parse(deps.now())) return undefined;
  if (!/^\d{1,15}$/.test(proof) || leadingZeroBits(deps.digest(`${challenge}.${proof}`)) < Number(bits))
    return undefined;
  return new Date(expires).toISOString();
}

/** How many zero bits a hexadecimal digest begins with. */
function leadingZeroBits(digest: string): number {
  const zeros = /^0*/.exec(digest)?.[0].length ?? 0;
  const next = Number.parseInt(digest.charAt(zeros) || '0', 16);
  return zeros * 4 + (next === 0 ? 0 : Math.clz32(next) - 28);
}

function doublings(count: number, from: number): number {
  return count < from ? 0 : 1 + Math.floor(Math.log2(count / from));
}

function sealOf(deps: Pick<Deps, 'blindDigest'>, plain: string): string {
  return deps.blindDigest('proofChallenge', plain);
}
