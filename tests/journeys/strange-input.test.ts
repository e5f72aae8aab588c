import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { apiRoutes } from '../../src/api/routes.ts';
import { roles } from '../../src/core/access/roles.ts';
import type { AgencyId } from '../../src/core/values/ids.ts';
import { reportToJson } from '../../src/documents/exports/report-json.ts';
import type { ApiRoute } from '../../src/http/api-route.ts';
import { portalRoutes } from '../../src/portal/routes.ts';
import { aClock } from '../support/deps.ts';
import { anAgencyWithFacts, type Facts } from '../support/facts-of-every-kind.ts';
import { sendFile } from '../support/multipart.ts';
import { probesOf } from '../support/probes.ts';
import {
  aProduct,
  builtAttachments,
  builtDocuments,
  builtSheets,
  builtWordReader,
  type Colleague,
} from '../support/product.ts';
import { zeroReport } from '../support/sample-reports.ts';

const product = await aProduct(aClock(), {
  ...(await builtDocuments()),
  ...(await builtAttachments()),
  ...(await builtSheets()),
  ...(await builtWordReader()),
});
const { app, db, deps } = product;
let facts: Facts;
let everybody: Colleague;

beforeAll(async () => {
  const parent = await anAgencyWithFacts(db, deps, 'torli', { kind: 'area', level: 'county' });
  facts = await anAgencyWithFacts(db, deps, 'dolat', {}, parent.agencyId);
  const held = roles.map(({ id }) => id).filter((role) => role !== 'administrator' && role !== 'auditor');
  everybody = await product.signedIn('dolat' as AgencyId, 'everybody', '经办人甲', held);
});

// signing out or changing the password would end the visit that asks
const tried = apiRoutes.filter(({ path }) => !/session|password/.test(path));
const odd = [
  '',
  ' ',
  '0',
  '-1',
  '1e309',
  'NaN',
  'null',
  '__proto__',
  'constructor',
  '\u0000',
  '\ud800',
  '\u202e倒',
  "'; drop table event; --",
  '%00',
  '..%2f..%2f',
  '２０２５',
  '9999-99-99',
  '2026-02-29',
  '0000-00-00',
  '2025',
  '𠮷'.repeat(300),
  'a'.repeat(5000),
];
const text = fc.oneof(
  fc.constantFrom(...odd),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const value = fc.oneof(text, fc.integer(), fc.double(), fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 3 }));

describe('strange input', () => {
  it('of any route is refused in words, never met with a defect', async () => {
    const statuses = new Map<number, number>();
    const call = fc.record({
      route: fc.constantFrom(...tried),
      segments: fc.array(fc.option(text, { freq: 1 }), { minLength: 3, maxLength: 3 }),
      query: fc.dictionary(fc.constantFrom('cell', 'cutOff', 'year', 'limit', 'offset', 'state', 'x'), text, {
        maxKeys: 2,
      }),
      changes: fc.array(fc.tuple(fc.nat(), value), { maxLength: 3 }),
      extra: fc.option(fc.tuple(text, value), { freq: 1, nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(call, async ({ route, segments, query, changes, extra }) => {
        const url = `${strangePath(route, segments)}?${new URLSearchParams(query).toString()}`;
        const reply = await send(route, url, strangeBody(route, changes, extra));
        expect([route.path, reply.statusCode < 500, reply.body.includes('"defect"')]).toEqual([
          route.path,
          true,
          false,
        ]);
        statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1);
        if (reply.statusCode >= 400) expect(reply.json().message).toMatch(/\p{Script=Han}/u);
      }),
      { numRuns: 400, seed: 20260309 },
    );
    // what is not strange enough is done, so that not only the outermost check is tried
    const done = [...statuses].reduce((sum, [status, count]) => sum + (status < 300 ? count : 0), 0);
    expect([done > 20, statuses.has(409), statuses.has(422)]).toEqual([true, true, true]);
  });

  it('of any kind in place of a body is refused', async () => {
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '"x"',
      '{"a":1,"a":2}',
      '{"__proto__":{"a":1}}',
      `${'['.repeat(5000)}`,
      '\ufeff{}',
    ];
    for (const route of tried.filter(({ body, upload }) => body !== undefined && upload !== true)) {
      const [probe] = probesOf(route, facts);
      for (const payload of bodies) {
        const reply = await send(route, probe?.url ?? '', payload);
        expect([route.path, payload.slice(0, 9), reply.statusCode >= 400 && reply.statusCode < 500]).toEqual([
          route.path,
          payload.slice(0, 9),
          true,
        ]);
      }
    }
  });

  it('inside a sound text is kept, or refused with its field', async () => {
    for (const strange of [
      '\ud800',
      '\udfff尾',
      '\u202e',
      '\u0000',
      '\u2028',
      '\u{10ffff}',
      '<script>',
      "';--",
      '\\',
      '\n\t',
    ]) {
      for (const route of tried.filter(({ body, upload }) => body !== undefined && upload !== true)) {
        for (const { url, body } of probesOf(route, facts)) {
          const reply = await send(route, url, withStrangeTexts(body ?? {}, strange) as object);
          expect([route.path, strange, reply.statusCode < 500, reply.body]).toEqual([
            route.path,
            strange,
            true,
            reply.body,
          ]);
        }
      }
    }
  }, 600_000);

  it('in a query, a form or a file name is refused or finds nothing', async () => {
    const wrong: unknown[] = [];
    for (const [serial, strange] of odd.map(whole).entries()) {
      for (const route of tried.filter(({ query }) => query !== undefined)) {
        const url = (probesOf(route, facts)[0]?.url ?? '').split('?')[0] ?? '';
        for (const name of Object.keys(route.query?.properties ?? {})) {
          const reply = await send(
            route,
            `${url}?${new URLSearchParams({ cell: 'requests.total.total', [name]: strange })}`,
            undefined,
          );
          if (reply.statusCode >= 500) wrong.push([route.path, name, strange]);
        }
      }
      if (!/[\0\ufffd\u202e%']/.test(strange)) continue;
      // line ends and quotation marks end a name in a form's head
      const name = `年报${strange.replace(/[\r\n"]/g, '')}.txt`;
      const bytes = Buffer.from(JSON.stringify(reportToJson({ ...zeroReport, title: `${serial}` })));
      const fields = { sourceTitle: `来源${strange}`, sourceAddress: '', slug: `strange-${serial}` };
      const reply = await sendFile(app, everybody, '/api/office/specimens', fields, { name, bytes });
      if (reply.statusCode >= 500) wrong.push(['form', strange]);
    }
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('in addresses of the public site finds a page that says there is nothing', async () => {
    const pages = portalRoutes.map(({ path }) => path).filter((path) => path.includes(':'));
    const address = fc.tuple(fc.constantFrom(...pages), fc.array(text, { minLength: 3, maxLength: 3 }), text);
    await fc.assert(
      fc.asyncProperty(address, async ([path, segments, query]) => {
        const url = `${filled(path, segments)}?year=${encodeURIComponent(whole(query))}&kind=x`;
        expect([url, (await app.inject({ url })).statusCode < 500]).toEqual([url, true]);
      }),
      { numRuns: 200, seed: 20260309 },
    );
    for (const path of pages)
      for (const strange of odd) {
        const url = filled(path, [strange, '2025', strange]);
        expect([url, (await app.inject({ url })).statusCode < 500]).toEqual([url, true]);
      }
  });
});

function send(route: ApiRoute, url: string, payload: string | object | undefined) {
  return app.inject({
    method: route.method,
    url,
    headers: {
      'sec-fetch-site': 'same-origin',
      cookie: everybody.cookie,
      'x-csrf-token': everybody.token,
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(payload === undefined ? {} : { payload }),
  });
}

/** The path of a real fact with some of its parameters replaced. */
function strangePath(route: ApiRoute, segments: readonly (string | null)[]): string {
  const [probe] = probesOf(route, facts);
  const real = (probe?.url ?? '').split('?')[0]?.split('/') ?? [];
  const names = route.path.split('/');
  let at = 0;
  const parts = real.map((segment, index) => {
    if (names[index]?.startsWith(':') !== true) return segment;
    at += 1;
    const strange = segments[at - 1] ?? null;
    return strange === null ? segment : encodeURIComponent(whole(strange));
  });
  return parts.join('/');
}

/** A sound body with some of its fields replaced, and perhaps one more. */
function strangeBody(
  route: ApiRoute,
  changes: readonly (readonly [number, unknown])[],
  extra: readonly [string, unknown] | undefined,
): object | undefined {
  const bodies = probesOf(route, facts).flatMap(({ body }) => (body === undefined ? [] : [body]));
  const chosen = bodies[(changes[0]?.[0] ?? 0) % Math.max(bodies.length, 1)];
  if (chosen === undefined) return undefined;
  const fields = Object.keys(chosen);
  const replaced = changes.map(([at, strange]) => [fields[at % Math.max(fields.length, 1)] ?? 'x', strange]);
  return { ...chosen, ...Object.fromEntries(replaced), ...(extra === undefined ? {} : { [extra[0]]: extra[1] }) };
}

/** The same with something strange at the end of every text that is free. */
function withStrangeTexts(value: unknown, strange: string): unknown {
  if (value === '探测' || value === '一' || value === '甲') return `${value}${strange}`;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withStrangeTexts(inner, strange)]));
}

function filled(path: string, segments: readonly string[]): string {
  let at = 0;
  return path.replace(/:\w+/g, () => {
    at += 1;
    return encodeURIComponent(whole(segments[at - 1] ?? 'x'));
  });
}

/** Half a surrogate pair cannot stand in an address. */
function whole(strange: string): string {
  return strange.replace(/\p{Cs}/gu, '\ufffd');
}
