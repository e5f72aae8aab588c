import { describe, expect, it } from 'vitest';
import { aPublicSite } from '../../../../tests/support/public-site.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import { channels } from '../../../core/requests/channels.ts';
import { outcomeIds, outcomeOf } from '../../../core/requests/outcomes.ts';

const site = await aPublicSite();
await site.agency('yunling', { name: '云岭县人民政府', shortName: '云岭县', kind: 'area', level: 'county' });
await site.agency('ziran', { name: '云岭县自然资源局', shortName: '县自然资源局', kind: 'department' }, 'yunling');

describe('the guide of one agency', async () => {
  const { page, html, status } = await site.visit('/gk/ziran/ysq');

  it('is a page of its own column, well formed', async () => {
    expect([status, page.meta.get('ColumnType')]).toEqual([200, '依申请公开']);
    expect(await faultsOfHtml(html)).toEqual([]);
  });

  it('says where, when and by which telephone, through which channels, and which day counts', () => {
    for (const words of ['党政办公室', '云岭县人民路1号', '工作日 9:30至18:30', '0990-7654321'])
      expect(page.text).toContain(words);
    for (const { label, rule } of channels) {
      expect(page.text).toContain(label);
      expect(page.text).toContain(rule);
    }
  });

  it.each([
    // law page §1.6 and §6.2
    ['答复政府信息公开申请20个工作日', 'the reply period'],
    ['延长答复期限（累计不得超过）20个工作日', 'the extension'],
    ['发出补正告知7个工作日', 'the correction'],
    ['第三方提出意见15个工作日', 'the third party'],
    ['申请行政复议60日', 'reconsideration'],
    ['直接提起诉讼6个月', 'litigation'],
    // law page §2.1 and §2.2, counted: 35 requests cost 20 × 100 + 5 × 200
    ['第1至10件不收费', 'the free tier'],
    ['第31至100页每页10元', 'the tier of pages'],
    ['一个月里申请35件：共收3000元', 'an example by request'],
    ['一件申请提供250页：共收4700元', 'an example by page'],
    // 9 March 2026 and twenty working days, the Qingming holiday between
    ['机关在2026年3月9日收到申请，没有补正、延期等情形的，最晚在2026年4月', 'an example of the period'],
    ['行政复议机关：云岭县人民政府', 'the review organ'],
  ])('says %s', (words) => {
    expect(page.text.replaceAll(' ', '')).toContain(words);
  });

  it('explains every outcome, asks for no purpose, and has a chart that can be read', () => {
    for (const id of outcomeIds) expect(page.text).toContain(outcomeOf(id).label);
    expect(page.text).toContain('不需要说明用途');
    const chart = page.elements.find(
      ({ tagName, attrs }) => tagName === 'svg' && attrs.some(({ name }) => name === 'role'),
    );
    expect(chart?.attrs.find(({ name }) => name === 'aria-label')?.value).toContain('流程图');
    expect(page.text).toContain('流程图的文字说明');
  });

  it('leads to the form, the look-up and the downloads', () => {
    const addresses = page.links.map(({ href }) => href);
    expect(addresses).toEqual(
      expect.arrayContaining([
        '/sq/ziran',
        '/cx',
        '/gk/ziran/ysq/sqb-gongmin.docx',
        '/gk/ziran/ysq/sqb-gongmin.pdf',
        '/gk/ziran/ysq/sqb-zuzhi.docx',
        '/gk/ziran/ysq/sqb-zuzhi.pdf',
        '/gk/ziran/ysq/liucheng.pdf',
      ]),
    );
  });
});

it('the guide of the site names the agencies that can be asked, and no area', async () => {
  const { page } = await site.visit('/ysq');
  const addresses = page.links.map(({ href }) => href);
  expect(addresses).toContain('/gk/ziran/ysq');
  expect(addresses).not.toContain('/gk/yunling/ysq');
  expect((await site.visit('/gk/yunling/ysq')).status).toBe(404);
  expect((await site.visit('/gk/nobody/ysq')).status).toBe(404);
});

it.each([
  ['sqb-gongmin.docx', '申请表（公民）'],
  ['sqb-zuzhi.docx', '申请表（法人或者其他组织）'],
])('sends %s as a file under its title', async (file, title) => {
  const { status, headers, bytes } = await site.visit(`/gk/ziran/ysq/${file}`);
  expect([status, Buffer.from(bytes.subarray(0, 2)).toString()]).toEqual([200, 'PK']);
  const name = decodeURIComponent(String(headers['content-disposition']).split("UTF-8''")[1] ?? '');
  expect(name).toBe(`云岭县自然资源局${title}.docx`);
});

it.each(['sqb.docx', 'sqb-gongmin.exe', 'liucheng.docx', '..%2Fx.pdf'])('has no file %s', async (file) => {
  expect((await site.visit(`/ysq/${file}`)).status).toBe(404);
});
