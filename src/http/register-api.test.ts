import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBareServer, dayOnly, site } from '../../tests/support/bare-server.ts';
import { StoreUnavailable } from '../usecases/ports.ts';
import { apiRoute } from './api-route.ts';
import { registerApi } from './register-api.ts';

const endpoints = [
  apiRoute({
    method: 'GET',
    path: '/api/open/numbers',
    permission: 'public',
    summary: '列出数字',
    query: Type.Object({ page: Type.Optional(Type.Integer({ title: '页码', minimum: 1 })) }),
    reply: Type.Object({ page: Type.Integer(), rows: Type.Array(Type.String()) }),
    handle: async ({ query }) => {
      const value = { page: query.page ?? 1, rows: ['甲'], secret: '不在约定之内' };
      return { ok: true, value };
    },
  }),
  apiRoute({
    method: 'POST',
    path: '/api/open/words',
    permission: 'public',
    summary: '提交文字',
    body: Type.Object({
      title: Type.String({ title: '标题', minLength: 2, maxLength: 5 }),
      kind: Type.Union([Type.Literal('a'), Type.Literal('b')], { title: '种类' }),
      day: Type.Optional(Type.String({ title: '日期', format: 'date' })),
      applicant: Type.Optional(Type.Object({ phone: Type.String({ title: '联系电话', pattern: '^\\d+$' }) })),
    }),
    reply: Type.Null(),
    handle: async () => ({ ok: true, value: null }),
  }),
  apiRoute({
    method: 'POST',
    path: '/api/open/files',
    permission: 'public',
    summary: '上传文件',
    body: Type.Object({ title: Type.String({ title: '标题', minLength: 2 }) }),
    upload: true,
    reply: Type.Object({ fileName: Type.String(), byteCount: Type.Integer(), title: Type.String() }),
    handle: async ({ upload, body }) => ({
      ok: true,
      value: { fileName: upload.fileName, byteCount: upload.bytes.byteLength, title: body.title },
      status: 201,
    }),
  }),
  apiRoute({
    method: 'GET',
    path: '/api/open/download',
    permission: 'public',
    summary: '下载',
    reply: Type.Null(),
    handle: async () => ({
      ok: true,
      file: { fileName: '2025年"年报".txt', contentType: 'text/plain; charset=utf-8', bytes: Buffer.from('年报') },
    }),
  }),
  apiRoute({
    method: 'GET',
    path: '/api/open/broken',
    permission: 'public',
    summary: '故障',
    reply: Type.Null(),
    handle: async () => {
      throw new Error('内部细节');
    },
  }),
  apiRoute({
    method: 'GET',
    path: '/api/open/unavailable',
    permission: 'public',
    summary: '停顿',
    query: Type.Object({ why: Type.Union([Type.Literal('interrupted'), Type.Literal('busy'), Type.Literal('full')]) }),
    reply: Type.Null(),
    handle: async ({ query }) => {
      throw new StoreUnavailable(query.why, new Error('内部细节'));
    },
  }),
];

let app: FastifyInstance;
beforeAll(() => {
  app = aBareServer({ endpoints });
});
afterAll(() => app.close());

describe('endpoints', () => {
  it('drop what the reply schema does not name', async () => {
    const reply = await app.inject('/api/open/numbers?page=3');
    expect(reply.json()).toEqual({ page: 3, rows: ['甲'] });
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  it.each([
    ['/api/open/numbers?page=0', { page: '“页码”不能小于1。' }],
    ['/api/open/numbers?page=x', { page: '“页码”应为整数。' }],
    ['/api/open/numbers?pages=1', { pages: '没有“pages”这个字段，请去掉后再提交。' }],
  ])('refuse %s', async (url, expected) => {
    const reply = await app.inject(url);
    expect(reply.statusCode).toBe(422);
    expect(errorsOf(reply.json())).toEqual(expected);
  });

  it.each([
    [{}, { title: '请填写“标题”。', kind: '请填写“种类”。' }],
    [{ title: '字', kind: 'a' }, { title: '“标题”至少要有2个字。' }],
    [{ title: '一二三四五六', kind: 'a' }, { title: '“标题”不能超过5个字。' }],
    [{ title: '标题', kind: 'c' }, { kind: '“种类”不在可选的范围内，请重新选择。' }],
    [{ title: 5, kind: 'a' }, { title: '“标题”应为文字。' }],
    [{ title: '标题', kind: 'a', day: '2026-02-30' }, { day: '“日期”应为日期，格式如 2026-03-09。' }],
    [
      { title: '标题', kind: 'a', applicant: { phone: 'x' } },
      { 'applicant.phone': '“联系电话”的格式不正确，请检查。' },
    ],
    [
      { title: '标题', kind: 'a', applicant: { phone: '1', role: 'administrator' } },
      { 'applicant.role': '没有“role”这个字段，请去掉后再提交。' },
    ],
  ])('name each faulty field of %j', async (payload, expected) => {
    const reply = await app.inject({ method: 'POST', url: '/api/open/words', payload });
    expect(reply.statusCode).toBe(422);
    expect(errorsOf(reply.json())).toEqual(expected);
  });

  it.each([
    ['NUL', '{"title":"a\\u0000b","kind":"a"}'],
    ['a control character', '{"title":"a\\u001bb","kind":"a"}'],
    ['no character at all', '{"title":"a\\uffffb","kind":"a"}'],
    ['half a character', '{"title":"a\\ud800b","kind":"a"}'],
    ['zero-width signs and nothing else', '{"title":" \\u200b\\u2060\\u3164","kind":"a"}'],
    ['the other half of one', '{"title":"\\udc00b","kind":"a"}'],
  ])('name the field that holds %s', async (_name, payload) => {
    const headers = { 'content-type': 'application/json' };
    const reply = await app.inject({ method: 'POST', url: '/api/open/words', payload, headers });
    expect([reply.statusCode, errorsOf(reply.json())]).toEqual([422, { title: unstorableTitle }]);
  });

  it.each([
    ['malformed JSON', '{"title":', 'application/json', 400],
    ['an empty body', '', 'application/json', 400],
    ['a poisoned prototype', '{"__proto__":{"a":1},"title":"标题"}', 'application/json', 400],
    ['deep nesting', `${'['.repeat(21)}${']'.repeat(21)}`, 'application/json', 400],
    ['another media type', 'title=a', 'application/x-www-form-urlencoded', 415],
    ['plain text', 'title', 'text/plain', 415],
    ['a multipart body where none is expected', '--x--', 'multipart/form-data; boundary=x', 415],
    ['a body beyond 1 MB', `{"title":"${'a'.repeat(1024 * 1024)}"}`, 'application/json', 413],
  ])('refuse %s in Chinese', async (_name, payload, type, status) => {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/open/words',
      payload,
      headers: { 'content-type': type },
    });
    expect(reply.statusCode).toBe(status);
    expect(reply.json<{ message: string }>().message).toMatch(/[。]$/);
  });

  it('accept brackets and escaped backslashes inside of texts', async () => {
    const payload = '{"title":"[\\\\u0000","kind":"a"}';
    const headers = { 'content-type': 'application/json' };
    const reply = await app.inject({ method: 'POST', url: '/api/open/words', payload, headers });
    expect(errorsOf(reply.json())).toEqual({ title: '“标题”不能超过5个字。' });
  });

  it('answer nothing with 204, a missing endpoint with 404, a defect with 500 and no detail', async () => {
    const done = await app.inject({ method: 'POST', url: '/api/open/words', payload: { title: '标题', kind: 'b' } });
    expect([done.statusCode, done.body]).toEqual([204, '']);
    expect((await app.inject('/api/nothing')).json()).toMatchObject({ reason: 'notFound' });
    const broken = await app.inject('/api/open/broken');
    expect(broken.statusCode).toBe(500);
    expect(broken.body).not.toContain('内部细节');
    expect(broken.json<{ incident: string }>().incident).toMatch(/^[0-9A-F]{10}$/);
  });

  it.each([
    ['interrupted', '可能已经完成'],
    ['busy', '没有完成'],
    ['full', '没有完成'],
  ])('answer a store that is %s with 503 and whether anything was done', async (why, told) => {
    const reply = await app.inject(`/api/open/unavailable?why=${why}`);
    expect([reply.statusCode, reply.headers['retry-after']]).toEqual([503, '5']);
    expect(reply.json()).toEqual({ reason: why, message: expect.stringContaining(told) });
  });

  it('save files under their real name', async () => {
    const { headers, body } = await app.inject('/api/open/download');
    expect(headers['content-disposition']).toBe(
      `attachment; filename="2025_____.txt"; filename*=UTF-8''2025%E5%B9%B4%22%E5%B9%B4%E6%8A%A5%22.txt`,
    );
    expect(body).toBe('年报');
  });

  it('refuse to exist without a permission or outside /api/', () => {
    const [open] = endpoints;
    if (open === undefined) throw new Error('There is no endpoint to spoil.');
    const unguarded = { ...open, permission: 'everything' as 'public' };
    expect(() => registerApi(app, [unguarded], { deps: dayOnly, baseUrl: site.baseUrl })).toThrow(
      'names no known permission',
    );
    const stray = { ...open, path: '/elsewhere' as '/api/elsewhere' };
    expect(() => registerApi(app, [stray], { deps: dayOnly, baseUrl: site.baseUrl })).toThrow('outside /api/');
  });
});

const unstorableTitle = '“标题”中有看不见的控制字符或残缺的字符，无法保存，请删去后重新输入。';

describe('uploads', () => {
  it('reach the handler with their name and the text fields', async () => {
    const reply = await app.inject(anUpload({ title: '年报' }, [['../../年报\u202e.txt', 'abc']]));
    expect(reply.json()).toEqual({ fileName: '年报.txt', byteCount: 3, title: '年报' });
    expect(reply.statusCode).toBe(201);
    const long = await app.inject(anUpload({ title: '年报' }, [[`${'a'.repeat(199)}𠮷𠮷.txt`, 'abc']]));
    expect(long.json()).toMatchObject({ fileName: `${'a'.repeat(199)}𠮷` });
  });

  it.each([
    ['no file', anUpload({ title: '年报' }, []), 422, '请选择要上传的文件。'],
    ['a faulty field', anUpload({ title: '年' }, [['a', 'b']]), 422, '“标题”至少要有2个字。'],
    ['a field that holds NUL', anUpload({ title: '年\0报' }, [['a', 'b']]), 422, unstorableTitle],
    [
      'two files',
      anUpload({ title: '年报' }, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
      413,
      '一次只能上传一个文件，请分次上传。',
    ],
    [
      'a file beyond 20 MB',
      anUpload({}, [['a', 'x'.repeat(20 * 1024 * 1024 + 1)]]),
      413,
      '文件超过20MB，请压缩或拆分后再上传。',
    ],
    [
      'a broken body',
      { ...anUpload({}, []), payload: '--x\r\nnonsense' },
      400,
      '请求的格式有误，无法处理，请检查后重试。',
    ],
  ])('are refused with %s', async (_name, call, status, message) => {
    const reply = await app.inject(call);
    expect([reply.statusCode, reply.json<{ message: string }>().message]).toEqual([status, message]);
  });
});

describe('many uploads at once', () => {
  it('are held few at a time; the others are told to come again, and there is room afterwards', async () => {
    const upload = anUpload({ title: '年报' }, [['a', 'x'.repeat(100_000)]]);
    const replies = await Promise.all(Array.from({ length: 10 }, () => app.inject(upload)));
    const codes = replies.map(({ statusCode }) => statusCode);
    expect([codes.filter((code) => code === 201), codes.filter((code) => code === 503)]).toEqual([
      Array(4).fill(201),
      Array(6).fill(503),
    ]);
    const late = replies.find(({ statusCode }) => statusCode === 503);
    expect([late?.headers['retry-after'], late?.json()]).toEqual([
      '5',
      { reason: 'busy', message: '现在上传文件的人较多，您的文件没有上传。请稍候几秒再试。' },
    ]);
    for (let turn = 0; turn < 6; turn += 1) expect((await app.inject(upload)).statusCode).toBe(201);
  });
});

describe('the interface description', () => {
  it('is OpenAPI 3.1 with every endpoint, its input, its file and its problems', async () => {
    const document = (await app.inject('/api/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/api/open/numbers');
    expect(Object.keys(document.paths)).not.toContain('/');
    const upload = document.paths['/api/open/files'].post;
    expect(upload.requestBody.content['multipart/form-data'].schema.properties.file.format).toBe('binary');
    expect(upload.responses['4XX'].content['application/json'].schema.title).toBe('Problem');
  });
});

function errorsOf(problem: { errors?: readonly { field: string; message: string }[] }): Record<string, string> {
  return Object.fromEntries((problem.errors ?? []).map(({ field, message }) => [field, message]));
}

function anUpload(fields: Record<string, string>, files: readonly (readonly [string, string])[]) {
  const head = (disposition: string): string => `--x\r\nContent-Disposition: form-data; ${disposition}\r\n`;
  const plain = 'Content-Type: text/plain\r\n';
  const parts = [
    ...Object.entries(fields).map(([name, value]) => `${head(`name="${name}"`)}\r\n${value}\r\n`),
    ...files.map(([name, text]) => `${head(`name="file"; filename="${name}"`)}${plain}\r\n${text}\r\n`),
  ];
  return {
    method: 'POST' as const,
    url: '/api/open/files',
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    payload: `${parts.join('')}--x--\r\n`,
  };
}
