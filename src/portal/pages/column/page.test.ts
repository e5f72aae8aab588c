import { beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../../../tests/support/official-calendar.ts';
import { aContent, publishItem } from '../../../../tests/support/public-items.ts';
import { aPublicSite } from '../../../../tests/support/public-site.ts';
import { inStores } from '../../../../tests/support/stored-facts.ts';
import { faultsOfHtml } from '../../../../tests/support/valid-html.ts';
import type { ColumnId } from '../../../core/values/ids.ts';

const site = await aPublicSite();
const subsidies = 'column-subsidies' as ColumnId;
const county = await site.agency('yunling', { kind: 'area', level: 'county', shortName: '云岭县' });
const dolat = await site.agency('dolat', { name: '多拉特乡人民政府', shortName: '多拉特乡' }, county);
const bureau = await site.agency('ziran', { kind: 'department', level: 'county', shortName: '县自然资源局' }, county);

beforeAll(async () => {
  await inStores(site.db, ({ catalog }) =>
    catalog.saveColumn({
      agencyId: dolat,
      columnId: subsidies,
      subjectId: 'livelihood',
      name: '惠农补贴',
      description: '公开惠农补贴的对象、标准和发放结果',
      rhythm: { cycle: 'quarterly', dueMonth: 1, dueDay: 15 },
      divisionId: null,
      listOrder: 1,
    }),
  );
  for (let number = 1; number <= 23; number += 1)
    await publishItem(
      site.db,
      aContent(dolat, {
        title: number === 1 ? '=1+1的"公示"' : `第${number}批救助公示`,
        columnId: number <= 3 ? subsidies : null,
        genre: number % 2 === 0 ? 'list' : 'announcement',
        topic: number === 1 ? '民政' : '农业农村',
        madeOn: day('2026-01-05'),
      }),
      {
        itemId: `item-${String(number).padStart(6, '0')}`,
        indexNumber: `654224001/2026-${String(number).padStart(5, '0')}`,
        publishedAt: `${number <= 5 ? 2025 : 2026}-02-${String(number).padStart(2, '0')}T02:00:00.000Z`,
      },
    );
});

const listed = async (address: string): Promise<readonly string[]> => {
  const { page } = await site.visit(address);
  return page.links.filter(({ href }) => href.startsWith('/d/')).map(({ text }) => text);
};

describe('the list of a subject', () => {
  it('shows the newest first, page by page', async () => {
    const first = await listed('/gk/dolat/ml/livelihood');
    expect([first.length, first[0]]).toEqual([20, '第23批救助公示']);
    expect(await listed('/gk/dolat/ml/livelihood?page=2')).toEqual(['第3批救助公示', '第2批救助公示', '=1+1的"公示"']);
    expect(await listed('/gk/dolat/ml/livelihood?page=99')).toEqual([]);
  });

  it.each([
    ['q=批救助&year=2025', ['第5批救助公示', '第4批救助公示', '第3批救助公示', '第2批救助公示']],
    ['topic=民政', ['=1+1的"公示"']],
    ['year=2025&genre=list', ['第4批救助公示', '第2批救助公示']],
    ['year=2025&order=oldest', ['=1+1的"公示"', '第2批救助公示', '第3批救助公示', '第4批救助公示', '第5批救助公示']],
    ['q=没有这样的标题', []],
  ])('narrowed down to %s', async (query, titles) => {
    expect(await listed(`/gk/dolat/ml/livelihood?${query}`)).toEqual(titles);
  });

  it('offers only what is there, with how much of it, and keeps what was chosen', async () => {
    const { html, page } = await site.visit('/gk/dolat/ml/livelihood?year=2025&q=%22%3E%3Cb%3E');
    expect(page.text).toContain('2026年（18）');
    expect(html.includes('<option value="2025" selected>')).toBe(true);
    expect(html.includes('value="&quot;>&lt;b>"')).toBe(true);
    expect(page.text).not.toContain('有效性');
  });

  it.each(['', '?year=2025', '?q=zzz', '?page=99', '?size=50&order=madeOn'])(
    'is valid markup with %s',
    async (query) => {
      const { html, status } = await site.visit(`/gk/dolat/ml/livelihood${query}`);
      expect([status, await faultsOfHtml(html)]).toEqual([200, []]);
    },
  );

  it('is left out by search engines once it is narrowed down', async () => {
    const robots = async (query: string): Promise<string | undefined> =>
      (await site.visit(`/gk/dolat/ml/livelihood${query}`)).page.meta.get('robots');
    expect([await robots(''), await robots('?year=2025'), await robots('?page=2')]).toEqual([
      undefined,
      'noindex',
      'noindex',
    ]);
  });

  it('names its feeds', async () => {
    const { html } = await site.visit(`/gk/dolat/ml/livelihood/${subsidies}`);
    expect(html.includes(`href="/feed/gk/dolat/ml/livelihood/${subsidies}/atom.xml"`)).toBe(true);
  });
});

describe('a list as a table', () => {
  it('has every row that fits, and no cell that an office program would run', async () => {
    const { headers, bytes } = await site.visit('/gk/dolat/ml/livelihood/list.csv?year=2025&order=oldest');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = Buffer.from(bytes).toString().split('\r\n');
    expect(lines[0]).toMatch(/^\ufeff索引号,标题,文号/);
    expect(lines[1]).toBe(
      `654224001/2026-00001,"'=1+1的""公示""",,多拉特乡人民政府,2026-01-05,2025-02-01,,民生政策和实施,惠农补贴,民政,公告,不适用,https://www.yunling.gov.cn/d/654224001/2026-00001`,
    );
    expect(lines.length).toBe(7);
  });
});

describe('the catalogue', () => {
  it('has every subject of the articles in order, honest where nothing stands', async () => {
    const { page } = await site.visit('/gk/dolat/ml');
    expect(page.text).toContain('共23项，1项已有公开内容，合计23条信息。');
    expect(page.text.split('目前没有公开的内容').length - 1).toBe(22);
    expect(page.text).toContain('惠农补贴3条更新于2025-02-03');
    expect((await site.visit('/gk/ziran/ml')).page.text).toContain('共22项，0项已有公开内容');
  });
});

it.each([
  '/gk/yunling/ml',
  '/gk/dolat/ml/nothing',
  '/gk/dolat/ml/ruralPolicies/column-subsidies',
  '/gk/dolat/ml/livelihood/column-none',
  '/gk/nobody/ml/livelihood',
  '/gk/dolat/ml/nothing/list.csv',
])('%s is not found', async (address) => {
  expect((await site.visit(address)).status).toBe(404);
});

it('says of an empty subject that nothing stands in it', async () => {
  const { page } = await site.visit(`/gk/${bureau}/ml/budgets`);
  expect(page.text).toContain('目前没有公开的内容');
});
