import { hash, type Options, verify } from '@node-rs/argon2';
import type { PasswordHasher } from '../usecases/ports.ts';

// OWASP's parameters: Argon2id (2), 19 MiB, two passes, one lane
const parameters: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const longestQueue = 20;

/** Argon2id, one at a time: the morning's sign-ins wait in a queue of twenty, and whoever comes then is told `busy`. */
export function argon2Hasher(): PasswordHasher {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  async function inTurn<Value>(work: () => Promise<Value>): Promise<Value | 'busy'> {
    // one is being worked on, the others wait
    if (waiting > longestQueue) return 'busy';
    waiting += 1;
    const mine = last.then(work);
    last = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      waiting -= 1;
    }
  }
  return {
    hash: (password) => inTurn(() => hash(password, parameters)),
    verify: (password, hashed) => inTurn(() => verify(hashed, password)),
  };
}
