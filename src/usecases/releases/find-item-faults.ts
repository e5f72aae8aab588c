import type { ItemDraftContent } from '../../core/catalog/item-content.ts';
import { checkItem } from '../../core/releases/check-item.ts';
import type { InspectedFile } from '../../core/releases/check-item-files.ts';
import { type LinkTarget, linkedDocuments } from '../../core/releases/check-item-links.ts';
import type { ItemFinding } from '../../core/releases/item-findings.ts';
import type { ItemId } from '../../core/values/ids.ts';
import { type PlainDate, parsePlainDate } from '../../core/values/plain-date.ts';
import type { Deps, Instant, Queries } from '../ports.ts';
import { openFileWords } from './item-file-bytes.ts';

/**
 * Everything that the checks before publication find in a content: its words, metadata, links and files. Asked when an item
 * is submitted, approved and published, each time anew; `queries` may be those of a transaction. What of it keeps the item
 * from going on is told by `blockingFaults` with the overrides of the item.
 */
export async function findItemFaults(
  deps: Pick<Deps, 'sealer' | 'files' | 'today'>,
  queries: Queries,
  itemId: ItemId,
  content: ItemDraftContent,
): Promise<readonly ItemFinding[]> {
  const { agencyId } = content;
  const today = deps.today();
  const [stored, wordChoices, assessments, explainers] = await Promise.all([
    queries.findItem(agencyId, itemId),
    queries.listWordChoices(agencyId),
    queries.listAssessments(agencyId),
    queries.listPublishedItems({ agencyIds: [agencyId], explains: itemId, offset: 0, limit: 1 }, today),
  ]);
  return checkItem(content, {
    today,
    publishedOn: dayOf(stored?.publishedAt ?? null),
    hasExplainer: explainers.total > 0,
    wordChoices,
    files: await inspectedFiles(deps, queries, itemId, content),
    targets: await linkTargets(deps, queries, content),
    hasAssessment: assessments.some(({ itemIds }) => itemIds.includes(itemId)),
  });
}

async function inspectedFiles(
  deps: Pick<Deps, 'sealer' | 'files'>,
  queries: Queries,
  itemId: ItemId,
  content: ItemDraftContent,
): Promise<readonly InspectedFile[]> {
  const wanted = new Set(content.files.map(({ fileId }) => fileId));
  const kept = await queries.listItemFiles(content.agencyId, itemId);
  return Promise.all(
    kept
      .filter(({ fileId }) => wanted.has(fileId))
      .map(async (file) => ({ ...file, words: await openFileWords(deps, file) })),
  );
}

async function linkTargets(
  deps: Pick<Deps, 'today'>,
  queries: Queries,
  content: ItemDraftContent,
): Promise<ReadonlyMap<string, LinkTarget>> {
  const numbers = [...new Set(linkedDocuments(content))];
  const targets = await Promise.all(
    numbers.map(async (indexNumber): Promise<readonly [string, LinkTarget]> => {
      const found = await queries.findPublishedItem(indexNumber, deps.today());
      return [indexNumber, found === undefined ? 'missing' : 'withdrawnAt' in found ? 'withdrawn' : 'public'];
    }),
  );
  return new Map(targets);
}

/** The civil day of an instant in Asia/Shanghai. */
function dayOf(at: Instant | null): PlainDate | null {
  if (at === null) return null;
  return parsePlainDate(new Date(Date.parse(at) + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)) ?? null;
}
