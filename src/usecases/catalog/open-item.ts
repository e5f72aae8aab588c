import { type Actor, may, principalFor } from '../../core/access/permissions.ts';
import type { AgencyTree } from '../../core/agencies/agency-tree.ts';
import { checkItemContent, correctionFaults } from '../../core/catalog/check-item-content.ts';
import { type ItemAct, itemActLabel, itemActs, permissionsOfItemAct } from '../../core/catalog/item-stages.ts';
import type { ExplanationStep } from '../../core/deadlines/clock-explanation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import { reviewStepsOf } from '../../core/releases/gate.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, Instant, RecordedEvent, StoredItem } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';
import { catalogFrameOf } from './catalog-frame.ts';
import { candidateOf, loadItem, type OpenItem } from './item-course.ts';
import { readItemDue } from './item-due.ts';
import { hidesEarlier } from './publish-item.ts';
import type { ItemRemark } from './review-item.ts';

/** An item with its words, what stands against submitting it, who reviewed it, and what happened to it. */
export interface ItemWithCourse extends OpenItem {
  readonly allowed: readonly ItemAct[];
  /** Whether this person wrote it and therefore may not take the review that is next. */
  readonly isHindered: boolean;
  readonly savedByName: string | null;
  readonly authorNames: readonly string[];
  readonly faults: readonly Refusal[];
  readonly dueExplanation: readonly ExplanationStep[];
  readonly hidesEarlier: boolean;
  readonly reviews: readonly {
    readonly step: string;
    readonly label: string;
    readonly byName: string | null;
    readonly isCurrent: boolean;
  }[];
  readonly course: readonly ItemCourseStep[];
}

/** One recorded act in words. */
export interface ItemCourseStep {
  readonly seq: number;
  readonly action: string;
  readonly label: string;
  readonly actorName: string | null;
  readonly recordedAt: Instant;
  readonly opinion: string | null;
  readonly remarks: readonly ItemRemark[];
}

/** Opens an item of the actor's agency. A draft may still hold what must not be seen: the sight is recorded. */
export async function openItem(deps: Deps, actor: Actor, itemId: ItemId): Promise<Result<ItemWithCourse, Refusal>> {
  const allowed = await authorize(deps, actor, 'item.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { queries } = deps;
  const { agencyId } = actor;
  const open = await loadItem(deps, queries, actor, itemId, await queries.listEvents(agencyId, 'item', itemId));
  if (open === undefined) return refuse(notFound);
  const agency = agencyIn(allowed.value, agencyId);
  const [accounts, frame, due] = await Promise.all([
    queries.listAccounts([agencyId], deps.today()),
    catalogFrameOf(queries, agency, deps.today()),
    readItemDue(queries, agency, open.content, open.history),
  ]);
  await deps.inTransaction(({ audit }) => audit.record(actor, 'item.seen', `item/${itemId}`));
  const names = new Map<string, string>(accounts.map(({ accountId, displayName }) => [accountId, displayName]));
  const complete = checkItemContent(open.content, frame, itemId);
  const acts = actsFor(actor, open.stored, allowed.value, deps);
  return accept({
    ...open,
    ...acts,
    savedByName: names.get(open.draft.savedBy) ?? null,
    authorNames: open.stored.authors.flatMap((author) => names.get(author) ?? []),
    faults: [...(complete.ok ? [] : complete.refusal), ...correctionFaults(open.content, owedSince(open.stored))],
    dueExplanation: due?.explanation ?? [],
    hidesEarlier: hidesEarlier(open.history),
    reviews: reviewsOf(open, names),
    course: open.history.map((event) => courseStepOf(event, names)),
  });
}

/** Released versions, while a correction of them is on its way; what is public owes nothing. */
function owedSince({ stage, version }: StoredItem): number {
  return stage === 'published' || stage === 'withdrawn' ? 0 : version;
}

const reviewActs: readonly ItemAct[] = ['passReview', 'passSecrecy', 'approve'];

/** The acts that stage and person allow now; whoever wrote the content may not review it, nor may a deputy of theirs. */
export function actsFor(
  actor: Actor,
  item: Pick<StoredItem, 'agencyId' | 'stage' | 'authors' | 'openness' | 'version' | 'withdrawnAt' | 'publishAt'>,
  tree: AgencyTree,
  deps: Pick<Deps, 'today'>,
): { readonly allowed: readonly ItemAct[]; readonly isHindered: boolean } {
  const permissionFor = (act: ItemAct) =>
    permissionsOfItemAct(act, item.stage).find((held) => may(actor, held, item.agencyId, tree, deps.today()));
  const possible = (Object.keys(itemActs) as readonly ItemAct[]).filter(
    (act) => permissionFor(act) !== undefined && suits(act, item),
  );
  const isOwn = (act: ItemAct): boolean => {
    const permission = permissionFor(act);
    const principal = permission === undefined ? undefined : principalFor(actor, permission);
    return item.authors.includes(actor.id) || (principal !== undefined && item.authors.includes(principal.id));
  };
  const allowed = possible.filter((act) => !(reviewActs.includes(act) && isOwn(act)));
  return { allowed, isHindered: allowed.length < possible.length };
}

function suits(
  act: ItemAct,
  { openness, version, withdrawnAt, publishAt }: Pick<StoredItem, 'openness' | 'version' | 'withdrawnAt' | 'publishAt'>,
): boolean {
  if (act === 'withdraw') return version > 0 && withdrawnAt === null;
  if (act === 'publish') return openness === 'proactive' && publishAt === null;
  if (act === 'schedule') return openness === 'proactive';
  if (act === 'unschedule') return publishAt !== null;
  if (act === 'file') return openness !== 'proactive' && (version === 0 || withdrawnAt !== null);
  return true;
}

function reviewsOf(open: OpenItem, names: ReadonlyMap<string, string>): ItemWithCourse['reviews'] {
  const labels = new Map<string, string>(reviewStepsOf('item').map(({ id, label }) => [id, label]));
  return candidateOf(open).reviews.map(({ step, by, contentDigest }) => ({
    step,
    label: labels.get(step) ?? step,
    byName: names.get(by) ?? null,
    isCurrent: contentDigest === open.contentDigest,
  }));
}

function courseStepOf(event: RecordedEvent, names: ReadonlyMap<string, string>): ItemCourseStep {
  const { seq, action, actorId, recordedAt, payload } = event;
  const said = payload['opinion'] ?? payload['why'];
  const isCorrection = action === 'discard' && payload['isCorrection'] === true;
  const isScheduled = action === 'publish' && payload['isScheduled'] === true;
  return {
    seq,
    action,
    label: isCorrection ? '放弃更正' : isScheduled ? '定时发布' : itemActLabel(action),
    actorName: names.get(actorId) ?? null,
    recordedAt,
    opinion: typeof said === 'string' && said !== '' ? said : null,
    // written by `reviewItem` and never changed
    remarks: Array.isArray(payload['remarks']) ? (payload['remarks'] as unknown as readonly ItemRemark[]) : [],
  };
}
