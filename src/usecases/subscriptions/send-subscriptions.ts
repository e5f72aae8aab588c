import { itemAddressFrom } from '../../core/catalog/item-address.ts';
import {
  confirmationMail,
  digestMail,
  type MailedItem,
  type MailWords,
} from '../../core/catalog/subscription-mails.ts';
import { minutesUntilNext } from '../../core/requests/mail-policy.ts';
import { listItemsOfScope } from '../channels/list-items-of-scope.ts';
import { type Deps, type Instant, type Mailer, MailRefused, type Subscription } from '../ports.ts';
import { shanghaiDayOf } from '../shanghai-day.ts';
import { endedNow } from './manage-subscription.ts';
import { nameScope } from './name-scope.ts';
import { nextMailAt, openSubscription } from './subscription-course.ts';

/** How many mails one run sends at most; the next run goes on. */
const mostPerRun = 200;
const mostItems = 50;
/** While a mail is under way nobody else takes it; if the program dies meanwhile it is tried again afterwards. */
const leaseMinutes = 5;
const pendingDays = 3;
const dayMinutes = 24 * 60;

/**
 * Sends the mails of subscriptions whose time has come and answers how many went out; where nothing is new, none does.
 * What nobody confirmed within three days is forgotten. The address is opened for the moment of sending.
 */
export async function sendSubscriptions(deps: Deps): Promise<number> {
  await deps.inTransaction(({ subscriptions }) =>
    subscriptions.forgetPending(minutesAfter(deps.now(), -pendingDays * dayMinutes)),
  );
  if (deps.mail === undefined) return 0;
  let sent = 0;
  for (let taken = 0; taken < mostPerRun; taken += 1) {
    const subscription = await takeOne(deps);
    if (subscription === undefined) break;
    const { settled, isSent } = await attempt(deps, deps.mail, subscription);
    await settle(deps, subscription, settled);
    if (isSent) sent += 1;
  }
  return sent;
}

async function takeOne(deps: Deps): Promise<Subscription | undefined> {
  return deps.inTransaction(async ({ subscriptions }) => {
    const subscription = await subscriptions.takeDue(deps.now());
    if (subscription === undefined) return undefined;
    await subscriptions.save({ ...subscription, mailDueAt: minutesAfter(deps.now(), leaseMinutes) });
    return subscription;
  });
}

/** What its owner changed while the mail was under way stays as it was changed. */
async function settle(deps: Deps, before: Subscription, settled: Subscription): Promise<void> {
  await deps.inTransaction(async ({ subscriptions }) => {
    const now = await subscriptions.lock(before.secretDigest);
    if (now?.stage === before.stage && now.frequency === before.frequency) await subscriptions.save(settled);
  });
}

interface Attempt {
  readonly settled: Subscription;
  readonly isSent: boolean;
}

async function attempt(deps: Deps, mailer: Mailer, subscription: Subscription): Promise<Attempt> {
  const now = deps.now();
  const words = await wordsFor(deps, mailer, subscription, now);
  const done = { ...afterMail(subscription, now), mailAttempts: 0, mailFault: null };
  if (words === null) return { settled: done, isSent: false };
  const { address } = openSubscription(deps, subscription);
  try {
    await mailer.send({ to: address, ...words });
    return { settled: done, isSent: true };
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    return { settled: afterRefusal(subscription, error, now), isSent: false };
  }
}

/** The mail that is due; `null` where nothing is new. */
async function wordsFor(
  deps: Deps,
  mailer: Mailer,
  subscription: Subscription,
  now: Instant,
): Promise<MailWords | null> {
  const followed = await nameScope(deps.queries, subscription.scope);
  const manageAddress = `${mailer.siteAddress}/dy/q/${openSubscription(deps, subscription).secret}`;
  if (subscription.stage === 'pending') return confirmationMail(mailer.siteName, followed, manageAddress);
  const items = await newItems(deps, mailer, subscription, now);
  return items.length === 0 ? null : digestMail(mailer.siteName, followed, items, manageAddress);
}

async function newItems(
  deps: Deps,
  mailer: Mailer,
  { scope, sentThrough }: Subscription,
  now: Instant,
): Promise<readonly MailedItem[]> {
  const options = { limit: mostItems, from: shanghaiDayOf(sentThrough) };
  const heads = await listItemsOfScope(deps.queries, scope, deps.today(), options);
  const { agencies } = await deps.queries.loadTree();
  return heads
    .filter(({ publishedAt }) => publishedAt > sentThrough && publishedAt <= now)
    .map(({ title, agencyId, publishedAt, indexNumber }) => ({
      title,
      agencyName: agencies.find(({ id }) => id === agencyId)?.name ?? agencyId,
      publishedOn: shanghaiDayOf(publishedAt),
      address: `${mailer.siteAddress}${itemAddressFrom(indexNumber, { channel: 'mail', placeNo: 0 })}`,
    }));
}

function afterMail(subscription: Subscription, now: Instant): Subscription {
  // the question is asked once; an answer makes the next mail due
  if (subscription.stage === 'pending') return { ...subscription, mailDueAt: null };
  return { ...subscription, sentThrough: now, mailDueAt: nextMailAt(subscription.frequency, now) };
}

/** An address that does not exist is forgotten; a server that is down is asked again later, and then the next morning. */
function afterRefusal(subscription: Subscription, refusal: MailRefused, now: Instant): Subscription {
  if (refusal.isFinal) return { ...endedNow(subscription, now), mailFault: refusal.message };
  const mailAttempts = subscription.mailAttempts + 1;
  const minutes = minutesUntilNext(mailAttempts);
  const failed = { ...subscription, mailAttempts, mailFault: refusal.message };
  if (minutes !== null) return { ...failed, mailDueAt: minutesAfter(now, minutes) };
  if (subscription.stage === 'pending') return { ...failed, mailDueAt: null };
  return { ...failed, mailAttempts: 0, mailDueAt: nextMailAt(subscription.frequency, now) };
}

function minutesAfter(instant: Instant, minutes: number): Instant {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
