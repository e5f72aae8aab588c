import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Refusal } from '../../core/law/refusal.ts';
import { type AttachmentKind, contentLimits } from '../../core/requests/attachments.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { attachmentRefusal } from './attachment-refusals.ts';
import { openPdf } from './open-pdf.ts';
import { type Pages, pixelSize } from './paged-file.ts';
import { pictureSize } from './picture-size.ts';

/** Pixels per inch at which a picture is taken for a page. */
const pictureResolution = 180;
const longestPictureSide = 3_000;

/** Opens a PDF or picture; refuses what has no pages, is locked, broken or beyond the limits. */
export async function openPages(bytes: Uint8Array, kind: AttachmentKind): Promise<Result<Pages, Refusal>> {
  if (kind === 'pdf') return openPdf(bytes);
  if (kind === 'png' || kind === 'jpeg') return openPicture(bytes);
  return refuse(attachmentRefusal('notPaged'));
}

async function openPicture(bytes: Uint8Array): Promise<Result<Pages, Refusal>> {
  const size = pictureSize(bytes);
  if (size === undefined) return refuse(attachmentRefusal('damaged'));
  // before anything is decoded: a few bytes can claim a picture that fills the memory (security T27)
  if (size.width * size.height > contentLimits.pixels) return refuse(attachmentRefusal('tooManyPixels'));
  const image = await loadImage(Buffer.from(bytes)).catch(() => undefined);
  if (image === undefined || image.width === 0) return refuse(attachmentRefusal('damaged'));
  const scale = Math.min(1, longestPictureSide / Math.max(image.width, image.height));
  const points = (pixels: number): number => (pixels * scale * 72) / pictureResolution;
  const page = { width: points(image.width), height: points(image.height) };
  return accept({
    pageCount: 1,
    sizeOf: () => page,
    notes: () => (size.hasCameraFacts ? ['location'] : []),
    draw: async (_page, pixelsPerInch) => {
      const { width, height } = pixelSize(page, pixelsPerInch);
      const canvas = createCanvas(width, height);
      const context = canvas.getContext('2d');
      context.fillStyle = '#fff';
      context.fillRect(0, 0, width, height);
      context.drawImage(image, 0, 0, width, height);
      return canvas;
    },
    find: () => [],
  });
}
