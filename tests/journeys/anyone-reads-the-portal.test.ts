import { describe, expect, it } from 'vitest';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { aClock } from '../support/deps.ts';
import { aCounty, aProduct, builtDocuments } from '../support/product.ts';
import { aRealBrowser, aTypist, signInByForm } from '../support/real-browser.ts';
import { takeSteps } from '../support/report-course.ts';

const product = await aProduct(aClock('2026-01-12T02:00:00.000Z'), await builtDocuments());
await aCounty(product.db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府', { shortName: '石桥乡' }]]);
const town = 'shiqiao' as AgencyId;
const browser = await aRealBrowser(product);
const addresses = ['/', '/gk', '/gk/shiqiao', '/nb', '/nb/shiqiao/2025', '/about', '/nirgends'];

describe('anyone who reads the portal', () => {
  it('has a report to read', async () => {
    const clerk = await product.signedIn(town, 'shiqiao-clerk', '经办人甲', ['clerk']);
    const leader = await product.signedIn(town, 'shiqiao-leader', '分管领导丙', ['leader']);
    await takeSteps(town, 2025, [
      [clerk, 'save'],
      [clerk, 'submit'],
      [leader, 'approve'],
      [leader, 'publish'],
    ]);
  });

  it.each(addresses)('meets no barrier at %s, on a phone and at a desk', async (path) => {
    for (const width of [390, 1440]) {
      const visitor = await browser.open(width);
      await visitor.page.goto(browser.address + path);
      expect(await visitor.barriers(), `${path} at ${width}`).toEqual([]);
    }
  });

  it.each(addresses.slice(0, 5))('need not scroll sideways at %s on the narrowest screen', async (path) => {
    const { page } = await browser.open(320);
    await page.goto(browser.address + path);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  it('finds a report and its tables without a script', async () => {
    const { page, complaints } = await browser.open(390, { javaScriptEnabled: false });
    await page.goto(browser.address);
    await page
      .getByRole('link', { name: /石桥乡人民政府2025年/ })
      .first()
      .click();
    expect(await page.getByRole('table').count()).toBeGreaterThanOrEqual(3);
    expect(complaints).toEqual([]);
  });

  it('meets no barrier in the back office either', async () => {
    const reviewer = await aTypist(product, town, 'shiqiao-second', '审核人乙', ['clerk', 'reviewer']);
    const visitor = await browser.open(1440);
    await signInByForm(visitor, browser.address, reviewer);
    for (const path of ['/office/', '/office/requests', '/office/requests/new', '/office/tables/shiqiao/2026']) {
      await visitor.page.goto(browser.address + path);
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      expect(await visitor.barriers(), path).toEqual([]);
    }
    expect(visitor.complaints).toEqual([]);
  });
});
