import type { Actor } from '../../core/access/permissions.ts';
import { decideCounting, endedEntryOf, issuedEntryOf } from '../../core/annual-report/library-entries.ts';
import type { ProactiveEntryFacts, ProactiveKind } from '../../core/annual-report/proactive-entries.ts';
import type { ItemContent } from '../../core/catalog/item-content.ts';
import type { ValidityChange } from '../../core/catalog/validity.ts';
import { canonicalJson } from '../../core/values/canonical-json.ts';
import type { AgencyId, EntryId, ItemId } from '../../core/values/ids.ts';
import type { Deps, ProactiveEntry, Stores } from '../ports.ts';

/** A document of the library whose release or end the register follows. */
interface LibraryDocument {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  readonly content: Pick<ItemContent, 'title' | 'documentNumber' | 'madeOn' | 'normativeKind' | 'variantOf'>;
}

type Needs = Pick<Deps, 'newId' | 'today'>;
type By = Pick<Actor, 'id' | 'agencyId'>;

/**
 * Counts a released document in the register behind table 2, within the publishing transaction: once, whatever the number
 * of its versions; a correction of its facts replaces the entry. It never refuses: what an entry made by hand counts
 * already is only linked to it, and what belongs to a year whose report is approved is left for the stock check to name.
 */
export async function recordReleaseInRegister(
  deps: Needs,
  stores: Stores,
  actor: By,
  version: LibraryDocument,
): Promise<void> {
  await followDocument(deps, stores, actor, version, { kind: 'issued', facts: issuedEntryOf(version.content) });
}

/**
 * The same for the released end of a document: repealed or lapsed from a day on. An amendment leaves the stock as it is,
 * and a reinstatement takes the entry of the end out of the count.
 */
export async function recordValidityInRegister(
  deps: Needs,
  stores: Stores,
  actor: By,
  document: LibraryDocument,
  change: Pick<ValidityChange, 'effect' | 'from'>,
): Promise<void> {
  if (change.effect === 'amended') return;
  if (change.effect === 'reinstated') {
    for (const kind of ['repealed', 'lapsed'] as const)
      await followDocument(deps, stores, actor, document, { kind, facts: undefined });
    return;
  }
  const facts = endedEntryOf(document.content, change.effect, change.from);
  for (const kind of ['repealed', 'lapsed'] as const) {
    // whatever ended it before, a document ends once
    await followDocument(deps, stores, actor, document, { kind, facts: facts?.kind === kind ? facts : undefined });
  }
}

interface Following {
  readonly kind: ProactiveKind;
  /** What the register should say; undefined where it should say nothing of the document. */
  readonly facts: ProactiveEntryFacts | undefined;
}

async function followDocument(
  deps: Needs,
  stores: Stores,
  actor: By,
  { agencyId, itemId }: LibraryDocument,
  { kind, facts }: Following,
): Promise<void> {
  // the lock on the agency's chain: no report can be frozen and no entry made between the look and the entry
  await stores.events.history(agencyId, 'proactive', itemId);
  const frozenThrough = await stores.queries.frozenThrough(agencyId);
  const own = (await stores.queries.listEntriesOfItem(agencyId, itemId)).find((entry) => entry.kind === kind);
  if (own !== undefined) {
    if (facts !== undefined && canonicalJson(factsOf(own)) === canonicalJson(facts)) return;
    if (frozenThrough !== null && Number(own.happenedOn.slice(0, 4)) <= frozenThrough) return;
    await voidOwn(deps, stores, actor, own);
  }
  if (facts === undefined) return;
  const standing = await stores.queries.listAlikeEntries(agencyId, facts);
  const counting = decideCounting(facts, standing, frozenThrough);
  if (counting.kind === 'covered') await cover(deps, stores, actor, counting.by, itemId);
  if (counting.kind === 'count') await enter(deps, stores, actor, { agencyId, itemId }, facts);
}

async function enter(
  deps: Needs,
  stores: Stores,
  actor: By,
  { agencyId, itemId }: Pick<LibraryDocument, 'agencyId' | 'itemId'>,
  facts: ProactiveEntryFacts,
): Promise<void> {
  const entryId = deps.newId() as EntryId;
  const origin = { itemId, importId: null, importRow: null };
  const event = await stores.events.append(actor.id, {
    agencyId,
    stream: 'proactive',
    subjectId: entryId,
    action: 'enter',
    // a repeal may be released before its day, which stands in the payload
    happenedOn: deps.today(),
    payload: { ...facts, ...origin },
  });
  const trace = { authorId: actor.id, recordedAt: event.recordedAt, voidedAt: null, voidReason: null };
  await stores.registers.saveEntry({ ...facts, ...origin, agencyId, entryId, ...trace }, event.seq);
  await stores.audit.record({ id: actor.id, agencyId }, 'register.entryAdded', `proactive/${entryId}`, {
    item: facts.item,
    kind: facts.kind,
    itemId,
  });
}

async function voidOwn(deps: Needs, stores: Stores, actor: By, entry: ProactiveEntry): Promise<void> {
  const { agencyId, entryId } = entry;
  const why = '公开的文件已更正，按更正后的内容重新登记';
  const event = await stores.events.append(actor.id, {
    agencyId,
    stream: 'proactive',
    subjectId: entryId,
    action: 'void',
    happenedOn: deps.today(),
    payload: { why },
  });
  await stores.registers.saveEntry({ ...entry, voidedAt: event.recordedAt, voidReason: why }, event.seq);
  await stores.audit.record({ id: actor.id, agencyId }, 'register.entryVoided', `proactive/${entryId}`);
}

/** Links a document to the entry that counts it already; once is enough. */
async function cover(deps: Needs, stores: Stores, actor: By, entry: ProactiveEntry, itemId: ItemId): Promise<void> {
  const { agencyId, entryId } = entry;
  const event = { agencyId, stream: 'proactive', subjectId: entryId, action: 'cover' } as const;
  const isNew = await stores.registers.saveCover(agencyId, itemId, entryId, actor.id);
  if (!isNew) return;
  await stores.events.append(actor.id, { ...event, happenedOn: deps.today(), payload: { itemId } });
}

function factsOf(entry: ProactiveEntry): ProactiveEntryFacts {
  const { item, kind, happenedOn, quantity, amountFen, title, documentNumber, source } = entry;
  return { item, kind, happenedOn, quantity, amountFen, title, documentNumber, source };
}
