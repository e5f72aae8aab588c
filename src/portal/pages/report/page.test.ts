import { describe, expect, it } from 'vitest';
import { attribute, textOf } from '../../../../tests/support/page-facts.ts';
import { aPublicSite, reportWith, type Visit } from '../../../../tests/support/public-site.ts';
import { cityReport } from '../../../../tests/support/sample-reports.ts';

const site = await aPublicSite();
const county = await site.agency('yunling', { name: '云岭县', shortName: '云岭县', kind: 'area' });
const bureau = await site.agency(
  'ziran',
  { name: '云岭县自然资源局', shortName: '县自然资源局', kind: 'department' },
  'yunling',
);
const township = await site.agency('qingshui', { name: '清水镇' }, 'yunling');
const few = {
  'requests.newlyReceived.naturalPerson': 3,
  'requests.newlyReceived.total': 3,
  'requests.granted.total': 2,
  'requests.notHeld.total': 1,
  'requests.total.total': 3,
};
const digest = await site.report(
  bureau,
  reportWith(
    {
      title: '云岭县自然资源局2025年政府信息公开工作年度报告',
      year: 2025,
      narrative: { 1: '（一）主动公开。公开<b>70</b>条。' },
    },
    few,
  ),
  '2026-01-20T02:30:00.000Z',
  { pdf: 'a', docx: 'b' },
);
await site.report(bureau, reportWith({ title: '自然资源局2024', year: 2024 }), '2025-01-20T02:30:00.000Z');
await site.report(county, { ...cityReport, year: 2025 }, '2026-03-01T02:30:00.000Z');
await site.report(township, reportWith({ title: '清水镇2025', year: 2025 }), '2026-01-21T02:30:00.000Z');

describe('the page of a report', async () => {
  const visit = await site.visit('/nb/ziran/2025');
  const { page, html } = visit;

  it('says who published what and when, and by what it can be checked', () => {
    for (const words of [
      '发布机构云岭县自然资源局',
      '发布日期2026-01-20 10:30',
      '统计期限2025年1月1日至12月31日',
      '版本第1版',
      '台账位置第128号事件',
      digest,
    ])
      expect(page.text).toContain(words);
    expect(page.meta.get('ContentSource')).toBe('云岭县自然资源局');
    expect(page.meta.get('PubDate')).toBe('2026-01-20 10:30');
    expect(page.meta.get('ArticleTitle')).toBe('云岭县自然资源局2025年政府信息公开工作年度报告');
  });

  it('puts the tables into words and shows every case as a dot', () => {
    expect(page.text).toContain('本年新收政府信息公开申请3件，上年结转0件；办结3件');
    expect(page.elements.filter(({ tagName }) => tagName === 'circle')).toHaveLength(3);
    expect(page.text).toContain('本年度办结3件，一个圆点代表一件');
  });

  it('has the six sections with the exact headings, and text that cannot become markup', () => {
    const headings = page.elements.filter((element) => attribute(element, 'class') === 'report-heading').map(textOf);
    expect(headings).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(html).toContain('公开&lt;b>70&lt;/b>条');
  });

  it('draws the official tables with their merged cells', () => {
    const spans = page.elements.map((element) => [
      textOf(element),
      attribute(element, 'rowspan'),
      attribute(element, 'colspan'),
    ]);
    expect(spans).toContainEqual(['三、本年度办理结果', '22', undefined]);
    expect(spans).toContainEqual(['（三）不予公开', '8', undefined]);
    expect(spans).toContainEqual(['申请人情况', undefined, '7']);
    expect(spans).toContainEqual(['行政诉讼', undefined, '10']);
    expect(spans).toContainEqual(['第二十条第（八）项', undefined, '4']);
  });

  it('offers the files that went out, and the other years', () => {
    const addresses = page.links.map(({ href }) => href);
    expect(addresses.filter((href) => href.includes('/report.'))).toEqual([
      '/nb/ziran/2025/report.docx',
      '/nb/ziran/2025/report.pdf',
    ]);
    expect(addresses).toContain('/nb/ziran/2024');
  });
});

it('shows bars where there are many cases, the longest first', async () => {
  const { page } = await site.visit('/nb/yunling/2025');
  const widths = page.elements
    .filter((element) => attribute(element, 'class') === 'plot-fill')
    .map((element) => Number(attribute(element, 'width')));
  expect(widths[0]).toBe(1000);
  expect(widths).toEqual([...widths].sort((one, other) => other - one));
  expect(page.elements.filter(({ tagName }) => tagName === 'circle')).toEqual([]);
});

it('says of a county that its numbers are sums, and leads to the reports of its units', async () => {
  const { page } = await site.visit('/nb/yunling/2025');
  expect(page.text).toContain('由所属各单位的年度报告逐项相加得出');
  expect(page.links.map(({ href }) => href)).toEqual(expect.arrayContaining(['/nb/ziran/2025', '/nb/qingshui/2025']));
});

it('says in a year without a case that there is nothing to plot', async () => {
  const { page } = await site.visit('/nb/qingshui/2025');
  expect(page.text).toContain('本年没有收到政府信息公开申请，也没有上年结转的申请。');
  expect(page.text).toContain('本年度没有办结的申请，因此没有图');
  expect(page.elements.filter(({ tagName }) => tagName === 'figure')).toEqual([]);
});

it('answers 410 at the address of a report that was withdrawn, without the reason', async () => {
  const withdrawn = await site.agency('baiyang', { name: '白杨镇人民政府' }, 'yunling');
  await site.report(withdrawn, reportWith({ title: '白杨镇2025', year: 2025 }), '2026-01-21T02:30:00.000Z', {
    pdf: 'a',
  });
  expect((await site.visit('/nb/baiyang/2025')).status).toBe(200);
  await site.withdraw(withdrawn, 2025);
  const gone: Visit = await site.visit('/nb/baiyang/2025');
  expect(gone.status).toBe(410);
  expect(gone.page.text).toContain(
    '白杨镇人民政府2025年政府信息公开工作年度报告曾在这里发布，已于2026年3月9日由发布机关撤回',
  );
  expect(gone.page.text).not.toContain('内部原因');
  expect((await site.visit('/nb/baiyang/2025/report.pdf')).status).toBe(404);
});
