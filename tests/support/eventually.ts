import { setTimeout as wait } from 'node:timers/promises';

/** Waits until a condition holds and gives what it gave; fails with its last error or answer after the deadline. */
export async function eventually<Value>(condition: () => Value | Promise<Value>, withinMs = 60_000): Promise<Value> {
  let last: unknown;
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await wait(20)) {
    try {
      const value = await condition();
      if (value) return value;
      last = value;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`Not so within ${withinMs} ms: ${condition}`, { cause: last });
}
