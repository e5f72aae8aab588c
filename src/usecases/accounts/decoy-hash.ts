import type { Deps, PasswordHasher } from '../ports.ts';

const decoys = new WeakMap<PasswordHasher, string>();

/**
 * The hash of a password nobody knows, to be verified where there is no account, so that the answer takes as long.
 * Made once for each hasher.
 */
export async function decoyHash(deps: Pick<Deps, 'passwords' | 'newId'>): Promise<string | 'busy'> {
  const known = decoys.get(deps.passwords);
  if (known !== undefined) return known;
  const hash = await deps.passwords.hash(deps.newId());
  if (hash !== 'busy') decoys.set(deps.passwords, hash);
  return hash;
}
