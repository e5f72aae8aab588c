import { existsOn } from '../../core/agencies/agency-tree.ts';
import { type ItemScope, parseScopeKeyword } from '../../core/catalog/item-scope.ts';
import { parseMailAddress, subscriptionFrequencies } from '../../core/catalog/subscription.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import { type Digest, type EntryId, parseAgencyId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { countFormAttempt, sourceKey, tooMany } from '../applications/form-limits.ts';
import type { Deps, Subscription } from '../ports.ts';
import { isSubject } from './name-scope.ts';
import { recordSubscriber, sealSubscription, secretDigestOf } from './subscription-course.ts';

/** What is typed into the form, as it comes. */
export interface TypedSubscription {
  readonly email: string;
  readonly agency: string;
  readonly subject: string;
  readonly column: string;
  readonly keyword: string;
  readonly frequency: string;
}

const perSource = 10;
const perAddress = 5;
const hour = 3600;

/**
 * Notes that an address asks to be told of what is new; nothing is sent but one mail that asks whether it is so. What the
 * page answers does not depend on whether the address was known. Refuses by field, and too many from one source or for
 * one address.
 */
export async function subscribe(
  deps: Deps,
  typed: TypedSubscription,
  source: string,
): Promise<Result<null, readonly Refusal[]>> {
  if (deps.mail === undefined) return refuse([noMail]);
  const address = parseMailAddress(typed.email);
  const frequency = subscriptionFrequencies.find(({ id }) => id === typed.frequency);
  const scope = await scopeOf(deps, typed);
  const faults = [
    ...(address.ok ? [] : [address.refusal]),
    ...(frequency === undefined ? [fault('frequency', '请选择多久收一次邮件。')] : []),
    ...(scope.ok ? [] : [scope.refusal]),
  ];
  if (!address.ok || frequency === undefined || !scope.ok) return refuse(faults);
  const addressDigest = deps.blindDigest('subscription', address.value.toLowerCase());
  const ofSource = await countFormAttempt(deps, sourceKey(deps, 'subscription', source), hour);
  const ofAddress = await countFormAttempt(deps, sourceKey(deps, 'subscriptionOf', addressDigest), 24 * hour);
  if (ofSource > perSource || ofAddress > perAddress)
    return refuse([{ ...tooMany('提交得太多了，请明天再试；也可以用不要邮箱的订阅源。'), field: 'email' }]);
  const wanted = { address: address.value, addressDigest, scope: scope.value, frequency: frequency.id };
  await keepOnce(deps, newSubscription(deps, wanted), addressDigest);
  return accept(null);
}

interface Wanted extends Pick<Subscription, 'scope' | 'frequency'> {
  readonly address: string;
  readonly addressDigest: Digest;
}

function newSubscription(deps: Deps, { address, ...wanted }: Wanted): Subscription {
  const now = deps.now();
  const subscriptionId = deps.newId() as EntryId;
  const secret = `${deps.newId()}${deps.newId()}`;
  return {
    ...wanted,
    subscriptionId,
    stage: 'pending',
    sealed: sealSubscription(deps, subscriptionId, { address, secret }),
    secretDigest: secretDigestOf(deps, secret),
    createdAt: now,
    confirmedAt: null,
    endedAt: null,
    sentThrough: now,
    mailDueAt: now,
    mailAttempts: 0,
    mailFault: null,
  };
}

/** What follows the same already is not noted twice: where it still waits to be confirmed, it is asked once more. */
async function keepOnce(deps: Deps, wanted: Subscription, addressDigest: Digest): Promise<void> {
  await deps.inTransaction(async (stores) => {
    await stores.subscriptions.lockAddress(addressDigest);
    const known = await stores.queries.listSubscriptionsOf(addressDigest);
    const found = known.find(({ scope }) => canonicalJson({ ...scope }) === canonicalJson({ ...wanted.scope }));
    // its owner may be confirming it at this moment
    const same = found === undefined ? undefined : await stores.subscriptions.lock(found.secretDigest);
    if (same?.stage === 'confirmed') return;
    const kept =
      same === undefined || same.stage === 'ended'
        ? wanted
        : { ...same, frequency: wanted.frequency, mailDueAt: deps.now() };
    await stores.subscriptions.save(kept);
    await recordSubscriber(stores, 'subscription.requested', kept);
  });
}

async function scopeOf(deps: Deps, typed: TypedSubscription): Promise<Result<ItemScope, Refusal>> {
  const { agencies } = await deps.queries.loadTree();
  const named = parseAgencyId(typed.agency);
  const agency = agencies.find(({ id }) => id === named);
  if (typed.agency !== '' && (agency === undefined || !existsOn(agency, deps.today())))
    return refuse(fault('agency', '没有这个单位，请重新选择。'));
  if (typed.subject !== '' && !isSubject(typed.subject)) return refuse(fault('subject', '没有这个主题，请重新选择。'));
  const columns = agency === undefined || typed.column === '' ? [] : await deps.queries.listColumns(agency.id);
  const column = columns.find(({ columnId, subjectId }) => columnId === typed.column && subjectId === typed.subject);
  const keyword = typed.keyword.trim() === '' ? null : parseScopeKeyword(typed.keyword);
  if (keyword === undefined) return refuse(fault('keyword', '关键词最多30个字，不能有斜线、问号等符号。'));
  return accept({
    agencyId: agency?.id ?? null,
    subjectId: typed.subject === '' ? null : typed.subject,
    columnId: column?.columnId ?? null,
    keyword,
  });
}

function fault(field: string, message: string): Refusal {
  return { reason: 'invalidField', field, message };
}

const noMail: Refusal = {
  reason: 'noMail',
  field: 'email',
  message: '本网站暂时不能发送邮件，请使用下面的订阅源（Atom、JSON Feed）。',
};
