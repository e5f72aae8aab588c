import { addItemFile } from '../../../contract/item-checks.ts';
import type { readWord } from '../../../contract/item-reading.ts';
import { saveItem } from '../../../contract/items.ts';
import type { FileId } from '../../../core/values/ids.ts';
import { type CallInput, type CallReply, call } from '../../ui/call.ts';
import { Problem } from '../../ui/problem.ts';
import { upload } from '../../ui/upload.ts';
import { text } from './text.ts';

type Content = CallInput<typeof saveItem>['body']['content'];
type Picture = CallReply<typeof readWord>['pictures'][number];
type ContentFile = Content['files'][number];

/**
 * Makes the pictures of a document files of its item and puts them at their places. Answers how many were refused; they are
 * left out of the text.
 */
export async function keepPictures(
  itemId: string,
  basedOn: number,
  content: Content,
  pictures: readonly Picture[],
): Promise<number> {
  if (pictures.length === 0) return 0;
  const kept = new Map<string, ContentFile>();
  for (const [at, picture] of pictures.entries()) {
    const file = await keptPicture(itemId, picture, text.pictureTitle(at + 1));
    if (file !== undefined) kept.set(picture.fileId, file);
  }
  const body = content.body.flatMap((block): Content['body'] => {
    if (block.kind !== 'picture') return [block];
    const file = kept.get(block.fileId);
    return file === undefined ? [] : [{ ...block, fileId: file.fileId as FileId }];
  });
  const files = [...new Map([...kept.values()].map((file) => [file.fileId, file])).values()];
  await call(saveItem, { params: { itemId }, body: { basedOn, content: { ...content, body, files } } });
  return pictures.length - kept.size;
}

async function keptPicture(itemId: string, picture: Picture, title: string): Promise<ContentFile | undefined> {
  const bytes = Uint8Array.from(atob(picture.base64), (character) => character.charCodeAt(0));
  const file = new File([bytes], `${title}.${picture.kind === 'jpeg' ? 'jpg' : 'png'}`, {
    type: `image/${picture.kind}`,
  });
  try {
    const row = await upload(addItemFile, { file, params: { itemId }, fields: { title } }, () => undefined);
    return { fileId: row.fileId, title: row.title, kind: row.kind, byteCount: row.byteCount, digest: row.digest };
  } catch (problem) {
    if (problem instanceof Problem) return undefined;
    throw problem;
  }
}
