import type { Actor } from '../src/core/access/permissions.ts';
import type { Refusal } from '../src/core/law/refusal.ts';
import type { AgencyId } from '../src/core/values/ids.ts';
import type { PlainDate } from '../src/core/values/plain-date.ts';
import type { Result } from '../src/core/values/result.ts';
import type { Deps } from '../src/usecases/ports.ts';

/** Everything a step of the replay acts on: use cases with a clock that was set to the step's day, and who acts. */
export interface Stage {
  readonly deps: Deps;
  readonly agencyId: AgencyId;
  readonly clerk: Actor;
  readonly reviewer: Actor;
  readonly secrecy: Actor;
  readonly leader: Actor;
  /** The county's people who receive what units file. */
  readonly supervisor: Actor;
}

/** One thing that somebody did on a day. */
export interface Step {
  readonly day: PlainDate;
  run(stage: Stage): Promise<void>;
}

/** The value of a use case that the demonstration must not be refused. Throws with the refusal: then the script is wrong. */
export function must<Value>(result: Result<Value, Refusal | readonly Refusal[]>, what: string): Value {
  if (result.ok) return result.value;
  const refusals: readonly Refusal[] = 'reason' in result.refusal ? [result.refusal] : result.refusal;
  throw new Error(
    `${what} was refused: ${refusals.map((refusal) => `${refusal.reason} ${refusal.message}`).join('; ')}`,
  );
}
