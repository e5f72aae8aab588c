import { type FileId, parseRandomId } from '../../../core/values/ids.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { readPublishedFile } from '../../../usecases/releases/read-published-file.ts';
import { fileHeaders } from '../../ui/file-headers.ts';
import { findDocument, isPublished, isReply } from '../../ui/item-number.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { tombstonePage } from '../../ui/tombstone.tsx';

/** A file that was published with an item: exactly the bytes that were released, named by its title. */
export const documentFileRoute: PageRoute = {
  path: '/d/:prefix/:serial/fj/:fileId',
  permission: 'public',
  audit: null,
  async handle(context) {
    const fileId = parseRandomId<FileId>(context.params['fileId'] ?? '');
    if (fileId === undefined) return notFoundPage(context);
    const found = await findDocument(context, `/fj/${fileId}`);
    if (found === undefined) return notFoundPage(context);
    if (isReply(found)) return found;
    if (!isPublished(found)) return tombstonePage(context, found);
    const file = await readPublishedFile(context.deps, found.agencyId, found.itemId, fileId);
    if (file === undefined) return notFoundPage(context);
    const extension = /\.[a-z0-9]+$/.exec(file.fileName)?.[0] ?? '';
    return {
      status: 200,
      contentType: file.contentType,
      body: file.bytes,
      headers: fileHeaders(`${fileId}${extension}`, file.fileName),
      cache: 'revalidate',
    };
  },
};
