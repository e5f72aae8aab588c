import { describe, expect, it } from 'vitest';
import { day } from '../../../../tests/support/official-calendar.ts';
import { aContent, publishItem } from '../../../../tests/support/public-items.ts';
import { aPublicSite } from '../../../../tests/support/public-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { rulesKeyword } from '../../../core/catalog/disclosure-rules.ts';
import { statutorySubjects } from '../../../core/catalog/disclosure-subjects.ts';
import { channels } from '../../../core/requests/channels.ts';

const site = await aPublicSite();
await site.agency('yunling', { name: '云岭县人民政府', shortName: '云岭县', kind: 'area', level: 'county' });
const bureau = await site.agency('ziran', { name: '云岭县自然资源局', kind: 'department', level: 'county' }, 'yunling');
await publishItem(
  site.db,
  aContent(bureau, { title: '政府信息公开保密审查制度', keywords: [rulesKeyword], madeOn: day('2025-02-03') }),
  { itemId: 'item-rules', indexNumber: '654224/2026-00001' },
);

describe('the guide of an agency that has released no profile', async () => {
  const { page, html, status } = await site.visit('/gk/ziran/zn');
  const text = page.text.replaceAll(' ', '');

  it('is a well-formed page of its own column', async () => {
    expect([status, page.meta.get('ColumnType')]).toEqual([200, '信息公开指南']);
    expect(await faultsOfHtml(html)).toEqual([]);
  });

  it('says what is known, and marks what is missing', () => {
    for (const words of ['党政办公室', '云岭县人民路1号', '工作日9:30至18:30', '0990-7654321', '传真号码尚未公布'])
      expect(text).toContain(words);
    expect(text).toContain('机构信息尚未经审定公开');
  });

  it('lists every subject with its article, every channel with its rule', () => {
    for (const { label } of statutorySubjects) expect(text).toContain(label);
    expect(text).toContain('市政建设');
    expect(text).toContain('654224/2026-00001');
    for (const { label, rule } of channels) {
      expect(text).toContain(label);
      expect(text).toContain(rule);
    }
  });

  it.each([
    // law page §1.4 and §1.6, §2.1, §6.2
    ['自形成或者变更之日起20个工作日内公开', 'the time for publishing'],
    ['答复政府信息公开申请20个工作日', 'the time for replies'],
    ['第31至100页每页10元', 'the fee rule'],
    ['申请行政复议60日', 'reconsideration'],
    ['直接提起诉讼6个月', 'litigation'],
    ['主管部门云岭县人民政府', 'the supervisor'],
  ])('says %s', (words) => {
    expect(text).toContain(words);
  });
});

describe('the card and the rules of an agency', () => {
  it('are well-formed pages of their columns', async () => {
    const card = await site.visit('/gk/ziran/jg');
    const rules = await site.visit('/gk/ziran/zd');
    expect([card.page.meta.get('ColumnType'), rules.page.meta.get('ColumnType')]).toEqual(['机构职能', '政策文件']);
    expect(await faultsOfHtml(card.html)).toEqual([]);
    expect(await faultsOfHtml(rules.html)).toEqual([]);
  });

  it('list the rules of the State and those that were published under the keyword of rules', async () => {
    const { page } = await site.visit('/gk/ziran/zd');
    expect(page.text).toContain('中华人民共和国政府信息公开条例');
    expect(page.links.map(({ href }) => href)).toContain('/d/654224/2026-00001');
  });

  it.each(['zn', 'jg', 'zd', 'wj'])('are not there for an area or an agency nobody knows: %s', async (place) => {
    expect((await site.visit(`/gk/yunling/${place}`)).status).toBe(404);
    expect((await site.visit(`/gk/nobody/${place}`)).status).toBe(404);
  });
});
