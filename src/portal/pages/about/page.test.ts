import { expect, it } from 'vitest';
import { aPublicSite, reportWith } from '../../../../tests/support/public-site.ts';

const site = await aPublicSite({ contactPhone: '' });
const agency = await site.agency('ziran', { name: '云岭县自然资源局' });
await site.report(agency, reportWith({ title: '自然资源局2025', year: 2025 }), '2026-01-20T02:30:00.000Z');
const { page } = await site.visit('/about');

it('has the parts that the footer leads to', () => {
  expect(['accessibility', 'map', 'contact'].filter((id) => !page.ids.has(id))).toEqual([]);
});

it('maps what there is and no column without a page', () => {
  const addresses = page.links.map(({ href }) => href);
  expect(addresses).toEqual(expect.arrayContaining(['/nb/ziran/2025', '/gk/ziran']));
  expect(addresses).not.toContain('/jd');
});

it('leaves out a contact that is not set', () => {
  expect(page.text).toContain('主办单位：云岭县人民政府办公室');
  expect(page.text).not.toContain('联系电话：');
});
