import type { Actor } from '../../core/access/permissions.ts';
import type { EndedDocument, ItemContent } from '../../core/catalog/item-content.ts';
import type { ValidityChange } from '../../core/catalog/validity.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, ItemHead, PublishedItem, ReleasedVersion, Stores } from '../ports.ts';
import { findDocument, nameOfDocument } from './find-document.ts';

/** A document whose validity was changed, and how. */
export interface AppliedEnding {
  readonly document: PublishedItem;
  readonly change: ValidityChange;
}

/**
 * Ends or changes the documents that a version names, in its publishing transaction and under its three reviews: what it
 * ends is part of what they are bound to. Effective from the day the version takes effect, else from today. A correction
 * that names the same documents again changes nothing twice. Refuses to end what is not public, what has no validity, and
 * what another agency published: then nothing may be published either. The register behind table 2 follows what is
 * answered. `indexNumber` is that of the version's own item.
 */
export async function applyEndings(
  deps: Pick<Deps, 'today'>,
  stores: Stores,
  actor: Pick<Actor, 'id' | 'agencyId'>,
  version: Pick<ReleasedVersion, 'agencyId' | 'itemId' | 'releaseId' | 'content'>,
  indexNumber: string,
): Promise<Result<readonly AppliedEnding[], Refusal>> {
  const { agencyId, itemId, content } = version;
  const applied: AppliedEnding[] = [];
  for (const ended of content.ends) {
    const document = await findDocument(stores.queries, agencyId, ended.itemId, deps.today());
    const fault = document === undefined || ended.itemId === itemId ? notEndable : endingFault(document);
    if (document === undefined || fault !== undefined) return refuse(fault ?? notEndable);
    const change = changeBy(content, ended, indexNumber, deps.today());
    if (isKnown(document, change)) continue;
    await stores.items.saveValidityChange(agencyId, document.itemId, change, version.releaseId);
    await stores.audit.record(actor, 'item.validityChanged', `item/${document.itemId}`, {
      effect: change.effect,
      from: change.from,
      by: indexNumber,
    });
    applied.push({ document, change });
  }
  return accept(applied);
}

function endingFault({ normativeKind, title }: ItemHead): Refusal | undefined {
  if (normativeKind !== 'none') return undefined;
  return {
    ...notEndable,
    message: `《${title}》不是规章或者规范性文件，没有“有效性”可以修改或者废止。请从列表中删去。`,
  };
}

function changeBy(
  content: ItemContent,
  { effect }: EndedDocument,
  indexNumber: string,
  today: PlainDate,
): ValidityChange {
  return {
    effect,
    from: content.effectiveOn ?? today,
    by: nameOfDocument(content),
    byIndexNumber: indexNumber,
  };
}

function isKnown({ validityChanges }: PublishedItem, { effect, byIndexNumber }: ValidityChange): boolean {
  return validityChanges.some((earlier) => earlier.byIndexNumber === byIndexNumber && earlier.effect === effect);
}

const notEndable: Refusal = {
  reason: 'notEndable',
  field: 'ends',
  message: '要修改或者废止的文件没有在本机关公开，或者已经撤回。请在“修改、废止的文件”中重新选择。',
  cite: ogi(20, undefined, 1),
};
