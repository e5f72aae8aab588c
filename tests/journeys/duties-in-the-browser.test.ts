import { beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, AgencyId, ColumnId, EntryId } from '../../src/core/values/ids.ts';
import { saveColumns } from '../../src/usecases/catalog/save-column.ts';
import { makeDelivery } from '../../src/usecases/duties/deliver.ts';
import { addProactiveEntry } from '../../src/usecases/registers/add-proactive-entry.ts';
import { aClock } from '../support/deps.ts';
import { day } from '../support/official-calendar.ts';
import { aCounty, aProduct, builtDocuments } from '../support/product.ts';
import { aPublishedItem } from '../support/published-items.ts';
import { aRealBrowser, aTypist, signInByForm } from '../support/real-browser.ts';

const clock = aClock('2026-01-12T02:00:00.000Z');
const product = await aProduct(clock, await builtDocuments());
const { db, deps } = product;
const dolat = 'dolat' as AgencyId;
const browser = await aRealBrowser(product);
const writer = {
  id: 'writer' as AccountId,
  agencyId: dolat,
  displayName: '经办人甲',
  roles: ['clerk', 'disclosureOffice'] as const,
};

beforeAll(async () => {
  await aCounty(db, ['torli', '托里县人民政府'], [['dolat', '托里县多拉特乡人民政府', { shortName: '多拉特乡' }]]);
  const column = (id: string, name: string, listOrder: number) => ({
    ...{ columnId: `${id}-column` as ColumnId, subjectId: 'socialAssistance', name, description: name, listOrder },
    ...{ rhythm: { cycle: 'monthly', dueMonth: 1, dueDay: 10 } as const, divisionId: null },
  });
  await kept(saveColumns(deps, writer, [column('relief', '低保对象名单', 1), column('funds', '救助资金使用情况', 2)]));
  clock.forward(35 * 24 * 60 * 60);
  await aPublishedItem(
    db,
    dolat,
    'dolat/2026-00001',
    { columnId: 'funds-column' as ColumnId, title: '一月救助资金使用情况' },
    deps.now(),
  );
  const opening = { item: 'normativeDocument', kind: 'opening', happenedOn: day('2025-12-31'), quantity: 12 } as const;
  await kept(
    addProactiveEntry(deps, writer, {
      ...opening,
      amountFen: null,
      title: '2025年末现行有效',
      documentNumber: null,
      source: '清理公告',
    }),
  );
  const document = {
    title: '集市管理办法',
    documentNumber: '多政发〔2026〕3号',
    normativeKind: 'normativeDocument',
    madeOn: day('2026-02-02'),
  } as const;
  await aPublishedItem(db, dolat, 'dolat/2026-00002', document, deps.now());
  const list = { deliveryId: 'delivery-0001' as EntryId, recipientKind: 'archive', recipient: '托里县档案馆' } as const;
  await kept(makeDelivery(deps, writer, { ...list, from: day('2026-01-01'), to: deps.today() }));
});

const offices = [
  '/duties',
  '/duties?show=all',
  '/statements',
  '/reassessments',
  '/deliveries',
  '/deliveries/delivery-0001',
  '/registers/proactive',
  '/registers/proactive/import',
  '/registers/stock',
];
const publicPages = ['/gk/dolat/rl', '/tj'];

describe('duties in a browser', () => {
  it('are cleared in two steps: the board, the reason', async () => {
    const clerk = await aTypist(product, dolat, 'dolat-clerk', '经办人甲', ['clerk', 'disclosureOffice', 'reviewer']);
    const visitor = await browser.open(1440);
    await signInByForm(visitor, browser.address, clerk);
    const { page } = visitor;
    await page.goto(`${browser.address}/office/duties`);
    await page.getByRole('button', { name: '说明本期无：低保对象名单，2026年1月' }).click();
    await page.getByRole('radio', { name: '本期没有形成应当公开的信息' }).check();
    await page.getByRole('button', { name: /送\s*审/ }).click();
    await page.getByRole('link', { name: '“本期无”说明待审定' }).waitFor();
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of offices) {
        await page.goto(`${browser.address}/office${path}`);
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await visitor.barriers(), `${path} at ${width}`).toEqual([]);
      }
    }
    expect(visitor.complaints).toEqual([]);
  });

  it('become public words once another person signs', async () => {
    const leader = await aTypist(product, dolat, 'dolat-leader', '乡长', ['leader']);
    const visitor = await browser.open(390);
    await signInByForm(visitor, browser.address, leader);
    const { page } = visitor;
    await page.goto(`${browser.address}/office/statements`);
    await page.getByRole('button', { name: /^审定并公布：/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /审定并公布/ })
      .click();
    await page.getByText('已公布').first().waitFor();
    expect(await deps.queries.listPublishedStatements(dolat)).toHaveLength(1);
  });

  it.each(publicPages)('are read by everybody without a barrier at %s', async (path) => {
    for (const width of [390, 1440]) {
      const visitor = await browser.open(width);
      await visitor.page.goto(browser.address + path);
      expect(await visitor.barriers(), `${path} at ${width}`).toEqual([]);
    }
    const { page } = await browser.open(320);
    await page.goto(browser.address + path);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });
});

async function kept(done: Promise<{ readonly ok: boolean }>): Promise<void> {
  const result = await done;
  if (!result.ok) throw new Error(JSON.stringify(result));
}
