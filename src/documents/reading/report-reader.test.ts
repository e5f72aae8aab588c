import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtEntry } from '../../../tests/support/built-entry.ts';
import { type ReportReader, reportReaderOver } from './report-reader.ts';

const founding = join(import.meta.dirname, '../../../tests/fixtures/annual-reports/00-torli-dolat-2023.txt');
const folder = mkdtempSync(join(tmpdir(), 'gongkai-reader-'));
let childEntry = '';
let reader: ReportReader;

beforeAll(async () => {
  childEntry = await builtEntry('src/documents/reading/child.ts');
  reader = reportReaderOver({ childEntry });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A process entry that does something a reading process should not do. */
function entryOf(name: string, source: string): string {
  return fileOf(`${name}.mjs`, source);
}

describe('a file of this machine', () => {
  it('is read in a process of its own', async () => {
    const reading = await reader.readFile(founding);
    expect(reading.ok && reading.value.report.title).toBe('托里县多拉特乡人民政府2023年政府信息公开工作年度报告');
    expect(reading.ok && reading.value.findings).toHaveLength(9);
    expect(reading.ok && reading.value.text?.split('\n')[42]).toBe('规范性文件');
  });

  it('may be JSON that was written here', async () => {
    const reading = await reader.readFile(founding);
    if (!reading.ok) throw new Error(reading.refusal.message);
    const json = reader.reportToJson(reading.value.report, reading.value.findings);
    const again = await reader.readFile(fileOf('report.json', JSON.stringify(json)));
    expect(again.ok && reader.reportToJson(again.value.report, again.value.findings)).toEqual(json);
    expect(again.ok && again.value.text).toBeNull();
  });

  it.each([
    ['empty', '', 'file.empty', '空的'],
    ['photo.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 1, 2, 3), 'file.image', '图片'],
    ['report.pdf', '%PDF-1.4 …', 'file.damaged', '损坏'],
    ['notes.txt', '今天天气很好。\n明天也是。\n', 'notAReport', '不是政府信息公开工作年度报告'],
    ['other.json', '{"name":"x"}', 'file.json', 'JSON'],
    ['broken.json', '{"name":', 'file.json', 'JSON'],
  ])('is refused in words where it is no report: %s', async (name, content, reason, words) => {
    const reading = await reader.readFile(fileOf(name, content));
    expect(reading).toMatchObject({ ok: false, refusal: { reason } });
    expect(!reading.ok && reading.refusal.message).toContain(words);
  });

  it('of 200 MB is refused by its size, before it is read', async () => {
    const path = fileOf('large.bin', '');
    truncateSync(path, 200 * 1024 * 1024);
    expect(await reader.readFile(path)).toMatchObject({ ok: false, refusal: { reason: 'file.tooLarge' } });
    expect(await reader.read(new Uint8Array(20 * 1024 * 1024 + 1), 'x')).toMatchObject({ ok: false });
  });

  it.each([
    ['missing', () => join(folder, 'nowhere.txt')],
    ['notAFile', () => folder],
  ])('is refused where it is %s', async (problem, path) => {
    expect(await reader.readFile(path())).toMatchObject({ ok: false, refusal: { reason: `file.${problem}` } });
  });
});

describe('a reading process', () => {
  const bytes = readFileSync(founding);

  it('that hangs is ended', async () => {
    const hanging = reportReaderOver({ childEntry: entryOf('hang', 'setInterval(() => {}, 1000);'), timeoutMs: 300 });
    expect(await hanging.read(bytes, 'x')).toMatchObject({ ok: false, refusal: { reason: 'file.tooSlow' } });
  });

  it.each([
    ['crashes', 'process.exit(3);'],
    ['throws', 'throw new Error("x");'],
    ['takes all memory', 'const all = []; for (;;) all.push(new Array(100000).fill(all.length));'],
    ['answers nonsense', 'process.stdin.resume(); process.stdin.on("end", () => process.stdout.write("{"));'],
  ])('that %s costs one file, with a word about it', async (name, source) => {
    const failing = reportReaderOver({ childEntry: entryOf(name.replaceAll(' ', '-'), source), memoryMb: 64 });
    expect(await failing.read(bytes, 'x')).toMatchObject({ ok: false, refusal: { reason: 'file.unreadable' } });
  });

  it('sees nothing of the environment of the server', async () => {
    const source = `
      process.stdin.resume();
      const refusal = { reason: Object.keys(process.env).join(), message: '' };
      process.stdin.on('end', () => process.stdout.write(JSON.stringify({ ok: false, refusal })));`;
    const telling = reportReaderOver({ childEntry: entryOf('telling', source) });
    expect(await telling.read(bytes, 'x')).toEqual({ ok: false, refusal: { reason: '', message: '' } });
  });

  it('that was never built is a defect that names its remedy', async () => {
    const unbuilt = reportReaderOver({ childEntry: join(folder, 'nothing.mjs') });
    await expect(unbuilt.read(bytes, 'x')).rejects.toThrow('npm run build');
  });

  it('is one of two at most; further files wait and are read', async () => {
    const readings = await Promise.all(Array.from({ length: 5 }, () => reader.read(bytes, 'x')));
    expect(readings.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
  });
});
