import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBareServer } from '../../tests/support/bare-server.ts';
import { apiRoute } from './api-route.ts';
import { registerBackOffice } from './back-office.ts';
import { registerHealth } from './health.ts';
import type { PageRoute } from './page-route.ts';

const home = page('/', async () => ({
  status: 200,
  contentType: 'text/html; charset=utf-8',
  body: '<p>首页</p>',
  cache: 'revalidate',
}));
const brokenPage = page('/broken', async () => {
  throw new Error('内部细节');
});
const numbers = apiRoute({
  method: 'GET',
  path: '/api/open/numbers',
  permission: 'public',
  summary: '列出数字',
  reply: Type.Array(Type.Integer()),
  handle: async () => ({ ok: true, value: [1, 2] }),
});
const brokenCall = apiRoute({
  method: 'GET',
  path: '/api/open/broken',
  permission: 'public',
  summary: '故障',
  reply: Type.Null(),
  handle: async () => {
    throw new Error('内部细节');
  },
});

const lines: string[] = [];
let app: FastifyInstance;
let obstacles: readonly string[] = [];

beforeAll(() => {
  app = aBareServer({ pages: [home, brokenPage], endpoints: [numbers, brokenCall], lines });
  registerHealth(app, async () => obstacles);
  registerBackOffice(app, { folder: aBuiltBackOffice(), basePath: '/office' });
});
afterAll(() => app.close());

describe('every reply', () => {
  const visits = [
    ['a page', 'GET', '/'],
    ['a page asked for its headers', 'HEAD', '/'],
    ['a missing page', 'GET', '/nothing'],
    ['a submitted page', 'POST', '/'],
    ['a defect', 'GET', '/broken'],
    ['bad encoding', 'GET', '/%E4%BD'],
    ['bad encoding in the query', 'GET', '/?q=%FF'],
    ['NUL', 'GET', '/?q=%00'],
    ['a long address', 'GET', `/${'a'.repeat(2100)}`],
    ['an endpoint', 'GET', '/api/open/numbers'],
    ['a missing endpoint', 'GET', '/api/nothing'],
    ['a defect of an endpoint', 'GET', '/api/open/broken'],
    ['the interface description', 'GET', '/api/openapi.json'],
    ['liveness', 'GET', '/healthz'],
    ['the back office', 'GET', '/office/requests'],
    ['a file of the back office', 'GET', '/office/assets/main-1.js'],
  ] as const;
  it.each(visits)('carries the security headers: %s', async (_name, method, url) => {
    const { headers } = await app.inject({ method, url });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['cache-control']).toBeDefined();
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('promises TLS for the future where the site has it', async () => {
    const secure = aBareServer({ pages: [home], baseUrl: 'https://gk.example.gov.cn' });
    const { headers } = await secure.inject('/');
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    await secure.close();
  });
});

describe('the back office', () => {
  it('gets a fresh nonce for its styles at each visit, and none for scripts', async () => {
    const [first, second] = [await app.inject('/office'), await app.inject('/office/requests/1')];
    const nonce = /nonce="([\w-]{22})"/.exec(first.body)?.[1];
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(first.headers['content-security-policy']).toContain("script-src 'self';");
    expect(second.body).not.toBe(first.body);
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it('keeps its files for ever and answers 404 for those of another build', async () => {
    const file = await app.inject('/office/assets/main-1.js');
    expect(file.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await app.inject('/office/assets/main-2.js')).statusCode).toBe(404);
    expect((await app.inject('/office/assets/..%2findex.html')).statusCode).not.toBe(200);
  });
});

describe('health', () => {
  it('tells a living process from one that can work', async () => {
    expect((await app.inject('/healthz')).json()).toEqual({ status: 'alive' });
    expect((await app.inject('/readyz')).statusCode).toBe(200);
    obstacles = ['数据库连接不上'];
    const unready = await app.inject('/readyz');
    expect([unready.statusCode, unready.json()]).toEqual([503, { status: 'notReady' }]);
    expect(lines.join('')).toContain('数据库连接不上');
  });
});

describe('the log', () => {
  it('names method, route, status and coarse source, never address, query or body', async () => {
    lines.length = 0;
    await app.inject({ url: '/?q=张三', remoteAddress: '203.0.113.77' });
    await app.inject({ url: '/', remoteAddress: '10.0.0.1', headers: { 'x-forwarded-for': '2001:db8:1:2:3::4' } });
    const [first, second] = lines.map((line) => JSON.parse(line));
    expect(first).toMatchObject({ method: 'GET', route: '/', status: 200, source: '203.0.113.0/24' });
    expect(Object.keys(first).sort()).toEqual(['level', 'method', 'ms', 'reqId', 'route', 'source', 'status', 'time']);
    expect(second).toMatchObject({ source: '2001:db8:1::/48' });
  });
});

describe('on the wire', () => {
  it('answers what is not HTTP, and headers beyond 8 KB, without a defect', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    expect(await exchange('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await exchange(`GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(9000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });
});

function page(path: string, handle: PageRoute['handle']): PageRoute {
  return { path, permission: 'public', audit: null, handle };
}

function aBuiltBackOffice(): string {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'assets', 'main-1.js'), 'export {};');
  writeFileSync(join(folder, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__">');
  return folder;
}

function exchange(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const address = app.server.address();
    if (address === null || typeof address === 'string') return reject(new Error('The server listens on no port.'));
    const socket = connect(address.port, '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}
