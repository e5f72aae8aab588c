import { describe, expect, it } from 'vitest';
import { aClock } from '../../../../tests/support/deps.ts';
import { aCounty, aProduct } from '../../../../tests/support/product.ts';

const { app, db } = await aProduct(aClock());
await aCounty(db, ['yunling', '云岭县人民政府'], [['shiqiao', '石桥乡人民政府', {}]]);

interface Sent {
  readonly fields: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

function send({ fields, headers = {} }: Sent) {
  return app.inject({
    method: 'POST',
    url: '/yd',
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', ...headers },
  });
}

function look(url: string, cookie?: string) {
  return app.inject({ url, headers: cookie === undefined ? {} : { cookie: `gkr=${cookie}` } });
}

describe('elder mode', () => {
  it('is one press on every page, kept by the browser for a year, and leads back', async () => {
    const home = await look('/gk/shiqiao?x=1');
    expect(home.body.includes('<input type="hidden" name="from" value="/gk/shiqiao?x=1"')).toBe(true);
    const reply = await send({ fields: { mode: 'elder', from: '/gk/shiqiao?x=1' } });
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/gk/shiqiao?x=1']);
    const [cookie] = reply.cookies;
    expect(cookie).toMatchObject({
      name: 'gkr',
      value: 'largest.wide.standard.elder',
      maxAge: 365 * 24 * 3600,
      httpOnly: true,
      secure: true,
      sameSite: 'Lax',
    });
  });

  it('shows the same page, larger, and offers the way back', async () => {
    const [plain, elder] = await Promise.all([look('/gk/shiqiao'), look('/gk/shiqiao', 'largest.wide.standard.elder')]);
    expect(elder.body.includes('<html lang="zh-CN" class="size-largest spacing-wide elder">')).toBe(true);
    expect(elder.body.includes('退出长辈模式')).toBe(true);
    const words = (html: string): string => html.replace(/^[\s\S]*<main/, '').replace(/<[^>]*>/g, '');
    expect(words(elder.body) === words(plain.body)).toBe(true);
  });

  it('is left as easily, and the cookie goes', async () => {
    const reply = await send({
      fields: { mode: 'standard', from: '/' },
      headers: { cookie: 'gkr=largest.wide.standard.elder' },
    });
    expect(reply.cookies).toEqual([expect.objectContaining({ name: 'gkr', value: '' })]);
  });
});

describe('the choice of how pages look', () => {
  it('keeps what was chosen, and nothing that is no choice', async () => {
    const reply = await send({ fields: { size: 'large', spacing: 'wide', theme: 'pink', layout: 'standard' } });
    expect(reply.cookies[0]?.value).toBe('large.wide.standard.standard');
    const { body } = await look('/', 'huge.<b>.contrast');
    expect(body.includes('<html lang="zh-CN" class="theme-contrast">')).toBe(true);
  });

  it('is not made by looking at a page', async () => {
    for (const url of ['/', '/yd', '/yd?mode=elder&size=large', '/?view=large']) {
      const reply = await look(url);
      expect([reply.cookies, reply.body.includes('<html lang="zh-CN">')], url).toEqual([[], true]);
    }
  });

  it.each([
    'https://elsewhere.example/a',
    '//elsewhere.example',
    '/.//elsewhere.example',
    '/..//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/yd',
  ])('leads home rather than to %s', async (from) => {
    expect((await send({ fields: { mode: 'elder', from } })).headers.location).toBe('/');
  });

  it('is not made by another site', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
    ]) {
      const reply = await send({ fields: { mode: 'elder', from: '/' }, headers });
      expect([reply.statusCode, reply.cookies]).toEqual([403, []]);
    }
  });

  it('keeps pages of others apart: no proxy keeps one drawn for a reader, and its tag is its own', async () => {
    const [plain, elder] = await Promise.all([look('/gk'), look('/gk', 'largest.wide.standard.elder')]);
    expect(plain.headers['cache-control']).toBe('public, no-cache');
    expect(elder.headers['cache-control']).toBe('private, no-cache');
    expect(elder.headers.etag).not.toBe(plain.headers.etag);
    expect((await look('/gk')).body === plain.body).toBe(true);
  });

  it('holds on pages of problems too', async () => {
    const reply = await look('/nowhere', 'large.standard.standard.standard');
    expect([reply.statusCode, reply.body.includes('class="size-large"')]).toEqual([404, true]);
  });
});
