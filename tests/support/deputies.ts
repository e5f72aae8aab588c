import type { AccountId, AgencyId, EntryId } from '../../src/core/values/ids.ts';
import { day } from './official-calendar.ts';
import type { Colleague, Product } from './product.ts';

/** Somebody without a post of their own here who holds all posts of a colleague through the spring of 2026. */
export async function aDeputyOf(product: Product, agencyId: AgencyId, principal: Colleague): Promise<Colleague> {
  const deputy = await product.signedIn(agencyId, `${agencyId}-stand-in`, '代理人', ['auditor']);
  await product.deps.inTransaction(({ desk }) =>
    desk.nameDeputy({
      agencyId,
      deputyId: 'deputy-of-somebody' as EntryId,
      principalId: principal.accountId as AccountId,
      substituteId: deputy.accountId as AccountId,
      namedBy: principal.accountId as AccountId,
      fromOn: day('2026-01-01'),
      untilOn: day('2026-05-31'),
      namedAt: product.deps.now(),
    }),
  );
  await deputy.signInAgain();
  return deputy;
}
