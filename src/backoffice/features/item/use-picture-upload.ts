import { useQueryClient } from '@tanstack/react-query';
import { addItemFile } from '../../../contract/item-checks.ts';
import type { FileId } from '../../../core/values/ids.ts';
import { upload } from '../../ui/upload.ts';
import { contentFileOf, type FileRow } from './item-file.ts';
import type { PictureUpload } from './picture-dialog.tsx';
import type { ItemDraft } from './use-item-draft.ts';

/** Keeps a file as a clean copy and lists it in the content. Throws a `Problem` when it is refused. */
export function useFileUpload(itemId: string, { write }: Pick<ItemDraft, 'write'>) {
  const cache = useQueryClient();
  return async (file: File, title: string, onProgress: (share: number) => void): Promise<FileRow> => {
    const row = await upload(addItemFile, { file, params: { itemId }, fields: { title } }, onProgress);
    write(({ files }) => ({
      // the same file twice is one
      files: [...files.filter(({ fileId }) => fileId !== row.fileId), contentFileOf(row)],
    }));
    await cache.invalidateQueries({ queryKey: ['item-files', itemId] });
    return row;
  };
}

/** Keeps a picture of the text: what it shows is the title of its file. */
export function usePictureUpload(itemId: string, draft: Pick<ItemDraft, 'write'>): PictureUpload {
  const keep = useFileUpload(itemId, draft);
  return async (file, words) => (await keep(file, words, () => undefined)).fileId as FileId;
}
