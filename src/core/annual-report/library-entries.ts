import type { ItemContent } from '../catalog/item-content.ts';
import type { ValidityEffect } from '../catalog/validity.ts';
import type { PlainDate, Year } from '../values/plain-date.ts';
import { yearOf } from '../values/plain-date.ts';
import type { ProactiveEntryFacts, ProactiveItem, ProactiveKind } from './proactive-entries.ts';

/** What of a published item matters for table 2. */
export type CountedContent = Pick<ItemContent, 'title' | 'documentNumber' | 'madeOn' | 'normativeKind' | 'variantOf'>;

/** Where the figures of the library come from, as the register names it. */
const librarySource = '文件库（公开文件时自动登记）';

/**
 * The entry of the register that a published document makes: issued on the day it was made. Undefined for what table 2
 * does not count, and for language variants: the document is counted once, with its authoritative text.
 */
export function issuedEntryOf(content: CountedContent): ProactiveEntryFacts | undefined {
  return entryOf(content, 'issued', content.madeOn);
}

/** The entry that the end of a document makes; undefined for a change that ends nothing. */
export function endedEntryOf(
  content: CountedContent,
  effect: ValidityEffect,
  from: PlainDate,
): ProactiveEntryFacts | undefined {
  return effect === 'repealed' || effect === 'lapsed' ? entryOf(content, effect, from) : undefined;
}

/** An entry that stands in the register, as far as it may count the same document. */
export interface StandingEntry extends ProactiveEntryFacts {
  /** Made by a document of the library; `null` for one that was entered by hand or imported. */
  readonly itemId: string | null;
}

/** What the register does with a document of the library. */
export type Counting<Entry> =
  | { readonly kind: 'count' }
  /** An entry made by hand counts it already. */
  | { readonly kind: 'covered'; readonly by: Entry }
  /** The report of its year is approved: its numbers may not change any more. */
  | { readonly kind: 'frozen'; readonly year: Year };

/**
 * Whether a document of the library is counted by an entry of its own, so that nothing is counted twice: not where the
 * opening stock of its day or later has it, nor where somebody entered it by its number, or by its title and day.
 */
export function decideCounting<Entry extends StandingEntry>(
  facts: ProactiveEntryFacts,
  standing: readonly Entry[],
  frozenThrough: Year | null,
): Counting<Entry> {
  const byHand = standing.filter(({ itemId, item }) => itemId === null && item === facts.item);
  const same = byHand.find((entry) => isSameDocument(entry, facts));
  if (same !== undefined) return { kind: 'covered', by: same };
  const opening = byHand.find(({ kind, happenedOn }) => kind === 'opening' && happenedOn >= facts.happenedOn);
  if (opening !== undefined) return { kind: 'covered', by: opening };
  const year = yearOf(facts.happenedOn);
  return frozenThrough !== null && year <= frozenThrough ? { kind: 'frozen', year } : { kind: 'count' };
}

/** What happens to documents one by one; decisions and charges of one day may be alike and yet be two. */
const oneByOne: readonly ProactiveKind[] = ['issued', 'repealed', 'lapsed'];

/** Whether two entries say the same of one document: same number however it is written, else same title and day. */
export function isSameDocument(one: ProactiveEntryFacts, other: ProactiveEntryFacts): boolean {
  if (one.item !== other.item || one.kind !== other.kind || !oneByOne.includes(one.kind)) return false;
  const [key, otherKey] = [numberKey(one.documentNumber), numberKey(other.documentNumber)];
  if (key !== '' && otherKey !== '') return key === otherKey;
  return one.happenedOn === other.happenedOn && one.title.trim() === other.title.trim();
}

/** A document number without brackets, width and spaces; empty where there is none. */
export function numberKey(documentNumber: string | null): string {
  return (documentNumber ?? '')
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

function entryOf(content: CountedContent, kind: ProactiveKind, on: PlainDate): ProactiveEntryFacts | undefined {
  const { normativeKind, variantOf, title, documentNumber } = content;
  if (normativeKind === 'none' || variantOf !== null) return undefined;
  const item: ProactiveItem = normativeKind;
  return { item, kind, happenedOn: on, quantity: 1, amountFen: null, title, documentNumber, source: librarySource };
}
