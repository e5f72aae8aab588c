import type { FastifyInstance } from 'fastify';
import { plainDate } from '../../src/core/values/plain-date.ts';
import type { ApiRoute } from '../../src/http/api-route.ts';
import type { PageRoute, SiteSettings } from '../../src/http/page-route.ts';
import { registerApi } from '../../src/http/register-api.ts';
import { registerPages } from '../../src/http/register-pages.ts';
import { createServer } from '../../src/http/server.ts';
import type { Deps } from '../../src/usecases/ports.ts';

/** The site whose pages the server tests render. */
export const site: SiteSettings = {
  name: '某县政府信息公开',
  domain: '127.0.0.1',
  idCode: '6500000000',
  organizer: '某县人民政府办公室',
  contactPhone: '',
  icpNumber: '',
  policeNumber: '',
  undertaker: '',
  officialMarkAddress: '',
  baseUrl: 'http://127.0.0.1:8080',
  isDemo: true,
};

/** What addresses need that ask for nothing but the day; nothing stood at any address before. */
export const dayOnly = {
  today: () => plainDate(2026, 3, 9),
  queries: { findMovedItem: async () => undefined } as Partial<Deps['queries']>,
} as Deps;

/** A server with some addresses, without anything behind it. */
export function aBareServer(parts: {
  readonly pages?: readonly PageRoute[];
  readonly endpoints?: readonly ApiRoute[];
  readonly baseUrl?: string;
  readonly lines?: string[];
}): FastifyInstance {
  const baseUrl = parts.baseUrl ?? site.baseUrl;
  const app = createServer({
    baseUrl,
    trustedProxies: ['10.0.0.0/8'],
    errorPage: ({ status, message, incident }) => `<h1>${status}</h1><p>${message}</p><p>${incident ?? ''}</p>`,
    log: { write: (line) => parts.lines?.push(line) },
  });
  registerPages(app, parts.pages ?? [], { deps: dayOnly, site });
  registerApi(app, parts.endpoints ?? [], { deps: dayOnly, baseUrl });
  return app;
}
