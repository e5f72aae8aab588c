import type { Deps, VisitCount } from '../ports.ts';

/** Adds readers that were counted in memory to the counts by day and channel. Nothing in them tells one from another. */
export async function recordVisits(deps: Pick<Deps, 'inTransaction'>, visits: readonly VisitCount[]): Promise<void> {
  if (visits.length > 0) await deps.inTransaction(({ channels }) => channels.addVisits(visits));
}
