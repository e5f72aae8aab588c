import { visitorActor } from '../../core/access/outside-actors.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { SubscriptionFrequency } from '../../core/catalog/subscription.ts';
import type { AgencyId, Digest } from '../../core/values/ids.ts';
import { addDays, weekdayOf } from '../../core/values/plain-date.ts';
import type { Deps, Instant, Queries, Stores, Subscription } from '../ports.ts';
import { shanghaiDayOf } from '../shanghai-day.ts';

/** What is sealed of a subscription: where its mails go, and the secret in their links. */
export interface SubscriptionSecret {
  readonly address: string;
  readonly secret: string;
}

/** Seals address and secret to their subscription. */
export function sealSubscription(
  { sealer }: Pick<Deps, 'sealer'>,
  subscriptionId: string,
  secret: SubscriptionSecret,
): Uint8Array {
  return sealer.seal(JSON.stringify(secret), `subscription/${subscriptionId}`);
}

/** Address and secret of a subscription that has not ended; they stay in memory. */
export function openSubscription(
  { sealer }: Pick<Deps, 'sealer'>,
  { subscriptionId, sealed }: Subscription,
): SubscriptionSecret {
  if (sealed === null) throw new Error(`The subscription ${subscriptionId} has ended: its address is forgotten.`);
  return JSON.parse(sealer.open(sealed, `subscription/${subscriptionId}`)) as SubscriptionSecret;
}

/** The digest by which the link in a mail is found again. */
export function secretDigestOf({ digest }: Pick<Deps, 'digest'>, secret: string): Digest {
  return digest(`subscription\n${secret}`);
}

/** The next morning at eight in Shanghai on which news is told. */
export function nextMailAt(frequency: SubscriptionFrequency, now: Instant): Instant {
  const tomorrow = addDays(shanghaiDayOf(now), 1);
  const day = frequency === 'daily' ? tomorrow : addDays(tomorrow, (8 - weekdayOf(tomorrow)) % 7);
  return `${day}T00:00:00.000Z`;
}

/** Records what a visitor did; what belongs to no unit stands in the log of the one at the top. */
export async function recordSubscriber(stores: Stores, act: AuditAct, subscription: Subscription): Promise<void> {
  const agencyId = subscription.scope.agencyId ?? (await topAgency(stores.queries));
  if (agencyId === undefined) return;
  await stores.audit.record({ id: visitorActor, agencyId }, act, `subscription/${subscription.subscriptionId}`);
}

async function topAgency(queries: Queries): Promise<AgencyId | undefined> {
  const { agencies, links } = await queries.loadTree();
  return agencies.find(({ id }) => !links.some(({ child, until }) => child === id && until === null))?.id;
}
