import { expect, it } from 'vitest';
import { aPublicSite, reportWith } from '../../../../tests/support/public-site.ts';
import { aDigest, inStores } from '../../../../tests/support/stored-facts.ts';

const site = await aPublicSite();
const agency = await site.agency('ziran');
const title = "自然资源局(本级)2025年'年报'";
await site.report(agency, reportWith({ title, year: 2025 }), '2026-01-20T02:30:00.000Z', {
  docx: 'word bytes',
  csv: '表二',
  html: '<script>alert(1)</script>',
});

it.each([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'word bytes'],
  ['csv', 'text/csv; charset=utf-8', '表二'],
  ['html', 'text/html; charset=utf-8', '<script>alert(1)</script>'],
])('sends the stored %s as a file with its type, never as a page', async (format, type, bytes) => {
  const { status, headers, bytes: sent } = await site.visit(`/nb/ziran/2025/report.${format}`);
  expect([status, headers['content-type'], Buffer.from(sent).toString()]).toEqual([200, type, bytes]);
  expect(headers['content-disposition']).toMatch(/^attachment; /);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

it('names the file by its title, in a form that every browser reads', async () => {
  const { headers } = await site.visit('/nb/ziran/2025/report.docx');
  const disposition = String(headers['content-disposition']);
  expect(disposition).toMatch(/^attachment; filename="ziran-2025\.docx"; filename\*=UTF-8''[A-Za-z0-9%._-]+$/);
  expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(`${title}.docx`);
});

it('does not say of a file that went out and was lost that there is none', async () => {
  const file = { format: 'xlsx', digest: aDigest(), byteCount: 7 } as const;
  await inStores(site.db, ({ reports }) => reports.saveFile(agency, 2025, 1, file));
  const { status, html } = await site.visit('/nb/ziran/2025/report.xlsx');
  expect(status).toBe(500);
  expect(html).toMatch(/故障编号/);
});

it.each(['report.pdf', 'report.exe', 'other.docx', 'report.docx.html', '..%2Fsecret'])(
  'answers 404 for %s',
  async (file) => {
    expect((await site.visit(`/nb/ziran/2025/${file}`)).status).toBe(404);
  },
);
