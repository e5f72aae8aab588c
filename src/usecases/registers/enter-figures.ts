import type { Actor } from '../../core/access/permissions.ts';
import { isSameDocument } from '../../core/annual-report/library-entries.ts';
import { faultsOfEntry, type ProactiveEntryFacts, unitOfItem } from '../../core/annual-report/proactive-entries.ts';
import { form2021 } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import type { Deps, Queries, Stores } from '../ports.ts';

/** Where a figure comes from that no document of the library made. */
export interface EntryOrigin {
  readonly itemId: null;
  readonly importId: EntryId | null;
  readonly importRow: number | null;
}

/** An entry made by hand. */
export const byHand: EntryOrigin = { itemId: null, importId: null, importRow: null };

/**
 * Everything that is wrong with a figure as things stand: its own fields, and a document that the register counts already,
 * be it by hand or from the library.
 */
export async function faultsOfFigure(
  deps: Pick<Deps, 'today'>,
  queries: Queries,
  agencyId: AgencyId,
  facts: ProactiveEntryFacts,
): Promise<readonly Refusal[]> {
  const faults = faultsOfEntry(facts, deps.today(), await queries.frozenThrough(agencyId));
  if (faults.length > 0 || unitOfItem(facts.item) !== 'document' || facts.kind === 'opening') return faults;
  const alike = await queries.listAlikeEntries(agencyId, facts);
  const same = alike.find((entry) => isSameDocument(entry, facts));
  if (same === undefined) return [];
  const where = same.itemId === null ? `${same.authorName}已登记` : '公开文件时已自动登记';
  return [
    {
      field: facts.documentNumber === null ? 'title' : 'documentNumber',
      reason: 'alreadyCounted',
      message: `这份文件${where}（${same.title}，${same.happenedOn}），不能重复登记。登记有误的，请先作废原记录。`,
      cite: form2021,
    },
  ];
}

/** Appends one figure and writes its row, in the caller's transaction, which holds the lock of the agency's chain. */
export async function enterFigure(
  deps: Pick<Deps, 'newId'>,
  stores: Stores,
  { id, agencyId }: Pick<Actor, 'id' | 'agencyId'>,
  facts: ProactiveEntryFacts,
  origin: EntryOrigin,
): Promise<EntryId> {
  const entryId = deps.newId() as EntryId;
  const event = await stores.events.append(id, {
    agencyId,
    stream: 'proactive',
    subjectId: entryId,
    action: 'enter',
    happenedOn: facts.happenedOn,
    payload: { ...facts, ...origin },
  });
  const trace = { authorId: id, recordedAt: event.recordedAt, voidedAt: null, voidReason: null };
  await stores.registers.saveEntry({ ...facts, ...origin, agencyId, entryId, ...trace }, event.seq);
  return entryId;
}
