import { brotliDecompressSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBareServer } from '../../tests/support/bare-server.ts';
import type { PageReply, PageRoute } from './page-route.ts';

const longPage = `<p>${'公开'.repeat(2000)}</p>`;

const pages = [
  page('/', (query) => html(`<p>首页${query['q'] ?? ''}</p>`)),
  page('/long', () => html(longPage)),
  page('/file', () => html('data', 'immutable')),
  page('/once', () => html('once', 'none')),
  page('/broken', () => {
    throw new Error('秘密 at 110101199003077777');
  }),
];

const lines: string[] = [];
let app: FastifyInstance;
beforeAll(() => {
  app = aBareServer({ pages, lines });
});
afterAll(() => app.close());

describe('pages', () => {
  it.each([
    ['/nothing', 404],
    ['/%E4%BD', 400],
    ['/?q=%FF', 400],
    ['/?q=%00', 400],
    [`/?q=${'a'.repeat(2100)}`, 414],
    ['/broken', 500],
    ['/?unknown=1', 200],
    ['/long/', 200],
  ])('answers %s with %i', async (url, status) => {
    const reply = await app.inject(url);
    expect(reply.statusCode).toBe(status);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    if (status !== 200) expect(reply.body).toContain(`<h1>${status}</h1>`);
  });

  it('is only looked at: what is submitted to it is refused with what is allowed', async () => {
    const reply = await app.inject({ method: 'POST', url: '/' });
    expect([reply.statusCode, reply.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('takes the first of a key given several times', async () => {
    expect((await app.inject('/?q=甲&q=乙')).body).toBe('<p>首页甲</p>');
  });

  it('gives a defect a number that leads to it in the log, and says nothing of it to the visitor', async () => {
    const { body } = await app.inject('/broken');
    const incident = /故障编号 ([0-9A-F]{10})/.exec(body)?.[1] ?? 'none';
    const line = lines.find((text) => text.includes(incident)) ?? '';
    expect(body).not.toContain('秘密');
    expect(line).toContain('秘密');
    expect(line).not.toContain('110101199003077777');
  });

  it('answers 304 to who still has the page, and the page to everybody else', async () => {
    const first = await app.inject('/');
    const etag = String(first.headers.etag);
    expect(first.headers['cache-control']).toBe('public, no-cache');
    const again = await app.inject({ url: '/', headers: { 'if-none-match': `"x", ${etag}` } });
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    const other = await app.inject({ url: '/?q=2', headers: { 'if-none-match': etag } });
    expect(other.statusCode).toBe(200);
  });

  it('tells how long each kind of page may be kept', async () => {
    expect((await app.inject('/file')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const once = await app.inject('/once');
    expect([once.headers['cache-control'], once.headers.etag]).toEqual(['no-store', undefined]);
  });

  it.each(['br', 'gzip, br;q=0.9'])('compresses what is worth it for a browser that accepts %s', async (accepted) => {
    const reply = await app.inject({ url: '/long', headers: { 'accept-encoding': accepted } });
    expect(reply.headers['content-encoding']).toBe('br');
    expect(reply.headers['vary']).toBe('accept-encoding');
    expect(brotliDecompressSync(reply.rawPayload).toString()).toBe(longPage);
  });

  it('sends short pages, and pages to browsers that refuse compression, as they are', async () => {
    const short = await app.inject({ url: '/', headers: { 'accept-encoding': 'br' } });
    const plain = await app.inject({ url: '/long', headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } });
    expect(short.headers['content-encoding']).toBeUndefined();
    expect(plain.body).toBe(longPage);
  });
});

function page(path: string, answer: (query: Readonly<Record<string, string>>) => PageReply): PageRoute {
  return { path, permission: 'public', audit: null, handle: async ({ query }) => answer(query) };
}

function html(body: string, cache: PageReply['cache'] = 'revalidate'): PageReply {
  return { status: 200, contentType: 'text/html; charset=utf-8', body, cache };
}
