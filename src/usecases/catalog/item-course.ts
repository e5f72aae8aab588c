import { type Actor, may, type Permission, principalFor } from '../../core/access/permissions.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { ItemDraftContent } from '../../core/catalog/item-content.ts';
import { decideItemAct, type ItemAct, type ItemStage, permissionsOfItemAct } from '../../core/catalog/item-stages.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { ReleaseCandidate, ReviewDecision } from '../../core/releases/gate.ts';
import { canonicalJson, type JsonValue } from '../../core/values/canonical-json.ts';
import type { AccountId, Digest, ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, ItemDraft, Queries, RecordedEvent, StoredItem, Stores } from '../ports.ts';
import { undoOnRefusal } from '../undo-on-refusal.ts';
import { openDraft, sealDraft } from './sealed-draft.ts';

/** An item with its newest words open and everything that happened to it. */
export interface OpenItem {
  readonly stored: StoredItem;
  readonly draft: ItemDraft;
  readonly content: ItemDraftContent;
  /** Of the words as they were opened just now, whatever any record says. */
  readonly contentDigest: Digest;
  readonly history: readonly RecordedEvent[];
}

/** An act on its way: who takes it, where it leads, and what can be changed with it. */
export interface ItemMoment extends OpenItem {
  readonly deps: Deps;
  readonly stores: Stores;
  readonly actor: Actor;
  readonly tree: AgencyTree;
  /** The stage that the table of acts leads to. */
  readonly becomes: ItemStage;
  /** The colleague in whose place it is taken. */
  readonly principal: AccountId | undefined;
}

/** Facts recorded with an event; no personal data. */
type Payload = { readonly [key: string]: JsonValue };

/** What became of an item, and what is recorded of it beside the act's own payload. */
export interface ItemOutcome {
  readonly item: StoredItem;
  readonly payload?: Payload;
  /** Where the act is another one for auditors than the table says. */
  readonly audit?: AuditAct;
}

/** One act on an item: what is recorded, and what becomes of the item. */
export interface ItemStep {
  readonly itemId: ItemId;
  readonly act: ItemAct;
  readonly audit: AuditAct;
  /** Recorded with the event; no personal data. */
  readonly payload?: Payload;
  /** Refuses the act for a reason of its own, or answers the item as it is afterwards. What it wrote is undone with a refusal. */
  readonly decide: (moment: ItemMoment) => Promise<Result<ItemOutcome, Refusal | readonly Refusal[]>>;
}

/** Opens the newest state of an item; undefined where the agency has none of that identifier. */
export async function loadItem(
  deps: Pick<Deps, 'sealer' | 'digest'>,
  queries: Queries,
  { agencyId }: Pick<Actor, 'agencyId'>,
  itemId: ItemId,
  history: readonly RecordedEvent[],
): Promise<OpenItem | undefined> {
  const stored = await queries.findItem(agencyId, itemId);
  const draft = await queries.findItemDraft(agencyId, itemId);
  if (stored === undefined || draft === undefined) return undefined;
  const content = openDraft(deps, draft);
  return { stored, draft, content, contentDigest: sealDraft(deps, itemId, content).contentDigest, history };
}

/**
 * Takes one act on an item of the actor's agency in one transaction: table of acts, permission, the act's own decision,
 * event, state, audit entry. Two people acting at once: the second one meets the stage that the first one left. The same
 * act pressed twice by one person is kept once.
 */
export async function takeItemStep(
  deps: Deps,
  actor: Actor,
  step: ItemStep,
): Promise<Result<StoredItem, Refusal | readonly Refusal[]>> {
  const allowed = await authorize(deps, actor, 'item.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  return undoOnRefusal<StoredItem, readonly Refusal[]>(deps, async (stores) => {
    const history = await stores.events.history(actor.agencyId, 'item', step.itemId);
    const open = await loadItem(deps, stores.queries, actor, step.itemId, history);
    if (open === undefined) return refuse(notFound);
    if (isPressedTwice(open, actor, step)) return accept(open.stored);
    const stage = decideItemAct(open.stored.stage, step.act);
    if (!stage.ok) return stage;
    const permission = permissionsOfItemAct(step.act, open.stored.stage).find((held) =>
      may(actor, held, actor.agencyId, allowed.value, deps.today()),
    );
    if (permission === undefined) return refuse(notPermitted);
    const principal = principalOf(actor, permission);
    const moment = { ...open, deps, stores, actor, tree: allowed.value, becomes: stage.value, principal };
    const decided = await step.decide(moment);
    if (!decided.ok) return decided;
    return accept(await recordItemStep(moment, step, decided.value));
  });
}

/** Appends the event of an act, writes the checked copy of the state that follows, and leaves the audit entry. */
export async function recordItemStep(
  { deps, stores, actor, principal }: Pick<ItemMoment, 'deps' | 'stores' | 'actor' | 'principal'>,
  step: Pick<ItemStep, 'act' | 'audit' | 'payload'>,
  { item: after, payload, audit = step.audit }: ItemOutcome,
): Promise<StoredItem> {
  const changed = { ...after, changedAt: deps.now() };
  const onBehalfOf = principal === undefined ? {} : { onBehalfOf: principal };
  const event = await stores.events.append(actor.id, {
    agencyId: after.agencyId,
    stream: 'item',
    subjectId: after.itemId,
    action: step.act,
    happenedOn: deps.today(),
    payload: {
      contentDigest: after.contentDigest,
      revision: after.revision,
      ...step.payload,
      ...payload,
      ...onBehalfOf,
    },
  });
  await stores.items.save(changed, event.seq);
  await stores.audit.record(actor, audit, `item/${after.itemId}`, { version: after.version, ...onBehalfOf });
  return changed;
}

/** What the release gate is asked about an item, with what was decided since it was submitted last. */
export function candidateOf({ stored, contentDigest, history }: OpenItem): ReleaseCandidate {
  return { kind: 'item', authors: stored.authors, contentDigest, reviews: reviewsIn(history) };
}

const stepOfAct = { passReview: 'review', passSecrecy: 'secrecyReview', approve: 'approval' } as const;

function reviewsIn(history: readonly RecordedEvent[]): readonly ReviewDecision[] {
  const submitted = history.findLastIndex(({ action }) => action === 'submit');
  return history.slice(submitted + 1).flatMap(({ action, actorId, payload }) =>
    action === 'passReview' || action === 'passSecrecy' || action === 'approve'
      ? [
          {
            step: stepOfAct[action],
            by: actorId,
            verdict: 'approved' as const,
            contentDigest: payload['contentDigest'] as Digest,
            opinion: typeof payload['opinion'] === 'string' ? payload['opinion'] : '',
          },
        ]
      : [],
  );
}

function principalOf(actor: Actor, permission: Permission): AccountId | undefined {
  return principalFor(actor, permission)?.id;
}

function isPressedTwice({ stored, history }: OpenItem, actor: Actor, { act, payload = {} }: ItemStep): boolean {
  const last = history.at(-1);
  if (last === undefined || last.action !== act || last.actorId !== actor.id) return false;
  const same = Object.entries(payload).every(
    ([key, value]) => canonicalJson(last.payload[key] ?? null) === canonicalJson(value),
  );
  return same && last.payload['contentDigest'] === stored.contentDigest;
}

const notPermitted: Refusal = {
  reason: 'notPermitted',
  message: '您现在的岗位没有这项权限。如工作需要，请联系系统管理员调整岗位。',
};
