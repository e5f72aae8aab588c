import { type RawBuilder, sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { queriesOver } from '../../src/storage/queries.ts';
import { verifyLedgers } from '../../src/usecases/audit/verify-ledgers.ts';
import { usualAnswers } from '../support/coach-answers.ts';
import { aClock } from '../support/deps.ts';
import { sendFile } from '../support/multipart.ts';
import { aCounty, aProduct, builtAttachments, type Colleague } from '../support/product.ts';
import {
  anOffice,
  atTheCounter,
  courseContact,
  decide,
  handOver,
  type Office,
  quickLetters,
} from '../support/request-course.ts';

const clock = aClock('2026-03-02T02:00:00.000Z');
const product = await aProduct(clock, { ...quickLetters, ...(await builtAttachments()) });
let office: Office;

/** A text that was looked through, on its way out with an answer. */
async function clearedFile(requestId: string): Promise<string> {
  const base = `/api/office/requests/${requestId}/attachments`;
  const file = { name: '台账.txt', bytes: Buffer.from('可以公开的内容') };
  const fields = { purpose: 'answer', title: '台账' };
  const { attachmentId } = (await sendFile(product.app, office.clerk as Colleague, base, fields, file)).json();
  const [{ digest }] = (await office.leader.send('GET', base)).json().rows;
  await office.leader.send('POST', `${base}/${attachmentId}/clearance`, { digest });
  return attachmentId;
}

const faults = async () =>
  (await verifyLedgers(product.deps, office.agencyId)).map(({ subject, message }) => [subject.split('/')[0], message]);

beforeAll(async () => {
  const dolat = ['dolat', '多拉特乡人民政府', { contact: courseContact }] as const;
  await aCounty(product.db, ['torli', '托里县人民政府'], [dolat]);
  office = await anOffice(product, clock, 'dolat');
  const request = await atTheCounter(office);
  const attachmentIds = [await clearedFile(request.requestId)];
  await handOver(office, await decide(office, request, usualAnswers, { attachmentIds }));
  expect(await faults()).toEqual([]);
});

class PutBack extends Error {}

/** What is found after a change past the program, by somebody whom no trigger stops; it is put back afterwards. */
async function faultsAfter(change: RawBuilder<unknown>): Promise<readonly unknown[]> {
  let found: readonly unknown[] = [];
  await product.db
    .inTransaction(async (transaction) => {
      await transaction.run(sql`set local session_replication_role = replica`);
      await transaction.run(change);
      await transaction.run(sql`set local session_replication_role = origin`);
      const queries = queriesOver(transaction, clock);
      found = (await verifyLedgers({ ...product.deps, queries }, office.agencyId)).map(({ subject, message }) => [
        subject.split('/')[0],
        message,
      ]);
      throw new PutBack();
    })
    .catch((error: unknown) => {
      if (!(error instanceof PutBack)) throw error;
    });
  return found;
}

const service = '送达的记录被改动';

it.each([
  ['the day somebody signed', sql`update paper_service set signed_on = '2026-02-27'`, ['paper', service]],
  ['the day that counts', sql`update paper_service set counts_on = '2026-02-27'`, ['paper', service]],
  ['the mode of service', sql`update paper_service set mode = 'byPost'`, ['paper', service]],
  ['who signed', sql`update paper_service set sealed = sealed || '\\x00'`, ['paper', service]],
  ['whoever recorded it', sql`update paper_service set recorded_by = 'somebody'`, ['paper', service]],
  ['that it was served at all', sql`delete from paper_service`, ['paper', '送达的记录不见了']],
  [
    'a service of its own',
    sql`insert into paper_service select agency_id, paper_id, 99, mode, sent_on, signed_on, reached_on, counts_on, failed_on, failure, tracking_number, sealed, recorded_by, recorded_at from paper_service`,
    ['paper', '有没有任何事件产生过的送达记录'],
  ],
  ['the file that went out', sql`delete from attachment`, ['paper', '文书所附的文件在材料中不见了']],
  [
    'what was asked for',
    sql`update request_secret set sealed = sealed || '\\x00'`,
    ['request', '申请的内容被改动，无法打开'],
  ],
  ['the whole application', sql`delete from request_secret`, ['request', '申请的内容不见了']],
])('is found out who changed %s', async (_, change, told) => {
  expect(await faultsAfter(change)).toEqual([told]);
});
