import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { TypstPrinter } from '../../src/documents/exports/typst-printer.ts';
import { letterKitOver } from '../../src/documents/letters/letter-kit.ts';
import type { LetterKit } from '../../src/usecases/ports.ts';
import { builtEntry } from './built-entry.ts';

/** The letters with a printer of their own and the fonts that come with the product; it ends with the test file. */
export async function builtLetterKit(): Promise<LetterKit> {
  const printer = new TypstPrinter({
    workerEntry: await builtEntry('src/documents/exports/typst-worker.ts'),
    fontFolders: [fileURLToPath(new URL('../../assets/fonts', import.meta.url))],
  });
  afterAll(() => printer.close());
  return letterKitOver(printer);
}
