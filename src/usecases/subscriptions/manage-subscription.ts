import type { SubscriptionFrequency } from '../../core/catalog/subscription.ts';
import type { Deps, Subscription } from '../ports.ts';
import { nextMailAt, recordSubscriber, secretDigestOf } from './subscription-course.ts';

/** The subscription behind the link in its mails; undefined where there is none. */
export async function findOwnSubscription(
  deps: Pick<Deps, 'queries' | 'digest'>,
  secret: string,
): Promise<Subscription | undefined> {
  if (!/^[\w-]{32,128}$/.test(secret)) return undefined;
  return deps.queries.findSubscription(secretDigestOf(deps, secret));
}

/** Confirms that the owner of the address wants the mails; the first one comes the next morning on which there is news. */
export function confirmSubscription(deps: Deps, secret: string): Promise<boolean> {
  return change(deps, secret, 'subscription.confirmed', ['pending'], (subscription) => ({
    ...subscription,
    stage: 'confirmed',
    confirmedAt: deps.now(),
    sentThrough: deps.now(),
    mailDueAt: nextMailAt(subscription.frequency, deps.now()),
    mailAttempts: 0,
    mailFault: null,
  }));
}

/** Changes how often mails come. */
export function changeFrequency(deps: Deps, secret: string, frequency: SubscriptionFrequency): Promise<boolean> {
  return change(deps, secret, 'subscription.changed', ['confirmed'], (subscription) => ({
    ...subscription,
    frequency,
    mailDueAt: nextMailAt(frequency, deps.now()),
  }));
}

/** Ends a subscription; its address is forgotten at once. */
export function endSubscription(deps: Deps, secret: string): Promise<boolean> {
  return change(deps, secret, 'subscription.ended', ['pending', 'confirmed'], (subscription) =>
    endedNow(subscription, deps.now()),
  );
}

/** A subscription without its address. */
export function endedNow(subscription: Subscription, at: string): Subscription {
  return { ...subscription, stage: 'ended', endedAt: at, sealed: null, addressDigest: null, mailDueAt: null };
}

async function change(
  deps: Deps,
  secret: string,
  act: 'subscription.confirmed' | 'subscription.changed' | 'subscription.ended',
  during: readonly Subscription['stage'][],
  become: (subscription: Subscription) => Subscription,
): Promise<boolean> {
  return deps.inTransaction(async (stores) => {
    const subscription = await stores.subscriptions.lock(secretDigestOf(deps, secret));
    if (subscription === undefined || !during.includes(subscription.stage)) return false;
    await stores.subscriptions.save(become(subscription));
    await recordSubscriber(stores, act, subscription);
    return true;
  });
}
