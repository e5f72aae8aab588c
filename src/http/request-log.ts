import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { StoreUnavailable } from '../usecases/ports.ts';
import { loggedSource } from './source-address.ts';

const refusalReasons = new WeakMap<FastifyRequest, string>();

/** Keeps the reason code of a refusal for the request's log line. */
export function noteReason(request: FastifyRequest, reason: string): void {
  refusalReasons.set(request, reason);
}

/** One line a request: method, route pattern, status, time and coarse source. Never an address, a query, a body or a name. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => request.log.info(lineOf(request, reply)));
}

/** Logs a defect under its incident number. Digits that could be an identity number or a telephone are masked. */
export function logDefect(request: FastifyRequest, incident: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  request.log.error({ incident, route: request.routeOptions.url ?? null, defect: text.replace(/\d{7,}/g, '*') });
}

/** Logs what kept the store from serving a request; no fault of the program, but the operator has to know. */
export function logUnavailable(request: FastifyRequest, { why, code, message }: StoreUnavailable): void {
  const text = message.replace(/\d{7,}/g, '*');
  request.log.warn({ unavailable: why, code, route: request.routeOptions.url ?? null, because: text });
}

function lineOf(request: FastifyRequest, reply: FastifyReply) {
  const reason = refusalReasons.get(request);
  return {
    method: request.method,
    route: request.routeOptions.url ?? null,
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    source: loggedSource(request.ip),
    ...(reason === undefined ? {} : { reason }),
  };
}
