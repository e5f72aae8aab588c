import { describe, expect, it } from 'vitest';
import { day } from '../../tests/support/official-calendar.ts';
import { attribute } from '../../tests/support/page-facts.ts';
import { aContent, publishItem } from '../../tests/support/public-items.ts';
import { aPublicSite, type PublicSite, realSite, reportWith, type Visit } from '../../tests/support/public-site.ts';
import { anAccount, aSpecimen } from '../../tests/support/stored-facts.ts';
import { faultsOfHtml } from '../../tests/support/valid-html.ts';
import type { Finding } from '../core/annual-report/finding.ts';
import { form2021 } from '../core/law/citation.ts';
import type { AgencyId, ItemId } from '../core/values/ids.ts';

const site = await aPublicSite();
await publishEverything(site);
const pages = await crawl('/');

/** Column pages and content pages, by what they must say about themselves (law page §4.2). */
const columnTags = ['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'];
const articleTags = ['ArticleTitle', 'PubDate', 'ContentSource'];
const columnTypes =
  '首页、概况信息、机构职能、负责人信息、工作动态、政策文件、信息公开指南、信息公开目录、信息公开年报、依申请公开、数据发布、数据开放、政策解读、回应关切、办事服务、咨询投诉、征集调查、在线访谈'.split(
    '、',
  );

describe('the public site, followed from its home page', () => {
  it('reaches every kind of page', () => {
    const kinds = new Set([...pages.keys()].map(kindOf));
    const expected = [
      '/',
      '/about',
      '/bz',
      '/cx',
      '/d/…',
      '/d/…/bb',
      '/d/…/bb/…',
      '/gk',
      '/gk/…',
      '/gk/…/jg',
      '/gk/…/ml',
    ];
    const further = ['/gk/…/ml/…', '/gk/…/nb', '/gk/…/wj', '/gk/…/ysq', '/gk/…/zd', '/gk/…/zn', '/jd', '/jd/…', '/nb'];
    const last = ['/nb/…', '/sq', '/sq/…', '/ss', '/wd', '/wj', '/wza', '/wzdt', '/ysq', '/zc'];
    expect([...expected, ...further, ...last].filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it('answers every link, and every fragment exists', () => {
    const broken = [...pages].flatMap(([address, { status, page }]) => {
      const fragments = page.links.filter(({ href }) => href.startsWith('#') && !page.ids.has(href.slice(1)));
      return [
        ...(status === 200 ? [] : [`${address} answers ${status}`]),
        ...fragments.map(({ href }) => `${address}${href}`),
      ];
    });
    expect(broken).toEqual([]);
  });

  it.each([...pages])(
    '%s is valid, accessible markup without inline style or script',
    async (_address, { html, page }) => {
      expect(await faultsOfHtml(html)).toEqual([]);
      expect(page.elements.filter((element) => attribute(element, 'style') !== undefined)).toEqual([]);
      const active = page.elements.filter(({ tagName }) => ['script', 'style', 'iframe', 'img'].includes(tagName));
      // what programs read about the page is no script; what makes a page more comfortable is a file of this site
      const isAllowed = (element: (typeof active)[number]): boolean =>
        attribute(element, 'type') === 'application/ld+json' ||
        attribute(element, 'src')?.startsWith('/assets/') === true;
      expect(active.filter((element) => !isAllowed(element))).toEqual([]);
      expect(page.text).not.toMatch(/null|undefined|NaN|\[object/);
    },
  );

  it.each([...pages])('%s carries the required tags, none of them empty', (address, { page }) => {
    const isContent = /^\/(nb\/.+\/\d+|jd\/.+|d\/[^/]+\/[^/]+)$/.test(address);
    const expected = ['SiteName', 'SiteDomain', 'SiteIDCode', ...columnTags, ...(isContent ? articleTags : [])];
    expect(expected.filter((name) => !page.meta.has(name))).toEqual([]);
    expect([...page.meta].filter(([, content]) => content.trim() === '' || content === 'null')).toEqual([]);
    expect(columnTypes).toContain(page.meta.get('ColumnType'));
    expect([page.meta.get('SiteName'), page.meta.get('SiteIDCode')]).toEqual(['云岭县人民政府', '6542240001']);
  });

  it.each([...pages])(
    '%s shows the publication time that PubDate names, and is its own canonical address',
    (address, { page, html }) => {
      const published = page.meta.get('PubDate');
      if (published !== undefined) {
        expect(published).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
        expect(page.text).toContain(published);
      }
      expect(html.includes(`<link rel="canonical" href="${realSite.baseUrl}${address}"`)).toBe(true);
    },
  );

  it('names in the footer only what is set', () => {
    const footer = pages.get('/')?.page.text ?? '';
    for (const words of ['主办单位', '联系电话', '网站标识码', 'ICP备案编号', '公安备案编号', '网站地图'])
      expect(footer).toContain(words);
  });

  it.each([...pages])('%s tells programs where it stands', (_address, { html, page }) => {
    const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
    const { '@graph': graph = [] } = JSON.parse(json) as { '@graph'?: readonly { readonly '@type': string }[] };
    const isFormPage = page.meta.get('robots') === 'noindex' && graph.length === 0;
    expect(isFormPage || graph.some((facts) => ['BreadcrumbList', 'WebSite'].includes(facts['@type']))).toBe(true);
  });
});

describe('addresses without a page', () => {
  it.each([
    '/nowhere',
    '/gk/nobody',
    '/gk/NOBODY',
    '/nb/ziran/1999',
    '/nb/ziran/abcd',
    '/jd/nothing',
    '/nb/ziran/2025/report.exe',
  ])('%s answers 404 with ways on', async (address) => {
    const { status, page, html, headers } = await site.visit(address);
    expect(status).toBe(404);
    expect(headers['cache-control']).toBe('no-store');
    expect(page.text).toContain('没有找到这个页面');
    expect(page.links.map(({ href }) => href)).toContain('/nb');
    expect(await faultsOfHtml(html)).toEqual([]);
  });
});

describe('a site whose data are invented', () => {
  it('says so on every page and asks search engines to stay away', async () => {
    const demo = await aPublicSite({ isDemo: true });
    for (const address of ['/', '/about', '/nowhere']) {
      const { page } = await demo.visit(address);
      expect(page.text).toContain('演示数据，非真实机关。');
      expect(page.meta.get('robots')).toBe('noindex');
    }
    expect((await demo.visit('/robots.txt')).html).toBe('User-agent: *\nDisallow: /\n');
  });

  it('has no entry to what is empty', async () => {
    const { page } = await (await aPublicSite()).visit('/');
    const addresses = page.links.map(({ href }) => href).filter((href) => href.startsWith('/'));
    const always = ['/', '/yd?from=%2F', '/wzdt', '/zc?from=%2F', '/bz', '/wza', '/about'];
    expect(addresses.filter((address) => !always.includes(address) && !address.startsWith('/?'))).toEqual([]);
  });
});

describe('what programs read', () => {
  it('maps every page of the site', async () => {
    const addressesIn = async (map: string): Promise<readonly string[]> => {
      const { html, headers, status } = await site.visit(map);
      expect([status, headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
      return [...html.matchAll(/<loc>(.*?)<\/loc>/g)].map(
        ([, address]) => address?.replace(realSite.baseUrl, '') ?? '',
      );
    };
    const maps = await addressesIn('/sitemap.xml');
    const mapped = (await Promise.all(maps.map(addressesIn))).flat();
    expect(mapped.length).toBe(new Set(mapped).size);
    const left = [...pages].filter(([, { page }]) => page.meta.get('robots') !== 'noindex').map(([address]) => address);
    expect(left.filter((address) => !mapped.includes(address))).toEqual([]);
    const statuses = await Promise.all(mapped.map(async (address) => [address, (await site.visit(address)).status]));
    expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
    expect((await site.visit('/robots.txt')).html).toContain('Sitemap: https://www.yunling.gov.cn/sitemap.xml');
  });

  it('may keep the style sheet for ever, because its address changes with it', async () => {
    const href = /<link rel="stylesheet" href="(.*?)"/.exec(pages.get('/')?.html ?? '')?.[1] ?? '';
    const { status, headers, html } = await site.visit(href);
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(html).not.toMatch(/url\(|@import/);
  });
});

async function publishEverything({ agency, report, specimen, db }: PublicSite): Promise<void> {
  const county = await agency('yunling', {
    name: '云岭县人民政府',
    shortName: '云岭县',
    kind: 'area',
    level: 'county',
  });
  const bureau = await agency(
    'ziran',
    { name: '云岭县自然资源局', shortName: '县自然资源局', kind: 'department' },
    'yunling',
  );
  const township = await agency('qingshui', {}, 'yunling');
  for (const [id, year] of [
    [county, 2025],
    [bureau, 2025],
    [bureau, 2024],
    [township, 2025],
  ] as const)
    await report(
      id,
      reportWith({ title: `${id}${year}年政府信息公开工作年度报告`, year }),
      `${year + 1}-01-20T02:30:00.000Z`,
      { json: '{}' },
    );
  await publishSpecimen(db, bureau, specimen);
  await publishItems(db, township);
}

async function publishItems(db: PublicSite['db'], township: AgencyId): Promise<void> {
  const number = '654224001/2026-00001';
  const measures = aContent(township, { normativeKind: 'normativeDocument', documentNumber: '多政发〔2026〕3号' });
  await publishItem(db, measures, { itemId: 'item-000001', indexNumber: number });
  const corrected = { ...measures, changeNote: '更正日期。', madeOn: day('2026-03-03') };
  await publishItem(db, corrected, { itemId: 'item-000001', indexNumber: number, version: 2 });
  await publishItem(db, aContent(township, { explains: 'item-000001' as ItemId, genre: 'policyExplainer' }), {
    itemId: 'item-000002',
    indexNumber: '654224001/2026-00002',
  });
}

async function publishSpecimen(
  db: PublicSite['db'],
  bureau: AgencyId,
  specimen: PublicSite['specimen'],
): Promise<void> {
  const account = await anAccount(db, bureau);
  const finding: Finding = {
    rule: 'D-cell-blank',
    severity: 'error',
    verdict: 'fail',
    place: { section: 3, table: 3, row: 'granted', column: 'total', line: 1 },
    message: '单元格空白。',
    cite: form2021,
    fix: { kind: 'setCell', cell: 'requests.granted.total', value: 0, why: '各列之和为0。' },
  };
  const imported = aSpecimen(bureau, {
    importedBy: account.accountId,
    findings: [finding],
    publishedAt: '2026-03-02T03:20:00.000Z',
  });
  await specimen({ ...imported, importedByName: account.displayName, repairs: [] });
}

/** The kind of a page: its address with what differs from one to another left out. */
function kindOf(address: string): string {
  return address
    .replace(/^\/(gk|jd|sq)\/[^/]+/, '/$1/…')
    .replace(/^\/nb\/.+/, '/nb/…')
    .replace(/^\/d\/[^/]+\/[^/]+/, '/d/…')
    .replace(/\/bb\/.+/, '/bb/…')
    .replace(/\/ml\/.+/, '/ml/…');
}

async function crawl(start: string): Promise<ReadonlyMap<string, Visit>> {
  const found = new Map<string, Visit>();
  const open = [start];
  for (let address = open.shift(); address !== undefined; address = open.shift()) {
    if (found.has(address)) continue;
    const visit = await site.visit(address);
    found.set(address, visit);
    const next = visit.page.links.map(({ href }) => href.split('#')[0] ?? '');
    open.push(
      ...next.filter(
        (href) =>
          href.startsWith('/') && !href.startsWith('/api/') && !href.includes('?') && !/\/[\w.-]+\.[a-z]+$/.test(href),
      ),
    );
  }
  return found;
}
