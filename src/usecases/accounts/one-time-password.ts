import type { Deps } from '../ports.ts';

// without letters that are easily taken for others
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** A password to be shown once and changed at first use: 100 random bits in four groups of five, easy to read out. */
export function oneTimePassword(deps: Pick<Deps, 'newId' | 'digest'>): string {
  const random = deps.digest(`${deps.newId()}${deps.newId()}`);
  const signs = Array.from({ length: 20 }, (_, index) => {
    const byte = Number.parseInt(random.slice(index * 2, index * 2 + 2), 16);
    return alphabet.charAt(byte % alphabet.length);
  });
  return [0, 5, 10, 15].map((start) => signs.slice(start, start + 5).join('')).join('-');
}
