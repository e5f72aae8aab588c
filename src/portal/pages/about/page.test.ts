import { expect, it } from 'vitest';
import { aPublicSite } from '../../../../tests/support/public-site.ts';

const site = await aPublicSite({ contactPhone: '' });
const { page } = await site.visit('/about');

it('says whom to call, and leaves out what is not set', () => {
  expect(page.ids.has('contact')).toBe(true);
  expect(page.text).toContain('主办单位：云岭县人民政府办公室');
  expect(page.text).not.toContain('联系电话：');
});

it('leads to help, accessibility statement and site map', async () => {
  const addresses = page.links.map(({ href }) => href);
  expect(addresses).toEqual(expect.arrayContaining(['/bz', '/wza', '/wzdt']));
  for (const address of ['/bz', '/wza', '/wzdt']) expect((await site.visit(address)).status).toBe(200);
});
