import type { PlainDate } from '../values/plain-date.ts';

/** 有效性 of a document. `none`: the item is not a document that could be in force (a list, a report, an explainer). */
export const validityKinds = [
  { id: 'none', label: '不适用' },
  { id: 'inForce', label: '现行有效' },
  { id: 'amended', label: '已修改' },
  { id: 'repealed', label: '已废止' },
  { id: 'lapsed', label: '已失效' },
] as const;

export type ValidityKind = (typeof validityKinds)[number]['id'];

/** How one document changes another one; `reinstated` takes back what was released about its end by mistake. */
export const validityEffects = [
  { id: 'amended', label: '修改' },
  { id: 'repealed', label: '废止' },
  { id: 'lapsed', label: '失效' },
  { id: 'reinstated', label: '恢复有效' },
] as const;

export type ValidityEffect = (typeof validityEffects)[number]['id'];

/** What was released about the validity of a document: from which day, by what. */
export interface ValidityChange {
  readonly effect: ValidityEffect;
  readonly from: PlainDate;
  /** Title and number of the document that ended or changed it, or the reason in words (expiry of its period). */
  readonly by: string;
  /** Index number of that document where it is published here. */
  readonly byIndexNumber: string | null;
}

/** Where a document stands on a day. */
export interface Validity {
  readonly kind: ValidityKind;
  /** The change that led there; `null` where it is in force, or ran out by its own last day. */
  readonly change: ValidityChange | null;
}

/** What the validity of a document follows from. */
export interface ValidityFacts {
  /** Whether it is a document that has validity at all. */
  readonly hasValidity: boolean;
  /** Its own last day (有效期至), included. */
  readonly validUntil: PlainDate | null;
  /** In the order in which they were released. */
  readonly changes: readonly ValidityChange[];
}

/**
 * The validity on a day: repeal and lapse end it for good, an amendment leaves it in force as amended, and the last day of
 * its own period ends it without any other document. An end that was released by mistake no longer counts from the day on
 * which the document was reinstated.
 */
export function validityOn({ hasValidity, validUntil, changes }: ValidityFacts, day: PlainDate): Validity {
  if (!hasValidity) return { kind: 'none', change: null };
  const begun = standingOn(changes, day);
  const end = begun.find(({ effect }) => effect === 'repealed' || effect === 'lapsed');
  if (end !== undefined && (validUntil === null || end.from <= validUntil)) return { kind: endOf(end), change: end };
  if (validUntil !== null && validUntil < day) return { kind: 'lapsed', change: null };
  const amendment = begun.filter(({ effect }) => effect === 'amended').at(-1);
  return amendment === undefined ? { kind: 'inForce', change: null } : { kind: 'amended', change: amendment };
}

/** The changes that have begun by a day and were not taken back, the earliest first. */
function standingOn(changes: readonly ValidityChange[], day: PlainDate): readonly ValidityChange[] {
  const begun = changes.filter(({ from }) => from <= day);
  const reinstated = begun.findLastIndex(({ effect }) => effect === 'reinstated');
  return begun
    .filter(({ effect }, index) => effect === 'amended' || index > reinstated)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function endOf({ effect }: ValidityChange): 'repealed' | 'lapsed' {
  return effect === 'lapsed' ? 'lapsed' : 'repealed';
}
