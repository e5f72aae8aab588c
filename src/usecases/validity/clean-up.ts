import type { Actor } from '../../core/access/permissions.ts';
import { type CleanUpReason, cleanUpReasonsOn } from '../../core/catalog/clean-up.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import { findDocument } from '../catalog/find-document.ts';
import type { Deps, ItemHead, Queries } from '../ports.ts';

/** A document that a clean-up has to look at, and why. */
export interface DueDocument {
  readonly document: ItemHead;
  readonly validUntil: PlainDate | null;
  readonly reviewedOn: PlainDate | null;
  readonly reasons: readonly CleanUpReason[];
}

const most = 2000;

/** The documents of an agency that are due for a clean-up today, the most pressing first. */
export async function listCleanUp(
  deps: Pick<Deps, 'today'> & { readonly queries: Queries },
  agencyId: AgencyId,
): Promise<readonly DueDocument[]> {
  const today = deps.today();
  const { queries } = deps;
  const [{ catalog }, { rows }, reviews] = await Promise.all([
    queries.loadSettings(agencyId, today),
    queries.listPublishedItems(
      { agencyIds: [agencyId], normativeKinds: ['governmentRule', 'normativeDocument'], offset: 0, limit: most },
      today,
    ),
    queries.listValidityReviews(agencyId),
  ]);
  const seen = new Map(reviews.toReversed().map(({ itemId, reviewedOn }) => [itemId, reviewedOn]));
  return rows
    .map((document): DueDocument => {
      const { itemId, title, madeOn, validUntil, validity } = document;
      const reviewedOn = seen.get(itemId) ?? null;
      const facts = { title, madeOn, validUntil, validity: validity.kind, reviewedOn };
      return { document, validUntil, reviewedOn, reasons: cleanUpReasonsOn(facts, catalog, today) };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => order(one).localeCompare(order(other)));
}

/** Notes that a clean-up looked at a document and leaves it in force; it is due again after the agency's years. */
export async function keepInForce(
  deps: Deps,
  actor: Actor,
  input: { readonly itemId: ItemId; readonly note: string },
): Promise<Result<null, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'validity.propose');
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  const note = input.note.trim();
  if (note === '')
    return refuse({ reason: 'missing', field: 'note', message: '请写明清理意见，例如“内容仍然适用，继续有效”。' });
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'validity', input.itemId);
    const document = await findDocument(stores.queries, agencyId, input.itemId, deps.today());
    if (document === undefined) return refuse(notFound);
    const today = deps.today();
    await stores.events.append(actor.id, {
      ...{ agencyId, stream: 'validity', subjectId: input.itemId, action: 'keep', happenedOn: today },
      payload: { note },
    });
    await stores.catalog.saveValidityReview({
      ...{ agencyId, itemId: input.itemId, reviewedOn: today, reviewedBy: actor.id, note },
    });
    await stores.audit.record(actor, 'validity.kept', `item/${input.itemId}`);
    return accept(null);
  });
}

// what runs out comes first, then what has waited longest
function order({ reasons, validUntil, reviewedOn, document }: DueDocument): string {
  const isRunningOut = reasons.includes('expiresSoon') || reasons.includes('expired');
  return isRunningOut ? `0${validUntil ?? ''}` : `1${reviewedOn ?? document.madeOn}`;
}
