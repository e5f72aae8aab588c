import type { Canvas } from '@napi-rs/canvas';
import { type AttachmentNote, contentLimits } from '../../core/requests/attachments.ts';
import type { PagePart } from '../../usecases/ports.ts';

/** A file as pages that can be drawn, turned and cropped as they are seen. Pages count from 1, sizes are points of 1/72 inch. */
export interface Pages {
  readonly pageCount: number;
  sizeOf(page: number): { readonly width: number; readonly height: number };
  notes(): readonly AttachmentNote[];
  draw(page: number, pixelsPerInch: number): Promise<Canvas>;
  /** Where a text stands on a page; blanks do not part it. A picture has no text. */
  find(page: number, sought: string): readonly PagePart[];
}

/** The size in pixels of a page at a resolution, made smaller where it would be beyond the limit. */
export function pixelSize(
  { width, height }: { readonly width: number; readonly height: number },
  pixelsPerInch: number,
): { readonly width: number; readonly height: number } {
  const wished = pixelsPerInch / 72;
  const scale = Math.min(wished, Math.sqrt(contentLimits.pixels / 2 / (width * height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
