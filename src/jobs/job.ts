import type { Deps } from '../usecases/ports.ts';

/** Work that nobody waits for: the use case it calls, and when it is due by itself. */
export interface Job {
  /** Name under which a transaction may ask for it. */
  readonly task: string;
  /** Minute, hour, day, month and weekday in UTC; Asia/Shanghai is eight hours ahead. */
  readonly schedule: string;
  /** How long after its time it is still worth running, in milliseconds, where the program was down. */
  readonly stillWorthMs: number;
  /** Also run once whenever the program starts. */
  readonly atStart?: true;
  run(deps: Deps): Promise<unknown>;
}

export const dayMs = 24 * 60 * 60 * 1000;
