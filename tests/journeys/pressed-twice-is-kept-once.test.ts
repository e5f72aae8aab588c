import { beforeAll, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { sendFile } from '../support/multipart.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtAttachments, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

const mon2Mar = '2026-03-02';
const product = await aProduct(aClock('2026-03-02T02:00:00.000Z'), await builtAttachments());
const [first, second] = ['form-note-0001', 'form-note-0002'] as const;
let clerk: Colleague;

const note = { noteId: 'note-00000001', kind: 'communication', happenedOn: mon2Mar, text: '已经电话告知。' };
const keep = (requestId: string, what: object = {}) =>
  clerk.send('POST', `/api/office/requests/${requestId}/notes`, { ...note, ...what });
const textsOf = async (requestId: string): Promise<string[]> =>
  (await clerk.send('POST', `/api/office/requests/${requestId}/notes/reading`, { purpose: '核对' }))
    .json<{ notes: { text: string }[] }>()
    .notes.map(({ text }) => text);

beforeAll(async () => {
  await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府']]);
  clerk = await product.signedIn('shiqiao' as AgencyId, 'note-clerk', '经办人甲', ['clerk']);
  for (const id of [first, second]) await clerk.send('POST', '/api/office/requests', aPaperRequest(id, mon2Mar));
});

it('a note is kept once, however often its button is pressed', async () => {
  const replies = await Promise.all([keep(first), keep(first), keep(first)]);
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([204, 204, 204]);
  expect(await textsOf(first)).toEqual([note.text]);
});

it('a note keeps its words and its request', async () => {
  expect(await refusalOf(keep(first, { text: '没有告知。' }))).toMatchObject({ reason: 'keptOtherwise' });
  expect(await refusalOf(keep(second))).toMatchObject({ reason: 'keptOtherwise' });
  expect([await textsOf(first), await textsOf(second)]).toEqual([[note.text], []]);
});

it('a file is kept once, however often it is sent at once', async () => {
  const send = () =>
    sendFile(
      product.app,
      clerk,
      `/api/office/requests/${first}/attachments`,
      { purpose: 'answer', title: '台账' },
      { name: '台账.txt', bytes: Buffer.from('内容') },
    );
  const replies = await Promise.all([send(), send(), send()]);
  expect(replies.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422, 422]);
});

it('a deputy is named once, and keeps the days that were sent first', async () => {
  const head = await product.signedIn('shiqiao' as AgencyId, 'note-head', '负责人乙', ['disclosureOffice']);
  const deputy = {
    deputyId: 'deputy-00000001',
    principalId: head.accountId,
    substituteId: clerk.accountId,
    fromOn: mon2Mar,
    untilOn: '2026-03-06',
  };
  const name = (what: object = {}) => head.send('POST', '/api/office/deputies', { ...deputy, ...what });
  const replies = await Promise.all([name(), name()]);
  expect(replies.map(({ statusCode }) => statusCode)).toEqual([204, 204]);
  const later = name({ fromOn: '2026-03-09', untilOn: '2026-03-13' });
  expect(await refusalOf(later)).toMatchObject({ reason: 'namedOtherwise' });
});
