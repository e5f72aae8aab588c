import type { Queries, SubscriptionStore } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import {
  countSubscribers,
  findSubscription,
  forgetPending,
  listSubscriptionsOf,
  lockAddress,
  lockSubscription,
  saveSubscription,
  takeDueSubscription,
} from './subscriptions.ts';

/** What a transaction can change about subscriptions. */
export function subscriptionStore(transaction: Database): SubscriptionStore {
  return {
    save: (subscription) => saveSubscription(transaction, subscription),
    lockAddress: (addressDigest) => lockAddress(transaction, addressDigest),
    lock: (secretDigest) => lockSubscription(transaction, secretDigest),
    takeDue: (at) => takeDueSubscription(transaction, at),
    forgetPending: (before) => forgetPending(transaction, before),
  };
}

type SubscriptionQuery = 'findSubscription' | 'listSubscriptionsOf' | 'countSubscribers';

/** What can be asked about subscriptions. */
export function subscriptionQueries(db: Database): Pick<Queries, SubscriptionQuery> {
  return {
    findSubscription: (secretDigest) => findSubscription(db, secretDigest),
    listSubscriptionsOf: (addressDigest) => listSubscriptionsOf(db, addressDigest),
    countSubscribers: (agency) => countSubscribers(db, agency),
  };
}
