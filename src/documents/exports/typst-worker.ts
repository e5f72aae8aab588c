import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypstJob, TypstReply } from './typst-printer.ts';

/**
 * Child process that sets documents: Typst's memory grows with every document, so whoever starts it ends it after a
 * while. Font folders are its arguments, the first one searched first; each message is a job.
 */
const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: process.argv.slice(2) }] });

process.on('disconnect', () => process.exit(0));
process.on('message', (job: TypstJob & { readonly id: number }) => {
  process.send?.(replyTo(job));
  compiler.evictCache(10);
});

function replyTo(job: TypstJob & { readonly id: number }): TypstReply {
  try {
    return { id: job.id, pdf: pdfOf(job) };
  } catch (error) {
    return { id: job.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function pdfOf({ template, data }: TypstJob): Uint8Array {
  // text enters as data only: the template is the sole markup that is ever compiled
  const result = compiler.compile({ mainFileContent: template, inputs: { data: JSON.stringify(data) } });
  const document = result.result;
  if (document === null) throw new Error(complaintsOf(result.takeError()?.shortDiagnostics));
  try {
    return compiler.pdf(document, { pdfStandard: 'a-2b' });
  } catch {
    // PDF/A refuses characters that no font has, and documents without a day; a plain file is better than none
    return compiler.pdf(document, {});
  }
}

function complaintsOf(diagnostics: readonly unknown[] | undefined): string {
  return `The document could not be set: ${JSON.stringify(diagnostics ?? [])}`;
}
