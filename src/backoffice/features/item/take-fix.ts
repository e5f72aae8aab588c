import type { ItemFindingRow } from '../../ui/item-findings.tsx';
import type { BodyPlace } from './editor-places.ts';
import type { ItemWords } from './opened-item.ts';

interface FixTargets {
  readonly write: (change: (words: ItemWords) => Partial<ItemWords>) => void;
  readonly replace: (place: BodyPlace, words: string) => void;
}

/** Puts the text that a finding proposes at its place, in a field or in the text; files are not changed. */
export function takeFix({ place, fix }: ItemFindingRow, { write, replace }: FixTargets): void {
  if (fix === null || place.kind === 'file') return;
  if (place.kind === 'body') {
    replace(place, fix);
    return;
  }
  write((words) => fixedField(words, place.field, place, fix));
}

function fixedField(
  words: ItemWords,
  field: string,
  { from, to }: { readonly from?: number; readonly to?: number },
  fix: string,
): Partial<ItemWords> {
  const value = Object.entries(words).find(([name]) => name === field)?.[1];
  // only fields that are one text can be mended in it
  if (typeof value !== 'string') return {};
  return { [field]: value.slice(0, from ?? 0) + fix + value.slice(to ?? value.length) };
}
