import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { sessionRoutes } from '../../src/api/session.ts';
import { apiRoute } from '../../src/http/api-route.ts';
import { registerApi } from '../../src/http/register-api.ts';
import { createServer } from '../../src/http/server.ts';
import type { Deps } from '../../src/usecases/ports.ts';

/** Address of the session of whoever asks. */
export const session = '/api/office/session';

// what the back office asks of an agency's ledger, and of nobody in particular
const ledger = apiRoute({
  method: 'GET',
  path: '/api/office/probe/:agencyId',
  permission: 'register.read',
  summary: '查看台账',
  params: Type.Object({ agencyId: Type.String() }),
  reply: Type.Object({ agencyId: Type.String() }),
  handle: async ({ params }) => ({ ok: true, value: { agencyId: params.agencyId } }),
});
const change = apiRoute({
  method: 'POST',
  path: '/api/office/probe',
  permission: 'signedIn',
  summary: '修改',
  reply: Type.Null(),
  handle: async () => ({ ok: true, value: null }),
});

/** A server with the session's endpoints, one that reads `/api/office/probe/:agencyId`, and one that changes `/api/office/probe`. */
export function anOfficeServer(deps: Deps, lines: string[] = [], baseUrl = 'http://127.0.0.1:8080'): FastifyInstance {
  const app = createServer({
    baseUrl,
    trustedProxies: [],
    errorPage: ({ message }) => message,
    log: { write: (line) => lines.push(line) },
  });
  registerApi(app, [...sessionRoutes, ledger, change], { deps, baseUrl });
  return app;
}
