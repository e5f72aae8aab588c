import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, RequestId } from '../../src/core/values/ids.ts';
import { issueAccess } from '../../src/usecases/applications/issue-access.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { aSiteVisitor } from '../support/site-visitor.ts';

const mon2Mar = '2026-03-02';
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
const { app, deps } = product;
const dolat = 'dolat' as AgencyId;
const contact = {
  office: '党政办公室',
  address: '托里县多拉特乡政府院内',
  hours: '工作日10:00至14:00',
  phone: '0901-3680000',
  email: 'office@example.cn',
};
const visitor = aSiteVisitor(app, '192.0.2.41');
const requestId = 'takes-answer-1';
let clerk: Colleague;
let reviewer: Colleague;
let leader: Colleague;
let link: string;

beforeAll(async () => {
  await aCounty(
    product.db,
    ['torli', '托里县人民政府'],
    [
      ['dolat', '托里县多拉特乡人民政府', { contact }],
      ['ziran', '托里县自然资源局', { kind: 'department' }],
    ],
  );
  clerk = await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  reviewer = await product.signedIn(dolat, 'dolat-reviewer', '审核人乙', ['reviewer']);
  leader = await product.signedIn(dolat, 'dolat-leader', '领导丁', ['leader', 'disclosureOffice']);
  link = await aRequest(requestId);
});

describe('an applicant who is written to', () => {
  it('reads the notice of correction on the page, answers it there, and the office reads the answer', async () => {
    await start('paper-takes-01', 'correction-notice', {
      event: { action: 'askCorrection', correctBy: '2026-03-20' },
      values: { guidance: '申请没有写明年份。', itemsToCorrect: '请写明征地批复的年份。' },
    });
    expect((await page()).facts.text).not.toContain('请写明征地批复的年份');
    await step(clerk, 'paper-takes-01', 'submit');
    await step(leader, 'paper-takes-01', 'sign');
    const asked = await page();
    expect(asked.facts.text).toContain('请写明征地批复的年份');
    expect(asked.facts.text).toContain('政府信息公开申请补正告知书');
    const words = '要2024年的征地批复。';
    await visitor.send(asked, { words }, { action: `/cx/${link}/correction`, files: [] });
    const read = await clerk.send('GET', `/api/office/requests/${requestId}/additions`);
    expect(read.json()).toMatchObject({ words: [{ kind: 'correction', text: words }], rating: null });
    const inbox = (await clerk.send('GET', '/api/office/messages')).body;
    expect(inbox).toContain('收到补正材料');
    expect(inbox).not.toContain('2024年的征地批复');
  });

  it('takes the answer with its reasons, and the very bytes that were issued', async () => {
    await start('paper-takes-02', 'reply-other-agency', {
      event: { action: 'close', outcome: 'otherAgencyResponsible' },
      values: {
        notResponsibleReason: '征地批复由县自然资源局制作，本机关没有参与。',
        responsibleAgency: '托里县自然资源局',
        responsibleAgencyContact: '托里县人民路9号，电话0901-3681111',
      },
    });
    await step(clerk, 'paper-takes-02', 'submit');
    await step(reviewer, 'paper-takes-02', 'review');
    expect((await page()).facts.text).not.toContain('由县自然资源局制作');
    await step(leader, 'paper-takes-02', 'sign');
    const answer = await page();
    for (const words of ['已答复', '不由这个机关公开', '由县自然资源局制作', '公复〔2026〕1号'])
      expect(answer.facts.text).toContain(words);
    for (const [format, start_] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
    ] as const) {
      const at = answer.facts.links.map(({ href }) => href).find((href) => href.endsWith(`paper-takes-02.${format}`));
      const file = await app.inject({ url: at ?? '/none', headers: { cookie: visitor.cookie } });
      expect([file.statusCode, file.rawPayload.subarray(0, start_.length).toString()]).toEqual([200, start_]);
      expect(file.headers['content-disposition']).toMatch(/^attachment; /);
      expect([file.headers['cache-control'], file.headers['referrer-policy']]).toEqual(['no-store', 'no-referrer']);
      expect(answer.html).toContain(createHash('sha256').update(file.rawPayload).digest('hex'));
    }
    const other = await aRequest('takes-answer-2');
    expect((await visitor.visit(`/cx/${other}/papers/paper-takes-02.pdf`)).status).toBe(404);
    const audit = await deps.queries.listAudit(dolat, { subject: `request/${requestId}`, offset: 0, limit: 99 });
    expect(audit.rows.filter(({ act }) => act === 'request.fileTakenByApplicant')).toHaveLength(2);
  });

  it('asks the agency that the answer names with the same words', async () => {
    const draft = await visitor.send(await page(), {}, { action: `/cx/${link}/elsewhere` });
    expect([draft.status, draft.address]).toEqual([200, expect.stringContaining('/sq/t/')]);
    expect(draft.facts.text).toContain('征地批复');
  });
});

function page() {
  return visitor.visit(`/cx/${link}`);
}

async function aRequest(id: string): Promise<string> {
  const reply = await clerk.send('POST', '/api/office/requests', aPaperRequest(id, mon2Mar));
  expect(reply.statusCode, reply.body).toBe(201);
  return (
    await deps.inTransaction((stores) => issueAccess(deps, stores, { agencyId: dolat, requestId: id as RequestId }))
  ).link;
}

async function start(paperId: string, kind: string, what: object): Promise<void> {
  const body = { paperId, kind, attachmentIds: [], ...what };
  const reply = await clerk.send('POST', `/api/office/requests/${requestId}/papers`, body);
  expect(reply.statusCode, reply.body).toBe(201);
}

async function step(who: Colleague, paperId: string, name: string): Promise<void> {
  const paper = `/api/office/papers/${paperId}`;
  const { contentDigest } = (await who.send('GET', paper)).json();
  const reply = await who.send('POST', `${paper}/steps`, { step: name, contentDigest });
  expect(reply.statusCode, reply.body).toBe(200);
}
