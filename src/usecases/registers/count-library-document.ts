import type { Actor } from '../../core/access/permissions.ts';
import { decideCounting, endedEntryOf, issuedEntryOf } from '../../core/annual-report/library-entries.ts';
import { approvedYearFault } from '../../core/law/approved-year.ts';
import { form2021 } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { EntryId, ItemId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry, notFound } from '../authorize.ts';
import type { Deps, Stores, UncountedDocument } from '../ports.ts';
import { recordReleaseInRegister, recordValidityInRegister } from './record-release-in-register.ts';

/**
 * Settles a document of the library that the register does not count: names the entry that counts it already, or counts it
 * now. Refuses to count in a year whose report is approved, and an entry that cannot count it.
 */
export async function countLibraryDocument(
  deps: Deps,
  actor: Actor,
  input: { readonly itemId: ItemId; readonly kind: UncountedDocument['kind']; readonly coveredBy: EntryId | null },
): Promise<Result<null, Refusal>> {
  const allowed = await authorizeEntry(deps, actor, 'register.write');
  if (!allowed.ok) return allowed;
  const { agencyId } = actor;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'proactive', input.itemId);
    const uncounted = await stores.queries.listUncounted(agencyId, deps.today());
    const document = uncounted.find(({ itemId, kind }) => itemId === input.itemId && kind === input.kind);
    if (document === undefined) return refuse(notFound);
    const done =
      input.coveredBy === null
        ? await countNow(deps, stores, actor, document)
        : await coverBy(deps, stores, actor, document, input.coveredBy);
    if (done.ok) {
      const detail = { kind: input.kind, coveredBy: input.coveredBy };
      await stores.audit.record(actor, 'register.documentCovered', `item/${input.itemId}`, detail);
    }
    return done;
  });
}

async function countNow(
  deps: Deps,
  stores: Stores,
  actor: Actor,
  document: UncountedDocument,
): Promise<Result<null, Refusal>> {
  const { agencyId } = actor;
  const frozen = approvedYearFault(document.from, await stores.queries.frozenThrough(agencyId), '这份文件');
  if (frozen !== undefined) return refuse(frozen);
  const version = { agencyId, itemId: document.itemId, content: document };
  if (document.kind === 'issued') await recordReleaseInRegister(deps, stores, actor, version);
  else await recordValidityInRegister(deps, stores, actor, version, { effect: document.kind, from: document.from });
  return accept(null);
}

async function coverBy(
  deps: Deps,
  stores: Stores,
  actor: Actor,
  document: UncountedDocument,
  entryId: EntryId,
): Promise<Result<null, Refusal>> {
  const { agencyId } = actor;
  const entry = await stores.queries.findEntry(agencyId, entryId);
  if (entry === undefined) return refuse(notFound);
  const isEnd = document.kind !== 'issued';
  const fits =
    entry.voidedAt === null &&
    entry.itemId === null &&
    entry.item === document.normativeKind &&
    (entry.kind === 'opening' ? entry.happenedOn >= document.from : (entry.kind !== 'issued') === isEnd);
  if (!fits) return refuse(doesNotFit);
  // an entry counts at most as many documents as it says
  if (entry.kind !== 'opening' && entry.documents.length >= (entry.quantity ?? 0)) return refuse(isFull);
  if (await stores.registers.saveCover(agencyId, document.itemId, entryId, actor.id)) {
    await stores.events.append(actor.id, {
      agencyId,
      stream: 'proactive',
      subjectId: entryId,
      action: 'cover',
      happenedOn: deps.today(),
      payload: { itemId: document.itemId },
    });
  }
  return accept(null);
}

/** What the register would do by itself with a document: shown beside the choice. */
export async function proposeCounting(
  stores: Pick<Stores, 'queries'>,
  { agencyId }: Pick<Actor, 'agencyId'>,
  document: UncountedDocument,
): Promise<'count' | 'covered' | 'frozen'> {
  const facts =
    document.kind === 'issued' ? issuedEntryOf(document) : endedEntryOf(document, document.kind, document.from);
  if (facts === undefined) return 'covered';
  const standing = await stores.queries.listAlikeEntries(agencyId, facts);
  return decideCounting(facts, standing, await stores.queries.frozenThrough(agencyId)).kind;
}

const doesNotFit: Refusal = {
  reason: 'entryDoesNotFit',
  field: 'coveredBy',
  message: '所选的记录不能包括这份文件：项目、变动或者日期不符。请重新选择。',
  cite: form2021,
};
const isFull: Refusal = {
  reason: 'entryIsFull',
  field: 'coveredBy',
  message: '所选的记录登记的件数已经都有对应的文件。请选择另一条，或者按新的一件计入。',
  cite: form2021,
};
