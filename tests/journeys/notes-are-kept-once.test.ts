import { beforeAll, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, type Colleague } from '../support/product.ts';
import { refusalOf } from '../support/refusals.ts';

const mon2Mar = '2026-03-02';
const product = await aProduct(aClock('2026-03-02T02:00:00.000Z'));
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
