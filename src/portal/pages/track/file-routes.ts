import type { AttachmentId, PaperId } from '../../../core/values/ids.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { takeOwnAnswerFile, takeOwnPaper } from '../../../usecases/applications/own-papers.ts';
import type { DownloadedFile } from '../../../usecases/attachments/download-attachment.ts';
import { fileHeaders } from '../../ui/file-headers.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { statusPlace } from '../../ui/request-addresses.ts';
import { privateHeaders, withOwnRequest } from './track-page.tsx';

/** A letter to the applicant, as it was issued. */
export const ownPaperRoute: PageRoute = {
  path: `${statusPlace(':secret', 'papers')}/:file`,
  permission: 'public',
  audit: 'request.fileTakenByApplicant',
  handle: (context) =>
    withOwnRequest(context, async ({ deps, params }, place) => {
      const [, paperId, format] = /^([\w-]{8,64})\.(pdf|docx)$/.exec(params['file'] ?? '') ?? [];
      if (paperId === undefined || (format !== 'pdf' && format !== 'docx')) return notFoundPage(context);
      return fileReply(context, await takeOwnPaper(deps, place, paperId as PaperId, format));
    }),
};

/** A file that went with the answer. */
export const ownFileRoute: PageRoute = {
  path: `${statusPlace(':secret', 'files')}/:file`,
  permission: 'public',
  audit: 'request.fileTakenByApplicant',
  handle: (context) =>
    withOwnRequest(context, async ({ deps, params }, place) =>
      fileReply(context, await takeOwnAnswerFile(deps, place, (params['file'] ?? '') as AttachmentId)),
    ),
};

/** Bytes to be saved, never to be shown in the browser, kept by nobody on the way. */
async function fileReply(context: PageContext, file: DownloadedFile | undefined): Promise<PageReply> {
  if (file === undefined) return notFoundPage(context);
  const extension = /\.[a-z0-9]+$/.exec(file.fileName)?.[0] ?? '';
  return {
    status: 200,
    contentType: file.contentType,
    body: file.bytes,
    headers: { ...fileHeaders(`file${extension}`, file.fileName), ...privateHeaders },
    cache: 'none',
  };
}
