import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { TypstPrinter, type TypstSettings } from './typst-printer.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-printer-'));
const printers: TypstPrinter[] = [];
afterEach(() => {
  for (const printer of printers.splice(0)) printer.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

const answersWithItsNumber = `process.on('message', ({ id }) => process.send({ id, pdf: Buffer.from(String(process.pid)) }));`;
const secretOf = `process.on('message', ({ id }) => process.send({ id, pdf: Buffer.from(String(process.env.PATH)) }));`;

describe('the process that sets documents', () => {
  it('is replaced after a number of documents, and jobs keep their order', async () => {
    const printer = printerOf(answersWithItsNumber, { documentsPerWorker: 2 });
    const pids = await Promise.all([1, 2, 3, 4, 5].map(() => textOf(printer)));
    expect(new Set(pids).size).toBe(3);
    expect(pids[0]).toBe(pids[1]);
    expect(pids[2]).toBe(pids[3]);
    expect(pids[1]).not.toBe(pids[2]);
  });

  it('inherits nothing of the environment', async () => {
    expect(await textOf(printerOf(secretOf))).toBe('undefined');
  });

  it.each([
    ['does not answer in time', `process.on('message', () => {});`, /not set within 0.3 seconds/],
    ['ends', `process.on('message', () => process.exit(3));`, /ended \(3\)/],
    ['cannot start', `throw new Error('no');`, /ended \(1\)/],
    ['complains', `process.on('message', ({ id }) => process.send({ id, error: 'bad markup' }));`, /bad markup/],
  ])('refuses the document when the process %s', async (_, script, why) => {
    const printer = printerOf(script, { timeLimitSeconds: script.includes('() => {}') ? 0.3 : 20 });
    await expect(textOf(printer)).rejects.toThrow(why);
  });

  it('works again after a process was lost', async () => {
    const printer = printerOf(
      `process.on('message', ({ id }) => (id === 1 ? process.exit(1) : process.send({ id, pdf: Buffer.from('ok') })));`,
    );
    await expect(textOf(printer)).rejects.toThrow(/ended/);
    expect(await textOf(printer)).toBe('ok');
  });

  it('refuses what waits when it is closed', async () => {
    const printer = printerOf(`process.on('message', () => {});`);
    const waiting = [textOf(printer), textOf(printer)];
    printer.close();
    for (const each of waiting) await expect(each).rejects.toThrow(/closed/);
  });
});

function printerOf(script: string, settings: Partial<TypstSettings> = {}): TypstPrinter {
  const workerEntry = join(folder, `worker-${printers.length}-${script.length}.mjs`);
  writeFileSync(workerEntry, script);
  const printer = new TypstPrinter({ workerEntry, fontFolders: [], ...settings });
  printers.push(printer);
  return printer;
}

async function textOf(printer: TypstPrinter): Promise<string> {
  return Buffer.from(await printer.print({ template: '', data: {} })).toString();
}
