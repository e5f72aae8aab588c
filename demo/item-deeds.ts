import type { Actor } from '../src/core/access/permissions.ts';
import { emptyItemDraft, type ItemDraftContent } from '../src/core/catalog/item-content.ts';
import type { Refusal } from '../src/core/law/refusal.ts';
import type { ItemId } from '../src/core/values/ids.ts';
import { addDays, type PlainDate } from '../src/core/values/plain-date.ts';
import type { Result } from '../src/core/values/result.ts';
import { fileItem } from '../src/usecases/catalog/file-item.ts';
import { publishItem } from '../src/usecases/catalog/publish-item.ts';
import { approveItem, reviewItem, reviewItemForSecrecy } from '../src/usecases/catalog/review-item.ts';
import { scheduleItem } from '../src/usecases/catalog/schedule-item.ts';
import { startItem } from '../src/usecases/catalog/start-item.ts';
import { type SeenItem, submitItem } from '../src/usecases/catalog/submit-item.ts';
import { withdrawItem } from '../src/usecases/catalog/withdraw-item.ts';
import type { Deps, StoredItem } from '../src/usecases/ports.ts';
import type { DemoUnit } from './demo-unit.ts';
import type { ItemText } from './item-texts.ts';
import { columnOf } from './plan-catalog.ts';
import { must, type Stage, type Step } from './stage.ts';

/** How far an item of the demonstration has come. */
export type ItemFate =
  | 'drafting'
  | 'inReview'
  | 'inSecrecyReview'
  | 'inApproval'
  | 'scheduled'
  | 'published'
  | 'withdrawn'
  | 'filed';

/** An item with the day it was made and the day on which everything else happened to it. */
export interface PlannedItem {
  readonly itemId: ItemId;
  readonly text: ItemText;
  readonly madeOn: PlainDate;
  readonly day: PlainDate;
  readonly fate: ItemFate;
  readonly content?: Partial<ItemDraftContent>;
}

/** The steps of an item from its first words to its fate, each by the person whose step it is. */
export function itemStep(unit: DemoUnit, item: PlannedItem): Step {
  return {
    day: item.day,
    run: async (stage) => {
      const { deps, clerk } = stage;
      const { itemId, text } = item;
      const content = draftOf(unit, item, stage);
      const started = must(await startItem(deps, clerk, { itemId, content }), `The item ${text.title}`);
      await courseOf(stage, item, { itemId, seen: started.contentDigest });
    },
  };
}

type Reviewing = Exclude<ItemFate, 'drafting'>;
const order: readonly ItemFate[] = ['drafting', 'inReview', 'inSecrecyReview', 'inApproval'];

async function courseOf(stage: Stage, { fate, text, day }: PlannedItem, seen: SeenItem): Promise<void> {
  if (fate === 'drafting') return;
  const { deps, clerk, reviewer, secrecy, leader } = stage;
  const review = { ...seen, opinion: '', remarks: [] };
  const acts: readonly (() => Promise<Result<StoredItem, Refusal | readonly Refusal[]>>)[] = [
    () => submitItem(deps, clerk, seen),
    () => reviewItem(deps, reviewer, review),
    () => reviewItemForSecrecy(deps, secrecy, review),
    () => approveItem(deps, leader, review),
  ];
  const reached = order.indexOf(fate);
  for (const act of acts.slice(0, reached === -1 ? acts.length : reached)) must(await act(), text.title);
  await endOf(deps, leader, fate, { seen, title: text.title, day });
}

async function endOf(
  deps: Deps,
  leader: Actor,
  fate: Reviewing,
  { seen, title, day }: { readonly seen: SeenItem; readonly title: string; readonly day: PlainDate },
): Promise<void> {
  if (fate === 'scheduled') {
    must(await scheduleItem(deps, leader, { ...seen, publishAt: `${addDays(day, 2)}T09:00` }), title);
    return;
  }
  if (fate === 'filed') {
    must(await fileItem(deps, leader, { ...seen, reassessOn: addDays(day, 365) }), title);
    return;
  }
  if (fate !== 'published' && fate !== 'withdrawn') return;
  must(await publishItem(deps, leader, seen), title);
  if (fate === 'withdrawn')
    must(await withdrawItem(deps, leader, { itemId: seen.itemId, why: '附表数据有误，核对后重新发布。' }), title);
}

function draftOf(unit: DemoUnit, { text, madeOn, content }: PlannedItem, { agencyId }: Stage): ItemDraftContent {
  return {
    ...emptyItemDraft(agencyId),
    ...text,
    columnId: columnOf(unit, text.subjectId),
    normativeKind: text.normativeKind ?? 'none',
    issuers: [unit.name],
    madeOn,
    openness: { kind: 'proactive', ground: null, reason: '' },
    source: unit.name,
    ...content,
  };
}
