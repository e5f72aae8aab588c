import type { Static } from 'typebox';
import type { ItemDraftShape } from '../contract/item-content.ts';
import type * as contract from '../contract/items.ts';
import type { Actor } from '../core/access/permissions.ts';
import type { ItemDraftContent } from '../core/catalog/item-content.ts';
import { itemActs, itemStages } from '../core/catalog/item-stages.ts';
import { formatCitation } from '../core/law/citation.ts';
import type { Refusal } from '../core/law/refusal.ts';
import { accept, type Result } from '../core/values/result.ts';
import { type ItemList, type ListedItem, listed } from '../usecases/catalog/list-working-items.ts';
import type { ItemWithCourse } from '../usecases/catalog/open-item.ts';
import type { Deps, StoredItem } from '../usecases/ports.ts';
import { answerHindranceText } from './text.ts';

/** An item as lists show it. */
function itemRow({ stored, title, allowed }: ListedItem): Static<typeof contract.ItemRow> {
  return {
    itemId: stored.itemId,
    title,
    stage: stored.stage,
    revision: stored.revision,
    contentDigest: stored.contentDigest,
    openness: stored.openness,
    subjectId: stored.subjectId,
    columnId: stored.columnId,
    madeOn: stored.madeOn,
    dueOn: stored.dueOn,
    version: stored.version,
    isPublic: stored.version > 0 && stored.withdrawnAt === null,
    indexNumber: stored.indexNumber,
    publishAt: stored.publishAt,
    reassessOn: stored.reassessOn,
    changedAt: stored.changedAt,
    publishedAt: stored.publishedAt,
    withdrawnAt: stored.withdrawnAt,
    allowed: allowed.map((act) => ({ act, label: itemActs[act].label })),
  };
}

/** The row of an item after an act on it, or the refusal of the act. */
export async function rowAfter<Refused>(
  deps: Deps,
  actor: Actor,
  done: Result<StoredItem, Refused>,
): Promise<Result<Static<typeof contract.ItemRow>, Refused>> {
  if (!done.ok) return done;
  return accept(itemRow(await listed(deps, actor, await deps.queries.loadTree(), done.value)));
}

/** A page of the list with every stage counted, those without items too. */
export function itemPage({ rows, total, counts }: ItemList): Static<typeof contract.listItems.reply> {
  return {
    rows: rows.map(itemRow),
    total,
    counts: itemStages.map(({ id, label }) => ({
      stage: id,
      label,
      count: counts.find(({ stage }) => stage === id)?.count ?? 0,
    })),
  };
}

/** Everything about one item. */
export function itemDetail(opened: ItemWithCourse): Static<typeof contract.getItem.reply> {
  const { stored, content, draft, allowed, isHindered, faults, course, reviews, dueExplanation } = opened;
  return {
    row: itemRow({ stored, title: content.title, allowed }),
    content: draftInput(content),
    savedByName: opened.savedByName,
    savedAt: draft.savedAt,
    authorNames: [...opened.authorNames],
    hindrance: isHindered ? answerHindranceText : null,
    faults: faults.map(faultRow),
    dueExplanation: dueExplanation.map(({ text, cite }) => ({
      text,
      cite: cite === undefined ? null : formatCitation(cite),
    })),
    reviews: [...reviews],
    hidesEarlier: opened.hidesEarlier,
    course: course.map((step) => ({ ...step, remarks: [...step.remarks] })),
  };
}

function faultRow({ field, message, cite }: Refusal) {
  return { field: field ?? null, message, cite: cite === undefined ? null : formatCitation(cite) };
}

/** A content as the editor takes it: copied through JSON, for it is read-only all the way down. */
function draftInput(content: ItemDraftContent): Static<typeof ItemDraftShape> {
  const { agencyId: _own, ...input } = content;
  return JSON.parse(JSON.stringify(input)) as Static<typeof ItemDraftShape>;
}
