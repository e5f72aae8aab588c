import type { addItemFile } from '../../../contract/item-checks.ts';
import type { CallReply } from '../../ui/call.ts';
import type { ItemWords } from './opened-item.ts';

/** A kept file with what was found and taken out of it. */
export type FileRow = CallReply<typeof addItemFile>;

/** A kept file as the content names it. */
export function contentFileOf({ fileId, title, kind, byteCount, digest }: FileRow): ItemWords['files'][number] {
  return { fileId, title, kind, byteCount, digest };
}

/** Whether a file is shown as a picture inside the text. */
export function isInBody({ body }: Pick<ItemWords, 'body'>, fileId: string): boolean {
  return body.some((block) => block.kind === 'picture' && block.fileId === fileId);
}
