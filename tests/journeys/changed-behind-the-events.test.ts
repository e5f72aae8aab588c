import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type RawBuilder, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { runAudit } from '../../src/cli/audit.ts';
import type { AgencyId, Digest } from '../../src/core/values/ids.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest, signedOnPaper } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { takeSteps } from '../support/report-course.ts';

const clock = aClock('2025-11-20T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
const { db, deps, filesFolder } = product;
const dolat = 'dolat' as AgencyId;
let clerk: Colleague;
let csv: Digest;

const must = async (who: Colleague, method: 'POST', url: string, body: object) => {
  const reply = await who.send(method, url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.statusCode === 204 ? {} : reply.json();
};

const entry = {
  item: 'administrativeLicence',
  kind: 'decided',
  happenedOn: '2025-06-30',
  quantity: 12,
  amountYuan: null,
  title: '上半年行政许可',
  documentNumber: null,
  source: '月报',
};
const dispute = {
  route: 'reconsideration',
  caseNumber: '托复〔2025〕1号',
  authority: '托里县人民政府',
  openedOn: '2025-11-03',
  requestNumber: null,
  source: '受理通知书',
};

/** Two requests, one of them closed; two figures, one of them voided; a case with its end. */
async function keepLedgers(): Promise<void> {
  for (const id of ['form-0000001', 'form-0000002'])
    await must(clerk, 'POST', '/api/office/requests', aPaperRequest(id, '2025-11-20'));
  const closing = { action: 'close', ...signedOnPaper, happenedOn: '2025-11-20', outcome: 'granted' };
  await must(clerk, 'POST', '/api/office/requests/form-0000001/actions', closing);
  const { entryId } = await must(clerk, 'POST', '/api/office/registers/proactive', entry);
  await must(clerk, 'POST', '/api/office/registers/proactive', entry);
  await must(clerk, 'POST', `/api/office/registers/proactive/${entryId}/void`, { why: '重复' });
  const { caseId } = await must(clerk, 'POST', '/api/office/registers/disputes', dispute);
  const conclusion = { outcome: 'decisionUpheld', concludedOn: '2025-11-19' };
  await must(clerk, 'POST', `/api/office/registers/disputes/${caseId}/conclusion`, conclusion);
}

beforeAll(async () => {
  await aCounty(db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  const leader = await product.signedIn(dolat, 'dolat-leader', '分管领导丙', ['leader']);
  await keepLedgers();
  clock.forward(47 * 86_400);
  await clerk.signInAgain();
  await leader.signInAgain();
  await takeSteps('dolat', 2025, [
    [clerk, 'save'],
    [clerk, 'submit'],
    [leader, 'approve'],
    [leader, 'publish'],
  ]);
  const files = await deps.queries.listFiles(dolat, 2025, 1);
  csv = files.find(({ format }) => format === 'csv')?.digest ?? ('' as Digest);
});

const faults = async () => (await verifyLedgers(deps, dolat)).map(({ subject, message }) => `${subject} ${message}`);

/** Changes something past the program, looks, and puts it back. */
async function faultsAfter(change: RawBuilder<unknown>, undo: RawBuilder<unknown>): Promise<readonly string[]> {
  await db.run(sql`alter table report_version disable trigger user`);
  await db.run(change);
  const found = await faults();
  await db.run(undo);
  await db.run(sql`alter table report_version enable trigger user`);
  return found;
}

describe('what stands beside the events', () => {
  it('says what they say, as long as nobody goes past the program', async () => {
    expect(await faults()).toEqual([]);
  });

  it.each([
    [
      'an outcome',
      sql`update disclosure_request set outcome = 'notHeld' where request_id = 'form-0000001'`,
      sql`update disclosure_request set outcome = 'granted' where request_id = 'form-0000001'`,
      /^request\/form-0000001 台账与事件不一致（办理结果：事件为予以公开（granted），台账为本机关不掌握（notHeld））$/,
    ],
    [
      'a figure',
      sql`update proactive_entry set quantity = 13 where voided_at is null`,
      sql`update proactive_entry set quantity = 12 where voided_at is null`,
      /^proactive\/\S+ 台账与事件不一致（数量：事件为12，台账为13）$/,
    ],
    [
      'the end of a case',
      sql`update dispute_case set result = 'overturned'`,
      sql`update dispute_case set result = 'upheld'`,
      /^dispute\/\S+ 台账与事件不一致（计入结果：事件为upheld，台账为overturned）$/,
    ],
    [
      'an approved number',
      sql`update report_version set content = jsonb_set(content, '{year}', '2024')`,
      sql`update report_version set content = jsonb_set(content, '{year}', '2025')`,
      /^report\/2025 第1版的内容与审定时不同$/,
    ],
    [
      'a row that nobody entered',
      sql`insert into proactive_entry
          select agency_id, 'nobody-0001', item, kind, happened_on, quantity, amount_fen, title, document_number, source,
                 author_id, recorded_at, voided_at, void_reason, last_seq
            from proactive_entry where voided_at is null`,
      sql`delete from proactive_entry where entry_id = 'nobody-0001'`,
      /^proactive\/nobody-0001 台账中有这一条，但没有任何事件产生过它$/,
    ],
  ])('is found out where somebody changed %s', async (_name, change, undo, told) => {
    expect(await faultsAfter(change, undo)).toEqual([expect.stringMatching(told)]);
    expect(await faults()).toEqual([]);
  });

  it('is found out where a row was taken away', async () => {
    await db.run(sql`delete from request_trace where request_id = 'form-0000002'`);
    await db.run(sql`delete from message where request_id = 'form-0000002'`);
    await db.run(sql`delete from request_secret where request_id = 'form-0000002'`);
    await db.run(sql`delete from disclosure_request where request_id = 'form-0000002'`);
    expect(await faults()).toEqual([
      'request/form-0000002 事件中有这一条，但台账中没有',
      'request/form-0000002 申请的内容不见了',
    ]);
  });

  it('is found out where a file that went out was changed or lost, and the terminal says so', async () => {
    const path = join(filesFolder, 'sha256', csv.slice(0, 2), csv.slice(2));
    await writeFile(path, 'x');
    expect(await faults()).toContain('report/2025 第1版发布的 csv 文件被改动');
    await rm(path);
    const told: string[] = [];
    const io = { out: () => {}, err: (line: string) => told.push(line), today: deps.today(), calendarNotices: [] };
    const code = await runAudit(['verify'], io, {
      queries: deps.queries,

      verifyLedgers: (agency) => verifyLedgers(deps, agency),
    });
    expect([code, told.join('\n')]).toEqual([1, expect.stringContaining('csv 文件不见了。请停止使用')]);
  });
});
