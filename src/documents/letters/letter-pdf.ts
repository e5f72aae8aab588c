import type { LetterDocument } from '../../core/requests/letter-document.ts';
import { fontFamilies } from '../exports/font-families.ts';
import { characterPitch, linePitch, officialPage, typeSize } from '../exports/official-layout.ts';
import type { TypstPrinter } from '../exports/typst-printer.ts';
import { closesOnOnePage, letterheadSize, letterLayout, signatureIndents } from './letter-layout.ts';
import { letterMarkup } from './letter-markup.ts';
import { qrDrawing } from './qr-code.ts';

/** A letter as a tagged PDF in the official layout with its fonts embedded. Throws if it cannot be set. */
export function renderLetterPdf(document: LetterDocument, printer: Pick<TypstPrinter, 'print'>): Promise<Uint8Array> {
  const { signature, code, letterhead, madeOn } = document;
  return printer.print({
    template: letterMarkup,
    data: {
      document,
      about: { title: document.titleLines.join(''), author: authorOf(document) },
      day: madeOn?.split('-').map(Number) ?? null,
      fonts: fontFamilies,
      layout: { page: officialPage, typeSize, linePitch, characterPitch },
      measures: letterLayout,
      letterheadSize: letterheadSize(letterhead ?? ''),
      signatureIndents: signature === null ? null : signatureIndents(signature.agency, signature.day ?? ''),
      closesOnOnePage: closesOnOnePage(document),
      code: code === null ? null : qrDrawing(code.address),
    },
  });
}

/** The agency a file names as its author; nobody else is named. */
export function authorOf({ signature, letterhead, titleLines }: LetterDocument): string {
  return signature?.agency ?? letterhead ?? titleLines[0] ?? '';
}
