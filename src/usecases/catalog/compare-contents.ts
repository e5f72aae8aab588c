import { diffArrays, diffChars } from 'diff';
import { type BodyLine, bodyLines } from '../../core/catalog/item-body.ts';
import type { ItemDraftContent } from '../../core/catalog/item-content.ts';
import { describeItemFields, type ItemNames } from '../../core/catalog/item-fields.ts';

/** A run of words in a comparison. */
export interface ComparedPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A fact that differs. */
export interface ComparedField {
  readonly field: string;
  readonly label: string;
  readonly parts: readonly ComparedPart[];
}

/** A line of the text; `place` is where it stands in the newer one, `null` for what is gone. */
export interface ComparedLine {
  readonly kind: 'same' | 'added' | 'removed' | 'changed';
  readonly place: Omit<BodyLine, 'text'> | null;
  readonly parts: readonly ComparedPart[];
}

/** What changed from one content to another: the facts that differ, and every line of the text in order. */
export interface Comparison {
  readonly fields: readonly ComparedField[];
  readonly lines: readonly ComparedLine[];
}

// two lines that have less than this share of their characters in common are told as one gone and one new
const alikeShare = 0.4;
const longestCompared = 20_000;

/** Compares two contents; without an earlier one everything is new. */
export function compareContents(
  before: ItemDraftContent | null,
  after: ItemDraftContent,
  names: ItemNames,
): Comparison {
  const earlier = before === null ? [] : describeItemFields(before, names);
  const fields = describeItemFields(after, names).flatMap(({ field, label, text }) => {
    const was = earlier.find((row) => row.field === field)?.text ?? '';
    return was === text ? [] : [{ field, label, parts: compareTexts(was, text) }];
  });
  return { fields, lines: compareLines(bodyLines(before?.body ?? []), bodyLines(after.body)) };
}

/** Two texts, character by character: Chinese has no spaces to break at. */
export function compareTexts(before: string, after: string): readonly ComparedPart[] {
  if (before === '') return after === '' ? [] : [{ kind: 'added', text: after }];
  if (after === '') return [{ kind: 'removed', text: before }];
  const changes =
    before.length + after.length > longestCompared ? undefined : diffChars(before, after, { maxEditLength: 2000 });
  if (changes === undefined)
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

function compareLines(before: readonly BodyLine[], after: readonly BodyLine[]): readonly ComparedLine[] {
  const changes = diffArrays(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const lines: ComparedLine[] = [];
  let at = 0;
  for (const [index, { value, added, removed }] of changes.entries()) {
    if (removed) {
      const next = changes[index + 1];
      const replacing = next?.added
        ? next.value.map((text, offset) => ({ text, place: placeOf(after[at + offset]) }))
        : [];
      lines.push(...pairUp(value, replacing));
      at += replacing.length;
    } else if (!(added && changes[index - 1]?.removed)) {
      const kind = added ? ('added' as const) : ('same' as const);
      lines.push(
        ...value.map((text, offset) => ({ kind, place: placeOf(after[at + offset]), parts: [{ kind, text }] })),
      );
      at += value.length;
    }
  }
  return lines;
}

interface NewLine {
  readonly text: string;
  readonly place: ComparedLine['place'];
}

/** Lines that went and lines that came at one place: alike ones are told as changed, in the order of the newer text. */
function pairUp(gone: readonly string[], come: readonly NewLine[]): readonly ComparedLine[] {
  const pairs = Math.min(gone.length, come.length);
  const lines: ComparedLine[] = [];
  for (let index = 0; index < Math.max(gone.length, come.length); index += 1) {
    const [was, is] = [gone[index], come[index]];
    const parts = was !== undefined && is !== undefined && index < pairs ? compareTexts(was, is.text) : [];
    if (was !== undefined && is !== undefined && isAlike(parts, was, is.text)) {
      lines.push({ kind: 'changed', place: is.place, parts });
      continue;
    }
    if (was !== undefined) lines.push({ kind: 'removed', place: null, parts: [{ kind: 'removed', text: was }] });
    if (is !== undefined) lines.push({ kind: 'added', place: is.place, parts: [{ kind: 'added', text: is.text }] });
  }
  return lines;
}

function isAlike(parts: readonly ComparedPart[], was: string, is: string): boolean {
  const kept = parts.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return kept >= alikeShare * Math.max(was.length, is.length, 1);
}

function placeOf(line: BodyLine | undefined): ComparedLine['place'] {
  if (line === undefined) return null;
  const { text: _text, ...place } = line;
  return place;
}
