import { describe, expect, it } from 'vitest';
import { apiRoutes } from '../../src/api/routes.ts';
import { permissions } from '../../src/core/access/permissions.ts';
import { auditActs } from '../../src/core/audit/audit-events.ts';
import { portalRoutes } from '../../src/portal/routes.ts';
import { isProductCode, readTree } from './source-tree.ts';

interface Endpoint {
  readonly method: string;
  readonly path: string;
  readonly permission: string;
}

// signing in, public data, and what a person without any post may do
const openToEverybody = [
  'POST /api/office/session',
  'GET /api/open/agencies',
  'GET /api/open/agencies/:agencyId/remedies',
  'GET /api/open/subjects',
  'GET /api/open/items',
  'GET /api/open/items/:prefix/:serial',
  'GET /api/open/items/:prefix/:serial/versions',
  'GET /api/open/reports',
  'GET /api/open/answers',
  'GET /api/open/mistake-replies',
  'GET /api/open/schema',
];
const openToSignedIn = [
  'GET /api/office/session',
  'DELETE /api/office/session',
  'PUT /api/office/password',
  'GET /api/office/home',
];

function faultsOf({ method, path, permission }: Endpoint): readonly string[] {
  const name = `${method} ${path}`;
  if (Object.hasOwn(permissions, permission)) return [];
  if (permission === 'signedIn') return openToSignedIn.includes(name) ? [] : [`${name} asks for no permission`];
  if (permission === 'public') return openToEverybody.includes(name) ? [] : [`${name} is open to everybody`];
  return [`${name} asks for ${permission}, which nobody can hold`];
}

describe('every endpoint of the back office', () => {
  it('asks for a permission of the table, or is the sign-in', () => {
    expect(apiRoutes.length).toBeGreaterThan(0);
    expect(apiRoutes.flatMap(faultsOf)).toEqual([]);
  });

  it('has an address of its own', () => {
    const addresses = apiRoutes.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`);
    expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
  });

  it('is told apart by the rule', () => {
    expect(faultsOf({ method: 'GET', path: '/api/requests', permission: 'public' })).toHaveLength(1);
    expect(faultsOf({ method: 'GET', path: '/api/requests', permission: 'request.raed' })).toHaveLength(1);
    expect(faultsOf({ method: 'GET', path: '/api/requests', permission: 'request.read' })).toEqual([]);
  });
});

describe('every permission', () => {
  const sources = readTree(new URL('../../', import.meta.url)).filter(isProductCode);

  it('is asked for by an endpoint, a use case or a table of actions', () => {
    const asking = sources.filter(({ path }) => path !== 'src/core/access/permissions.ts');
    const idle = Object.keys(permissions).filter((name) => !asking.some(({ text }) => text.includes(`'${name}'`)));
    expect(idle).toEqual([]);
  });
});

describe('every page of the public site', () => {
  it('is open to everybody, outside the back office, and changes nothing', () => {
    expect(portalRoutes.filter(({ permission }) => permission !== 'public')).toEqual([]);
    expect(portalRoutes.filter(({ path }) => /^\/(?:api|office)(?:\/|$)/.test(path))).toEqual([]);
    expect(portalRoutes.filter(({ audit }) => audit !== null && !Object.hasOwn(auditActs, audit))).toEqual([]);
  });
});
