import type { Refusal } from '../core/law/refusal.ts';
import { type Result, refuse } from '../core/values/result.ts';
import type { Deps, Stores } from './ports.ts';

/** Thrown to undo what a transaction did before one of its steps was refused. */
class Undone extends Error {
  readonly refusal: Refusal | readonly Refusal[];

  constructor(refusal: Refusal | readonly Refusal[]) {
    super('The transaction is undone because a step of it was refused.');
    this.refusal = refusal;
  }
}

/** A transaction of which nothing happens where its work is refused, whatever was written before the refusal. */
export async function undoOnRefusal<Value, Many extends readonly Refusal[] = never>(
  deps: Pick<Deps, 'inTransaction'>,
  work: (stores: Stores) => Promise<Result<Value, Refusal | Many>>,
): Promise<Result<Value, Refusal | Many>> {
  try {
    return await deps.inTransaction(async (stores) => {
      const done = await work(stores);
      if (!done.ok) throw new Undone(done.refusal);
      return done;
    });
  } catch (error) {
    if (error instanceof Undone) return refuse(error.refusal as Refusal | Many);
    throw error;
  }
}
