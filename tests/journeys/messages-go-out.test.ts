import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId, RequestId } from '../../src/core/values/ids.ts';
import { allJobs } from '../../src/jobs/all-jobs.ts';
import { prepareQueue, startWorker } from '../../src/main/worker.ts';
import { smtpMailer } from '../../src/messaging/smtp-mailer.ts';
import { sendMessages } from '../../src/usecases/messages/send-messages.ts';
import type { Deps, MailState } from '../../src/usecases/ports.ts';
import { remindDue } from '../../src/usecases/requests/remind-due.ts';
import { aClock } from '../support/deps.ts';
import { eventually } from '../support/eventually.ts';
import { aPaperRequest, paperApplication } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';
import { anSmtpServer } from '../support/smtp-server.ts';

const mon2Mar = '2026-03-02';
const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock);
const smtp = await anSmtpServer();
const statusPage = 'https://gk.example.gov.cn/cx';
const site = { statusPage, siteAddress: 'https://www.yunling.gov.cn', siteName: '云岭县人民政府' };
const mail = smtpMailer({ url: smtp.url, from: 'gongkai@example.gov.cn', ...site });
const deps: Deps = { ...product.deps, mail };
const dolat = 'dolat' as AgencyId;
const email = 'somebody.at.home@example.org';
let clerk: Colleague;
let leader: Colleague;
let reviewer: Colleague;

async function register(requestId: string, what: object): Promise<void> {
  const application = { ...paperApplication, name: '买买提', email, ...what };
  const reply = await clerk.send('POST', '/api/office/requests', aPaperRequest(requestId, mon2Mar, { application }));
  expect(reply.statusCode).toBe(201);
}

const tell = (requestId: string, message: 'received' | 'replyReady') =>
  deps.inTransaction(({ messages }) =>
    messages.queue({ agencyId: dolat, requestId: requestId as RequestId, to: { kind: 'applicant' }, message }),
  );
const mailsOf = async (state: MailState) => (await deps.queries.listMails(dolat, { state, offset: 0, limit: 20 })).rows;
const inboxOf = async (who: Colleague): Promise<string[]> => {
  await who.signInAgain();
  const reply = await who.send('GET', '/api/office/messages?limit=100');
  return reply.json<{ rows: { sentence: string }[] }>().rows.map(({ sentence }) => sentence);
};

beforeAll(async () => {
  await aCounty(product.db, ['torli', '托里县人民政府'], [['dolat', '多拉特乡人民政府']]);
  clerk = await product.signedIn(dolat, 'mail-clerk', '经办人甲', ['clerk']);
  reviewer = await product.signedIn(dolat, 'mail-reviewer', '审核人乙', ['reviewer']);
  leader = await product.signedIn(dolat, 'mail-leader', '领导丙', ['leader']);
  await register('form-mail-0001', { wantsMail: 'yes' });
  await register('form-mail-0002', {});
});

describe('a mail to an applicant', () => {
  it('goes out when a request was registered, to whoever asked for mails', async () => {
    expect(await sendMessages(deps)).toBe(1);
    expect(smtp.mails.map(({ subject }) => subject)).toEqual(['政府信息公开申请 DOLAT-2026-0001 已经收到']);
    expect(await mailsOf('unwanted')).toMatchObject([{ requestNumber: 'DOLAT-2026-0002' }]);
  });

  it('carries number, status and the page to look it up, and nothing of the person or the request', async () => {
    await tell('form-mail-0001', 'replyReady');
    expect(await sendMessages(deps)).toBe(1);
    const taken = smtp.mails.at(-1);
    expect(taken).toMatchObject({ from: 'gongkai@example.gov.cn', to: [email] });
    expect(taken?.subject).toMatch(/^政府信息公开申请 DOLAT-2026-0001 已经答复$/);
    expect(taken?.body.trim()).toBe(
      `政府信息公开申请 DOLAT-2026-0001 已经答复。请凭申请编号和查询码到门户查看答复。\n\n${statusPage}`,
    );
    for (const personal of ['买买提', '征地批复', '654224', '13800138000'])
      expect(`${taken?.source}${taken?.body}${taken?.subject}`).not.toContain(personal);
  });

  it('is not sent twice', async () => {
    expect(await sendMessages(deps)).toBe(0);
    expect(smtp.mails).toHaveLength(2);
  });

  it('leaves no address in the table of messages, nor in the log', async () => {
    const rows = await product.db.many(sql<object>`select * from message`);
    expect(JSON.stringify(rows)).not.toContain(email);
    expect(product.lines.join('')).not.toContain(email);
  });

  it('waits for the morning', async () => {
    clock.forward(12 * 3600);
    await tell('form-mail-0001', 'received');
    expect(await sendMessages(deps)).toBe(0);
    expect(await mailsOf('waiting')).toMatchObject([{ attempts: 0, dueAt: '2026-03-03T00:00:00.000Z' }]);
    clock.forward(10 * 3600);
    expect(await sendMessages(deps)).toBe(1);
  });

  it('is tried again later where the server is busy, and given up at last', async () => {
    smtp.answerRecipientsWith('451 try later');
    await tell('form-mail-0001', 'received');
    for (const minutes of [0, 1, 5, 15, 60, 240]) {
      clock.forward(minutes * 60);
      expect(await sendMessages(deps)).toBe(0);
    }
    expect(await mailsOf('waiting')).toMatchObject([{ attempts: 6, fault: expect.stringContaining('451') }]);
    clock.forward(24 * 3600);
    await sendMessages(deps);
    const [dead] = await mailsOf('dead');
    expect(dead).toMatchObject({ attempts: 7 });
    expect(JSON.stringify(dead)).not.toContain(email);
  });

  it('can be put back into the queue by hand', async () => {
    const [dead] = await mailsOf('dead');
    const address = `/api/office/mails/${dead?.messageNo}/sending`;
    await Promise.all([leader.signInAgain(), clerk.signInAgain()]);
    expect(await refusalOf(leader.send('POST', address))).toMatchObject({ status: 403 });
    smtp.answerRecipientsWith('250 OK');
    expect((await clerk.send('POST', address)).statusCode).toBe(200);
    expect(await sendMessages(deps)).toBe(1);
    expect(await refusalOf(clerk.send('POST', address))).toMatchObject({ status: 404 });
  });

  it('is given up at once where the address does not exist', async () => {
    smtp.answerRecipientsWith('550 no such user');
    await tell('form-mail-0001', 'received');
    await sendMessages(deps);
    expect(await mailsOf('dead')).toMatchObject([{ attempts: 1, fault: expect.stringContaining('550') }]);
    smtp.answerRecipientsWith('250 OK');
  });

  it('is settled unsent where no mail server is configured', async () => {
    await tell('form-mail-0001', 'received');
    const before = smtp.mails.length;
    expect(await sendMessages(product.deps)).toBe(0);
    expect(smtp.mails).toHaveLength(before);
    expect(await mailsOf('waiting')).toEqual([]);
  });

  it('is sent by the next program where one was killed while sending', async () => {
    await tell('form-mail-0001', 'received');
    const before = smtp.mails.length;
    // a program that dies between taking a mail and sending it
    const dying = { ...mail, send: () => Promise.reject(new Error('killed')) };
    await expect(sendMessages({ ...deps, mail: dying })).rejects.toThrow('killed');
    expect(await sendMessages(deps)).toBe(0);
    clock.forward(5 * 60);
    expect(await sendMessages(deps)).toBe(1);
    expect(smtp.mails).toHaveLength(before + 1);
  });
});

describe('reminders of what is due', () => {
  it('tell ever more people, once a day each, on working days only', async () => {
    // due on Monday 30 March: five working days before it is Monday 23 March
    clock.forward((Date.parse('2026-03-23T01:00:00.000Z') - Date.parse(clock.now())) / 1000);
    expect(await remindDue(deps)).toBe(2);
    expect(await remindDue(deps)).toBe(0);
    expect(await inboxOf(clerk)).toHaveLength(2);
    expect(await inboxOf(reviewer)).toEqual([]);
    clock.forward(2 * 86_400);
    expect(await remindDue(deps)).toBe(2);
    expect([(await inboxOf(reviewer)).length, (await inboxOf(leader)).length]).toEqual([2, 0]);
    clock.forward(2 * 86_400);
    expect(await remindDue(deps)).toBe(2);
    expect((await inboxOf(leader)).length).toBe(2);
    clock.forward(86_400);
    expect(await remindDue(deps)).toBe(0);
    clock.forward(3 * 86_400);
    expect(await remindDue(deps)).toBe(2);
    expect((await inboxOf(leader))[0]).toContain('已经逾期');
  });
});

describe('the worker in the server', () => {
  it('does what a transaction asked for as soon as it is committed, and not if it is rolled back', async () => {
    await prepareQueue(product.db.url);
    const lines: string[] = [];
    const worker = await startWorker({ url: product.db.url, deps, jobs: allJobs, log: (line) => lines.push(line) });
    const before = smtp.mails.length;
    await expect(
      deps.inTransaction(async ({ messages }) => {
        const to = { kind: 'applicant' } as const;
        await messages.queue({ agencyId: dolat, requestId: 'form-mail-0001' as RequestId, to, message: 'received' });
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await tell('form-mail-0001', 'replyReady');
    await eventually(() => smtp.mails.length > before);
    expect(smtp.mails).toHaveLength(before + 1);
    expect(smtp.mails.at(-1)?.subject).toContain('已经答复');
    await worker.stop();
    expect(lines.filter((line) => line.includes('error'))).toEqual([]);
  });
});
