import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One piece of text on a page, in points from its left upper corner; `size` is the height of its type. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  readonly baseline: number;
  readonly size: number;
  readonly width: number;
  readonly font: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PlacedText[];
  /** Without blanks. */
  readonly plain: string;
}

/** The pages of a PDF as a reader sees them, with the place of every piece of text. */
export async function pdfPages(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const file = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [
            {
              text: item.str,
              left: Number(item.transform[4]),
              baseline: height - Number(item.transform[5]),
              size: Math.abs(Number(item.transform[3])),
              width: item.width,
              font: item.fontName,
            },
          ]
        : [],
    );
    pages.push({
      width,
      height,
      texts,
      plain: texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    });
  }
  await task.destroy();
  return pages;
}
