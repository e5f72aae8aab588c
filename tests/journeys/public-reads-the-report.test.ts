import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellPaths } from '../../src/core/annual-report/cells.ts';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { factsOfPage } from '../support/page-facts.ts';
import { aPaperRequest, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { reportCalls, takeSteps } from '../support/report-course.ts';
import { numbersOfWord, wordsOfPdf } from '../support/report-files.ts';

const product = await aProduct(aClock(), await builtDocuments());
const dolat = 'dolat' as AgencyId;
const report = reportCalls('dolat', 2025);
const step = report.step;
let leader: Colleague;
let supervisor: Colleague;

beforeAll(async () => {
  await aCounty(product.db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  const clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  leader = await product.signedIn(dolat, 'dolat-leader', '分管领导丙', ['leader']);
  supervisor = await product.signedIn('torli' as AgencyId, 'torli-supervisor', '县主管甲', ['countySupervisor']);
  const late = { lateEntryReason: 'paperLedger' };
  await clerk.send('POST', '/api/office/requests', aPaperRequest('year-000001', '2025-05-06', late));
  const closing = { action: 'close', ...signedOnPaper, happenedOn: '2025-05-09', outcome: 'partiallyGranted' };
  await clerk.send('POST', '/api/office/requests/year-000001/actions', closing);
  await clerk.send('POST', '/api/office/registers/proactive', {
    item: 'administrativeCharge',
    kind: 'collected',
    happenedOn: '2025-06-30',
    quantity: null,
    amountYuan: '12345.60',
    title: '上半年收费',
    documentNumber: null,
    source: '非税收入季报',
  });
  await takeSteps('dolat', 2025, [
    [clerk, 'save'],
    [clerk, 'submit'],
    [leader, 'approve'],
  ]);
});

describe('an approved report', () => {
  it('is not public before it is published, by somebody of its agency, and once only', async () => {
    expect((await product.app.inject('/nb/dolat/2025')).statusCode).toBe(404);
    expect((await product.app.inject('/nb/dolat/2025/report.json')).statusCode).toBe(404);
    expect((await step(supervisor, 'publish')).statusCode).toBe(404);
    expect((await step(leader, 'publish')).json()).toMatchObject({ publishedVersion: 1 });
    expect(await refusalOf(step(leader, 'publish'))).toMatchObject({ status: 409, reason: 'alreadyPublished' });
  });
});

describe('the public', () => {
  const fetched = async (format: string) => {
    const reply = await product.app.inject(`/nb/dolat/2025/report.${format}`);
    expect([format, reply.statusCode]).toEqual([format, 200]);
    return reply.rawPayload;
  };

  it('reads the report with its numbers and the meta tags that every article carries', async () => {
    const { page } = await visit('/nb/dolat/2025');
    expect(page.text).toContain('新收政府信息公开申请1件');
    expect(page.text).toContain('1.23456');
    expect(page.text).toContain('由专人每周更新');
    expect(page.meta.get('ArticleTitle')).toBe('托里县多拉特乡人民政府2025年政府信息公开工作年度报告');
    expect([page.meta.get('PubDate'), page.meta.get('ContentSource')]).toEqual([
      '2026-03-09 12:00',
      '托里县多拉特乡人民政府',
    ]);
    for (const name of ['SiteName', 'SiteDomain', 'SiteIDCode', 'ColumnName', 'ColumnType'])
      expect([name, page.meta.get(name)]).toEqual([name, expect.stringMatching(/./)]);
    const listed = (await visit('/nb')).page.links.map(({ href }) => href);
    expect(listed).toContain('/nb/dolat/2025');
  });

  it('is not sent again what it already has', async () => {
    const first = await product.app.inject('/nb/dolat/2025');
    const etag = String(first.headers.etag);
    const second = await product.app.inject({ url: '/nb/dolat/2025', headers: { 'if-none-match': etag } });
    expect([second.statusCode, second.body]).toEqual([304, '']);
  });

  it('downloads files that are what they are called, with the same numbers in each', async () => {
    const { cells } = await report.open(leader);
    const printed = cellPaths('2021').map((path) => (path.endsWith('Fen') ? cells[path] / 1_000_000 : cells[path]));
    const word = await fetched('docx');
    expect(word.subarray(0, 2).toString()).toBe('PK');
    expect(numbersOfWord(word)).toEqual([printed.slice(0, 10), printed.slice(10, 185), printed.slice(185)]);
    const pdf = await fetched('pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await wordsOfPdf(pdf)).toContain('一、本年新收政府信息公开申请数量1000001');
    const sheets = (await readXlsx(await fetched('xlsx'))).sheets;
    // the words before and after the tables have a sheet each, without a number
    expect(sheets.map(({ rows }) => rows.flat().filter((value) => typeof value === 'number').length)).toEqual([
      0, 10, 175, 15, 0,
    ]);
    const lines = (await fetched('csv')).toString('utf8').trimEnd().split('\r\n');
    // beside the cells stand the report's title and words; the last field says why a cell has no number
    const cellLines = lines.filter((line) => /^[234],/.test(line));
    expect(cellLines.map((line) => Number(line.split(',').at(-2)))).toEqual(printed);
    expect((await fetched('html')).toString()).toMatch(/^<!doctype html>/i);
  });

  it('reads the JSON back as exactly the report that was frozen', async () => {
    const json = await fetched('json');
    const value = JSON.parse(json.toString());
    expect(Object.keys(value)).toEqual([
      'title',
      'agency',
      'year',
      'formVersion',
      'tables',
      'cells',
      'narrative',
      'findings',
    ]);
    expect(value.tables.proactive.administrativeChargeWanYuan).toBe(1.23456);
    const reading = await product.deps.reportFiles.read(json, 'report.json');
    const frozen = await product.deps.queries.findVersion(dolat, 2025);
    expect(reading).toMatchObject({ ok: true, value: { report: frozen?.content, findings: [] } });
  });

  it('sees that a report was withdrawn, and gets no file of it, until it comes out again as it was', async () => {
    const before = await fetched('pdf');
    expect(await refusalOf(step(leader, 'withdrawPublication'))).toMatchObject({ status: 422, reason: 'missing' });
    expect((await step(leader, 'withdrawPublication', '附件有误')).statusCode).toBe(200);
    const gone = await visit('/nb/dolat/2025');
    expect([gone.status, gone.page.text.includes('撤回'), gone.page.text.includes('附件有误')]).toEqual([
      410,
      true,
      false,
    ]);
    for (const format of ['docx', 'pdf', 'xlsx', 'csv', 'json', 'html'])
      expect((await product.app.inject(`/nb/dolat/2025/report.${format}`)).statusCode).toBe(404);
    expect((await visit('/nb')).page.links.map(({ href }) => href)).not.toContain('/nb/dolat/2025');
    expect((await visit('/sitemap.xml')).page.text).not.toContain('/nb/dolat/2025');
    expect((await step(leader, 'publish')).statusCode).toBe(200);
    expect((await fetched('pdf')).equals(before)).toBe(true);
  });
});

async function visit(url: string) {
  const reply = await product.app.inject({ url, headers: { 'accept-encoding': 'identity' } });
  return { status: reply.statusCode, page: factsOfPage(reply.body) };
}
