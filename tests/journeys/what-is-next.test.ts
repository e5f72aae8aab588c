import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aPaperRequest } from '../support/paper-requests.ts';
import { aCounty, aProduct, builtDocuments, type Colleague } from '../support/product.ts';
import { takeSteps } from '../support/report-course.ts';

const clock = aClock('2026-01-20T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
let clerk: Colleague;
let reviewer: Colleague;
let supervisor: Colleague;

const tasksOf = async (who: Colleague): Promise<{ sentence: string; dueOn: string | null; lampText: string }[]> =>
  (await who.send('GET', '/api/office/home')).json().tasks;
const sentencesOf = async (who: Colleague) => (await tasksOf(who)).map(({ sentence }) => sentence);

beforeAll(async () => {
  await aCounty(
    product.db,
    ['torli', '托里县人民政府'],
    [
      ['zone', '托里县产业园区管理委员会', { kind: 'area' }],
      ['dolat', '托里县多拉特乡人民政府'],
    ],
  );
  clerk = await product.signedIn('dolat' as AgencyId, 'dolat-clerk', '经办人甲', ['clerk', 'reviewer']);
  reviewer = await product.signedIn('dolat' as AgencyId, 'dolat-reviewer', '审核人乙', ['clerk', 'reviewer']);
  supervisor = await product.signedIn('torli' as AgencyId, 'torli-supervisor', '县主管丙', ['countySupervisor']);
});

describe('what is next', () => {
  it('is first to confirm a receipt, on the day itself, also before more requests than a page shows', async () => {
    const online = { channel: 'online', confirmedOn: null };
    expect(
      (await clerk.send('POST', '/api/office/requests', aPaperRequest('online-00001', '2026-01-20', online)))
        .statusCode,
    ).toBe(201);
    for (let no = 10; no < 31; no += 1)
      await clerk.send('POST', '/api/office/requests', aPaperRequest(`paper-000${no}`, '2026-01-20'));
    const [first] = await tasksOf(clerk);
    expect(first).toMatchObject({ dueOn: '2026-01-20', lampText: expect.stringContaining('今天') });
    expect(first?.sentence).toContain('尚未与申请人确认收到');
  });

  it('is to approve a report only for somebody who did not write it', async () => {
    await takeSteps('dolat', 2025, [
      [clerk, 'save'],
      [reviewer, 'submit'],
    ]);
    const third = await product.signedIn('dolat' as AgencyId, 'dolat-leader', '领导丁', ['leader']);
    const approvals = await Promise.all([clerk, reviewer, third].map(async (who) => (await sentencesOf(who)).join()));
    expect(approvals.map((sentences) => sentences.includes('等待您审定'))).toEqual([false, false, true]);
  });

  it('is to push a government below only when its own day draws near', async () => {
    clock.forward(12 * 86_400);
    await supervisor.signInAgain();
    const tasks = await tasksOf(supervisor);
    expect(tasks.map(({ sentence, dueOn }) => [sentence.includes('逾期'), dueOn])).toEqual([
      [true, '2026-01-31'],
      [false, '2026-03-31'],
    ]);
  });
});
