import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Refusal } from '../../core/law/refusal.ts';
import { contentLimits } from '../../core/requests/attachments.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { attachmentRefusal } from '../attachments/attachment-refusals.ts';
import { pictureSize } from '../attachments/picture-size.ts';

const jpegQuality = 92;

/** A part of a picture in thousandths of a percent of its sides, cut off at each side. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * A picture drawn anew, turned as it is seen and cut as it is shown: nothing of the file goes over but its looks. JPEG stays
 * JPEG, everything else becomes PNG. Refuses what cannot be decoded and what is beyond the limits.
 */
export async function cleanPicture(
  bytes: Uint8Array,
  crop: Crop = { left: 0, top: 0, right: 0, bottom: 0 },
): Promise<Result<{ readonly kind: 'png' | 'jpeg'; readonly bytes: Uint8Array }, Refusal>> {
  const size = pictureSize(bytes);
  if (size !== undefined && size.width * size.height > contentLimits.pixels)
    return refuse(attachmentRefusal('tooManyPixels'));
  const image = await loadImage(Buffer.from(bytes)).catch(() => undefined);
  if (image === undefined || image.width === 0 || image.height === 0) return refuse(attachmentRefusal('damaged'));
  if (image.width * image.height > contentLimits.pixels) return refuse(attachmentRefusal('tooManyPixels'));
  const part = (side: number, from: number, to: number) => {
    const start = Math.min(side - 1, Math.max(0, Math.round((side * from) / 100_000)));
    return { start, length: Math.max(1, Math.round(side - start - (side * Math.max(0, to)) / 100_000)) };
  };
  const [across, down] = [part(image.width, crop.left, crop.right), part(image.height, crop.top, crop.bottom)];
  const canvas = createCanvas(across.length, down.length);
  const context = canvas.getContext('2d');
  const kind = size?.kind === 'jpeg' ? 'jpeg' : 'png';
  if (kind === 'jpeg') {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, across.length, down.length);
  }
  context.drawImage(image, across.start, down.start, across.length, down.length, 0, 0, across.length, down.length);
  const drawn = kind === 'jpeg' ? await canvas.encode('jpeg', jpegQuality) : await canvas.encode('png');
  return accept({ kind, bytes: withoutSegments(drawn) });
}

/** A JPEG without the segments that describe it (camera, place, program, words); the pixels stay bit by bit. */
export function withoutSegments(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return bytes;
  kept.push(bytes.subarray(0, 2));
  let at = 2;
  while (at + 4 <= bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    const end = marker >= 0xd0 && marker <= 0xd9 ? at + 2 : at + 2 + view.getUint16(at + 2);
    if (!describes(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  const last = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf(Buffer.from([0xff, 0xd9]));
  // what follows the end of the picture belongs to nobody
  kept.push(bytes.subarray(at, last > at ? last + 2 : bytes.length));
  return Buffer.concat(kept);
}

/** Whether a JPEG carries segments that describe it, or bytes behind its end. */
export function hasSegments(bytes: Uint8Array): boolean {
  return withoutSegments(bytes).length !== bytes.length;
}

// APP0 gives the resolution, APP2 the colours, APP14 how they are coded; the other ones and comments are words about it
function describes(marker: number): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef;
  return marker === 0xfe || (isApplication && ![0xe0, 0xe2, 0xee].includes(marker));
}
