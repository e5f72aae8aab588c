import type { Refusal } from '../../core/law/refusal.ts';
import type { AttachmentKind } from '../../core/requests/attachments.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { PagePart, TextPart } from '../../usecases/ports.ts';
import { proveClean } from '../clean-copies/prove-clean.ts';
import { rebuildFile } from '../clean-copies/rebuild-file.ts';
import type { AttachmentJob, Frame } from './attachment-jobs.ts';
import { attachmentRefusal } from './attachment-refusals.ts';
import { inspectFile } from './inspect-file.ts';
import type { Pages } from './paged-file.ts';
import { openPages } from './pages.ts';
import { proveSevered } from './prove-severed.ts';
import { readOfficeText } from './read-office-text.ts';
import { severPages } from './sever-pages.ts';
import { unpack } from './unpack.ts';

/** Pixels per inch of a picture on the screen. */
const screenResolution = 120;

/** Does one job on the bytes of one file. What is wrong with the file is a refusal; anything else that throws ends the process. */
export async function runAttachmentJob(head: unknown, bytes: Uint8Array, font: string | undefined): Promise<Frame> {
  const job = head as AttachmentJob;
  switch (job.job) {
    case 'inspect':
      return plain(await inspectFile(bytes, job.fileName));
    case 'readText':
      return plain(readOfficeText(bytes, job.kind));
    case 'prove':
      return plain(await proveSevered(bytes));
    case 'proveClean':
      return plain(await proveClean(bytes, job.kind));
    case 'rebuild': {
      const rebuilt = await rebuildFile(bytes, job.fileName);
      if (!rebuilt.ok) return plain(rebuilt);
      const { bytes: copy, ...facts } = rebuilt.value;
      return { head: accept(facts), bytes: copy };
    }
    case 'unpack':
      return unpack(bytes, job.names);
    case 'drawPage':
      return withPages(bytes, job.kind, (pages) => drawn(pages, job.page));
    case 'findText':
      return withPages(bytes, job.kind, (pages) => plain(accept(partsWith(pages, job.sought))));
    case 'sever':
      return withPages(bytes, job.kind, async (pages) => {
        const pdf = await severPages(pages, job.boxes, font);
        return { head: accept({ pageCount: pages.pageCount }), bytes: pdf };
      });
  }
}

async function withPages(
  bytes: Uint8Array,
  kind: AttachmentKind,
  use: (pages: Pages) => Frame | Promise<Frame>,
): Promise<Frame> {
  const pages = await openPages(bytes, kind);
  return pages.ok ? use(pages.value) : plain(pages);
}

async function drawn(pages: Pages, page: number): Promise<Frame> {
  if (page < 1 || page > pages.pageCount) return plain(refuse(attachmentRefusal('noSuchPage')));
  const canvas = await pages.draw(page, screenResolution);
  const png = await canvas.encode('png');
  return { head: accept({ width: canvas.width, height: canvas.height }), bytes: png };
}

function partsWith(pages: Pages, sought: string): readonly PagePart[] {
  return Array.from({ length: pages.pageCount }, (_, at) => pages.find(at + 1, sought)).flat();
}

function plain(result: Result<object, Refusal> | Result<readonly TextPart[], Refusal>): Frame {
  return { head: result, bytes: new Uint8Array() };
}
