import type { ChannelFiles } from '../../usecases/ports.ts';
import type { TypstPrinter } from '../exports/typst-printer.ts';
import { renderLargeTypePdf } from './large-type-pdf.ts';
import { renderPosterPdf } from './poster-pdf.ts';

/** Prints the sheets of published texts on a printer that its caller opens and closes. */
export function channelFilesOver(printer: TypstPrinter): ChannelFiles {
  return {
    printPoster: (sheet, paper) => renderPosterPdf(sheet, paper, printer),
    printLargeType: (sheet) => renderLargeTypePdf(sheet, printer),
  };
}
