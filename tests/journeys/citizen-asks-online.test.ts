import { describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { aCounty, aProduct, saveOfficialHolidays } from '../support/product.ts';
import { aSiteVisitor, type SeenPage, type SiteVisitor } from '../support/site-visitor.ts';
import { faultsOfHtml } from '../support/valid-html.ts';

const clock = aClock();
const product = await aProduct(clock);
await saveOfficialHolidays(product.db);
await aCounty(
  product.db,
  ['yunling', '云岭县'],
  [
    ['ziran', '云岭县自然资源局', { kind: 'department' }],
    ['hexi', '河西镇人民政府'],
    ['old', '云岭县国土资源局', { kind: 'department', abolishedOn: day('2019-03-01') }],
  ],
);

const person = {
  applicantKind: 'naturalPerson',
  name: '古丽·买买提',
  identityProofKind: 'idCard',
  identityProofNumber: '65422420000229012 1',
  phone: '138 0013 8000',
};

describe('a citizen without script', () => {
  it('asks in seven pages and gets number, code and last day', async () => {
    const visitor = aSiteVisitor(product.app, '192.0.2.10');
    const check = await untilCheck(visitor);
    expect(check.facts.text).toContain('云岭县自然资源局');
    expect(check.facts.text).toContain('今天（2026年3月9日）提交成功');
    expect(check.facts.text).toContain('最迟2026年4月7日答复');
    clock.forward(61);
    const receipt = await visitor.send(check, { agreesToPublish: 'yes' });
    expect(receipt.status).toBe(200);
    expect(receipt.facts.text).toContain('申请编号 ZIRAN-2026-0001');
    expect(receipt.facts.text).toMatch(/[2-9A-Z]{5}-[2-9A-Z]{5}-[2-9A-Z]{5}/);
    expect(receipt.facts.text).toContain('最迟答复日期2026年4月7日');
    expect(receipt.html).not.toContain(person.name);
    const { rows } = await product.deps.queries.listRequests(
      'ziran' as AgencyId,
      { offset: 0, limit: 9 },
      day('2026-03-09'),
    );
    expect(rows.map(({ channel, receivedOn, dueOn }) => [channel, receivedOn, dueOn])).toEqual([
      ['online', '2026-03-09', '2026-04-07'],
    ]);
  });
});

/** Fills in everything up to the page on which it is checked. */
async function untilCheck(visitor: SiteVisitor): Promise<SeenPage> {
  const start = await visitor.visit('/sq');
  const describe = await visitor.send(start, { door: 'documents' });
  const agency = await visitor.send(describe, { title: '2024年河西村宅基地审批台账', press: 'continue' });
  const delivery = await visitor.send(agency, { agency: 'ziran' });
  const identity = await visitor.send(delivery, {});
  const check = await visitor.send(identity, person);
  for (const page of [start, describe, agency, delivery, identity, check]) {
    expect(page.status, page.facts.text).toBe(200);
    expect(await faultsOfHtml(page.html)).toEqual([]);
    expect(page.facts.meta.get('ColumnType')).toBe('依申请公开');
  }
  return check;
}
