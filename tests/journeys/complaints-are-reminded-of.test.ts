import { expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { remindComplaints } from '../../src/usecases/complaints/remind-complaints.ts';
import { receiveComplaint } from '../../src/usecases/complaints/send-complaint.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct } from '../support/product.ts';

const day = 86_400;
const clock = aClock('2026-03-06T02:00:00.000Z');
const product = await aProduct(clock);
const { db, deps } = product;
const [county, dolat] = ['torli' as AgencyId, 'dolat' as AgencyId];

it('reminds the unit of a question and the supervisor of an answer, once a day and only on their rungs', async () => {
  await aCounty(db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府']]);
  const supervisor = await product.signedIn(county, 'torli-supervisor', '县级主管', ['countySupervisor']);
  await product.signedIn(dolat, 'dolat-clerk', '经办人甲', ['clerk']);
  const sent = { complaintId: 'form-000000000001', unit: dolat, kind: 'notDisclosed', words: '名单没有公开。' };
  const kept = await receiveComplaint(deps, { ...sent, name: '', contact: '', requestNumber: '' });
  expect(kept.ok).toBe(true);
  const [complaint] = (await deps.queries.listComplaints(county, { offset: 0, limit: 1 })).rows;
  const at = `/api/office/complaints/${complaint?.complaintId}`;
  const asked = { question: '名单是否公开？', withWords: false, withComplainant: false, dueOn: '2026-03-20' };
  expect((await supervisor.send('POST', `${at}/inquiries`, asked)).statusCode).toBe(204);
  // ten working days are left for the unit, thirty for the supervisor: nobody hears of either
  expect(await remindComplaints(deps)).toBe(0);
  clock.forward(14 * day);
  expect([deps.today(), await remindComplaints(deps), await remindComplaints(deps)]).toEqual(['2026-03-20', 1, 0]);
  // Saturday, then Monday: the question is late by one working day
  clock.forward(day);
  expect(await remindComplaints(deps)).toBe(0);
  clock.forward(2 * day);
  expect(await remindComplaints(deps)).toBe(1);
  // Monday 20 April is the last day of the answer
  clock.forward(28 * day);
  expect(deps.today()).toBe('2026-04-20');
  await remindComplaints(deps);
  const subject = `complaint/${complaint?.complaintId}/answer`;
  const said = await deps.queries.countNotices(county, 'complaintDueSoon', subject, '2026-04-19T16:00:00Z');
  expect(said).toBe(1);
});
