import type { ItemWords } from './opened-item.ts';

/** The files of an item. */
export function FileFields(_: {
  readonly itemId: string;
  readonly words: ItemWords;
  readonly write: (change: Partial<ItemWords>) => void;
}) {
  return null;
}

/** The files of an item, to be looked at. */
export function FileList(_: { readonly itemId: string; readonly files: ItemWords['files'] }) {
  return null;
}
