import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type RawBuilder, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { forgetComplaints } from '../../src/usecases/complaints/forget-complaints.ts';
import { aClock } from '../support/deps.ts';
import { sendFile } from '../support/multipart.ts';
import { aCounty, aProduct, builtAttachments, builtDocuments, type Colleague } from '../support/product.ts';
import { reportCalls, soundNarrative, takeSteps } from '../support/report-course.ts';
import { aPdf } from '../support/severable-files.ts';
import { aSiteVisitor } from '../support/site-visitor.ts';

const clock = aClock('2026-01-12T02:00:00.000Z');
const product = await aProduct(clock, { ...(await builtDocuments()), ...(await builtAttachments()) });
const { app, db, deps } = product;
const [torli, dolat] = ['torli' as AgencyId, 'dolat' as AgencyId];
const report = reportCalls('dolat', 2025);
const address = '/api/office/reports/dolat/2025';
let clerk: Colleague;
let leader: Colleague;
let supervisor: Colleague;

const must = async (who: Colleague, url: string, body: object = {}) => {
  const reply = await who.send('POST', url, body);
  if (reply.statusCode >= 300) throw new Error(`${url}: ${reply.body}`);
  return reply.statusCode === 204 ? {} : reply.json();
};
const licences = {
  item: 'administrativeLicence',
  kind: 'decided',
  happenedOn: '2025-06-30',
  quantity: 12,
  amountYuan: null,
  title: '上半年行政许可',
  documentNumber: null,
  source: '月报',
};

/** An error that two people let stand, and a warning that one explains. */
async function signFindings(): Promise<void> {
  const narrative = soundNarrative(2025);
  await report.save(clerk, 0, { ...narrative, 1: narrative[1].replace('乡党委每季度', '我局每季度') });
  await must(clerk, '/api/office/registers/proactive', licences);
  const rules = { ...licences, item: 'governmentRule', kind: 'opening', happenedOn: '2025-01-01', quantity: 2 };
  await must(clerk, '/api/office/registers/proactive', rules);
  const { findings } = await report.open(clerk);
  const finding = findings.find(
    ({ rule, verdict }: { rule: string; verdict: string }) => rule === 'T2-02' && verdict === 'fail',
  );
  const { waiverId } = await must(clerk, `${address}/waivers`, { key: finding.key, reason: '试点批复，已经核对。' });
  await must(leader, `${address}/waivers/${waiverId}/confirm`);
}

/** A note on the filed report, and one that was given back. */
async function correctReport(): Promise<void> {
  await takeSteps('dolat', 2025, [
    [clerk, 'submit'],
    [leader, 'approve'],
    [leader, 'publish'],
    [clerk, 'file'],
  ]);
  const licence = (to: string) => ({ kind: 'cell', cell: 'proactive.administrativeLicence', from: '12', to });
  const waiting = async () => {
    const { notes } = await (await leader.send('GET', `${address}/beside`)).json();
    return notes.find(({ stage }: { stage: string }) => stage === 'inApproval');
  };
  await must(clerk, `${address}/notes`, { changes: [licence('14')], reason: '漏登2件' });
  await must(leader, `${address}/notes/${(await waiting()).noteId}/return`, { opinion: '应为3件' });
  await must(clerk, `${address}/notes`, { changes: [licence('15')], reason: '漏登3件' });
  const { noteId, contentDigest } = await waiting();
  await must(leader, `${address}/notes/${noteId}/release`, { digest: contentDigest });
}

/** A complaint that ends with a correction, given back once, and one that waits. */
async function complain(): Promise<void> {
  const visitor = aSiteVisitor(app);
  const send = async (words: string, name: string) =>
    visitor.send(
      await visitor.visit('/ts'),
      { unit: dolat, kind: 'notDisclosed', words, name, contact: '' },
      { action: '/ts' },
    );
  await send('补贴名单没有公开。', '努尔兰');
  await send('匿名反映。', '');
  const { rows } = (await supervisor.send('GET', '/api/office/complaints')).json();
  const at = `/api/office/complaints/${rows[0].complaintId}`;
  const asked = { question: '请说明。', withWords: false, withComplainant: false, dueOn: null };
  const answer = async (words: string) => {
    const [inquiry] = (await clerk.send('GET', '/api/office/inquiries')).json().rows;
    await must(clerk, `/api/office/inquiries/${inquiry.inquiryId}/answer`, { answer: words });
  };
  await must(supervisor, `${at}/inquiries`, asked);
  await answer('名单漏发。');
  await must(supervisor, `${at}/answer`, { result: 'founded', answer: '属实。' });
  await must(supervisor, `${at}/correction`, { order: '公开名单。', dueOn: '2026-01-20' });
  await answer('已公开。');
  await must(supervisor, `${at}/correction/return`, { reason: '名单不全', dueOn: '2026-01-26' });
  await answer('已补全。');
  await must(supervisor, `${at}/correction/confirmation`);
}

async function keepDocket(): Promise<void> {
  const opening = {
    route: 'reconsideration',
    caseNumber: '托复〔2026〕1号',
    authority: '托里县人民政府',
    openedOn: '2026-01-12',
    requestNumber: null,
    source: '受理通知书',
  };
  const { caseId } = await must(clerk, '/api/office/registers/disputes', opening);
  const file = { name: '通知书.pdf', bytes: Buffer.from(aPdf([['受理通知书']])) };
  const place = `/api/office/registers/disputes/${caseId}/documents`;
  const added = await sendFile(app, clerk, place, { purpose: 'decision', title: '受理通知书' }, file);
  if (added.statusCode !== 201) throw new Error(added.body);
}

beforeAll(async () => {
  await aCounty(db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  leader = await product.signedIn(dolat, 'dolat-leader', '分管领导丙', ['leader']);
  supervisor = await product.signedIn(torli, 'torli-supervisor', '县主管甲', ['countySupervisor']);
  await signFindings();
  await correctReport();
  await complain();
  await keepDocket();
});

const faults = async () => {
  const found = [...(await verifyLedgers(deps, dolat)), ...(await verifyLedgers(deps, torli))];
  return found.map(({ subject, message }) => `${subject.split('/')[0]} ${message}`);
};

/** Changes something past the program, looks, and puts it back from a copy of the table. */
async function faultsAfter(table: string, change: RawBuilder<unknown>): Promise<readonly string[]> {
  const name = sql.table(table);
  await db.run(sql`create table kept_aside as select * from ${name}`);
  await db.run(sql`alter table ${name} disable trigger all`);
  await db.run(change);
  const found = await faults();
  await db.run(sql`delete from ${name}`);
  await db.run(sql`insert into ${name} select * from kept_aside`);
  await db.run(sql`alter table ${name} enable trigger all`);
  await db.run(sql`drop table kept_aside`);
  return found;
}

describe('what people sign and write beside the ledgers', () => {
  it('says what its events say, as long as nobody goes past the program', async () => {
    expect(await faults()).toEqual([]);
  });

  const changes: readonly (readonly [what: string, table: string, change: RawBuilder<unknown>, told: RegExp])[] = [
    [
      'a note in its words',
      'rectification_note',
      sql`update rectification_note set content = jsonb_set(content, '{reason}', '"别的"') where stage = 'released'`,
      /^rectification 更正说明的内容与事件记录的摘要不一致$/,
    ],
    [
      'who approved a note',
      'rectification_note',
      sql`update rectification_note set decided_by = written_by where stage = 'released'`,
      /^rectification 台账与事件不一致（审定人：/,
    ],
    [
      'a note that was given back into a released one',
      'rectification_note',
      sql`update rectification_note set stage = 'released' where stage = 'declined'`,
      /^rectification 台账与事件不一致（阶段：事件为declined，台账为released）$/,
    ],
    [
      'the number of a public note',
      'released_note',
      sql`update released_note set note_no = 9`,
      /^rectification 公开的更正说明与审定的不同$/,
    ],
    [
      'the reason of a signature',
      'report_waiver',
      sql`update report_waiver set reason = '没有理由' where rule = 'T2-02'`,
      /^waiver 台账与事件不一致（理由：事件为试点批复，已经核对。，台账为没有理由）$/,
    ],
    [
      'a signature that nobody confirmed',
      'report_waiver',
      sql`update report_waiver set confirmed_by = null, confirmed_on = null where rule = 'T2-02'`,
      /^waiver 台账与事件不一致（复核人：.*；复核日期：/,
    ],
    [
      'a signature that was taken away',
      'report_waiver',
      sql`delete from report_waiver where rule = 'T2-02'`,
      /^waiver 事件中有这一条，但记录中没有$/,
    ],
    [
      'what a complaint came to',
      'complaint',
      sql`update complaint set result = 'unfounded' where result = 'founded'`,
      /^complaint 台账与事件不一致（计入结果：事件为founded，台账为unfounded）$/,
    ],
    [
      'the last day of a correction',
      'complaint',
      sql`update complaint set correct_by = '2026-06-30' where correct_by is not null`,
      /^complaint 台账与事件不一致（改正期限：事件为2026-01-26，台账为2026-06-30）$/,
    ],
    [
      'the words of a complaint for those of another',
      'complaint',
      sql`update complaint set sealed = (select sealed from complaint where is_anonymous) where not is_anonymous`,
      /^complaint 投诉举报的内容被改动，无法打开$/,
    ],
    [
      'how an inquiry stands',
      'complaint_inquiry',
      sql`update complaint_inquiry set stage = 'answered' where kind = 'correction'`,
      /^inquiry 台账与事件不一致（阶段：事件为done，台账为answered）$/,
    ],
    [
      'a paper of the docket that was taken away',
      'dispute_document',
      sql`delete from dispute_document`,
      /^dispute 有一份上传过的材料不见了$/,
    ],
    [
      'which file a paper is',
      'dispute_document',
      sql`update dispute_document set plain_digest = repeat('0', 64)`,
      /^dispute 的材料“受理通知书”与上传记录不一致$/,
    ],
  ];
  it.each(changes)('is found out where somebody changed %s', async (_what, table, change, told) => {
    expect(await faultsAfter(table, change)).toEqual([expect.stringMatching(told)]);
  });

  it('is whole again after each of these, and once complaints were forgotten', async () => {
    expect(await faults()).toEqual([]);
    clock.forward(11 * 366 * 86_400);
    expect(await forgetComplaints(deps)).toBe(1);
    expect(await faults()).toEqual([]);
  });

  it('misses the files that went out with a note, and the papers of the docket', async () => {
    const [noted] = await db.many<{ digest: string }>(sql`select digest from noted_file where format = 'csv'`);
    const [paper] = await db.many<{ digest: string }>(sql`select sealed_digest as digest from dispute_document`);
    for (const { digest } of [noted, paper].filter((row) => row !== undefined))
      await rm(join(product.filesFolder, 'sha256', digest.slice(0, 2), digest.slice(2)));
    expect((await faults()).sort()).toEqual([
      'dispute 的材料“受理通知书”不见了',
      'report 第1版附更正说明的 csv 文件不见了',
    ]);
  });
});
