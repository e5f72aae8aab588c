import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../core/law/refusal.ts';
import { reportToJson } from '../exports/report-json.ts';
import { type FileReading, readBytes } from './read-bytes.ts';

const page = readFileSync(
  join(import.meta.dirname, '../../../tests/fixtures/annual-reports/00-torli-dolat-2023.txt'),
  'utf8',
);
const reading = await readingOf(Buffer.from(page));
const json = JSON.parse(JSON.stringify(reportToJson(reading.report, reading.findings)));
const setsCell = json.findings.findIndex((finding: { fix?: { kind: string } }) => finding.fix?.kind === 'setCell');
const unstorable = /[^\P{Cc}\n\t]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u;

async function readingOf(bytes: Uint8Array): Promise<FileReading> {
  const read = await readBytes(bytes);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value;
}

async function refusalOf(bytes: Uint8Array): Promise<Refusal | undefined> {
  const read = await readBytes(bytes);
  return read.ok ? undefined : read.refusal;
}

/** The founding page in UTF-16, in which every character can stand. */
function inUtf16(text: string): Uint8Array {
  return Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')]);
}

function changed(change: (value: typeof json) => void): Uint8Array {
  const copy = structuredClone(json);
  change(copy);
  return Buffer.from(JSON.stringify(copy));
}

describe('characters that nothing can carry', () => {
  it.each([
    ['of a text', inUtf16(page.replace('工作年度报告', '工作\0年度\u0001报告\uffff'))],
    [
      'of a page',
      Buffer.from(`<html><body><p>&#1;&#x1f;&#xffff;</p>${page.replaceAll(/.+/g, '<p>$&</p>')}</body></html>`),
    ],
    ['of a JSON file', changed((value) => Object.assign(value.narrative, { 1: '一\0二\ud800三\u0007' }))],
  ])('are shown as unreadable ones: %s', async (_name, bytes) => {
    const read = await readBytes(bytes);
    const told = JSON.stringify(read).replaceAll(/\\u[0-9a-f]{4}/g, (escaped) => JSON.parse(`"${escaped}"`));
    expect(told).toContain('\ufffd');
    expect(unstorable.test(told.replaceAll(/\\./g, ''))).toBe(false);
  });

  it('do not come about by quoting half of one', async () => {
    const frame = [1, 2].map((at) => `来源：${'页'.repeat(at)}${'𠮷'.repeat(30)}`).join('\n');
    const label = page.replace('行政机关不现处理', '行政机关𠮷处理').replace('予以公开', '予𠮷公开');
    for (const text of [`${frame}\n${page}`, label])
      expect(JSON.stringify(await readBytes(Buffer.from(text)))).not.toMatch(/\\ud[89a-f]/);
  });

  it('do not join the digits around them into a number', async () => {
    const zero = /(本年新收政府信息公开申请数量[^0]*)0/;
    const tables = ({ report }: FileReading): string => JSON.stringify(report.tables);
    expect(tables(await readingOf(inUtf16(page.replace(zero, '$112'))))).toContain(
      '"newlyReceived":{"naturalPerson":12',
    );
    const split = await readingOf(inUtf16(page.replace(zero, '$11\u00012')));
    expect(tables(split)).toContain('"newlyReceived":{"naturalPerson":null');
  });
});

describe('a JSON file that is nearly a report', () => {
  it('is read where it is one', async () => {
    const { report, findings } = await readingOf(changed(() => undefined));
    expect(reportToJson(report, findings)).toEqual(json);
  });

  it.each([
    ['findings.N.fix.cell', (fix: Record<string, unknown>) => Object.assign(fix, { cell: 'foo.bar' })],
    ['findings.N.fix.cell', (fix: Record<string, unknown>) => Object.assign(fix, { cell: 'requests.constructor.x' })],
    ['findings.N.fix.value', (fix: Record<string, unknown>) => Object.assign(fix, { value: 0.5 })],
    ['findings.N.fix.value', (fix: Record<string, unknown>) => Object.assign(fix, { value: 1e300 })],
    ['findings.N.fix.value', (fix: Record<string, unknown>) => Object.assign(fix, { value: '3' })],
    ['findings.N.fix.kind', (fix: Record<string, unknown>) => Object.assign(fix, { kind: 'run' })],
  ])('is refused for a repair that sets no cell of the form: %s', async (field, change) => {
    const bytes = changed((value) => change(value.findings[setsCell].fix));
    expect(await refusalOf(bytes)).toMatchObject({ reason: 'file.json', field: field.replace('N', String(setsCell)) });
  });

  it.each([
    ['year', (value: typeof json) => Object.assign(value, { year: 1e300 })],
    ['year', (value: typeof json) => Object.assign(value, { year: '2023' })],
    [
      'tables.requests.granted.total',
      (value: typeof json) => Object.assign(value.tables.requests.granted, { total: 2 ** 60 }),
    ],
    ['cells.foo.bar', (value: typeof json) => Object.assign(value.cells, { 'foo.bar': {} })],
    ['printed.headings.9', (value: typeof json) => Object.assign(value.printed.headings, { 9: 'x' })],
    ['findings.0.place.line', (value: typeof json) => Object.assign(value.findings[0].place, { line: 0.5 })],
    ['findings.0.severity', (value: typeof json) => Object.assign(value.findings[0], { severity: 'fatal' })],
  ])('is refused with the field that does not fit: %s', async (field, change) => {
    expect(await refusalOf(changed(change))).toMatchObject({ reason: 'file.json', field });
  });
});
