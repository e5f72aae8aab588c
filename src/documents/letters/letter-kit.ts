import type { LetterKit } from '../../usecases/ports.ts';
import type { TypstPrinter } from '../exports/typst-printer.ts';
import { composeApplicationForm } from './application-form/application-form.ts';
import { composeClockExhibit } from './clock-exhibit/clock-exhibit.ts';
import { renderEnvelopePdf } from './envelope-pdf.ts';
import { renderLetterDocx } from './letter-docx.ts';
import { letterFrom } from './letter-frame.ts';
import { renderLetterPdf } from './letter-pdf.ts';
import { letterTemplates } from './letter-templates.ts';

/** The letters of the product, printed by a printer that somebody else opens and closes. */
export function letterKitOver(printer: Pick<TypstPrinter, 'print'>): LetterKit {
  return {
    fieldsOf: (kind) => letterTemplates[kind].fields,
    compose: (kind, facts) => letterFrom(kind, facts, letterTemplates[kind].compose(facts)),
    composeClockExhibit,
    composeApplicationForm,
    print: (document, format) => (format === 'pdf' ? renderLetterPdf(document, printer) : renderLetterDocx(document)),
    printEnvelope: (envelope) => renderEnvelopePdf(envelope, printer),
  };
}
