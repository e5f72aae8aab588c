import type { PictureUpload } from './picture-dialog.tsx';
import type { ItemDraft } from './use-item-draft.ts';

/** Keeps a picture as a file of the item. */
export function usePictureUpload(_itemId: string, _draft: ItemDraft): PictureUpload | undefined {
  return undefined;
}
