import { randomBytes } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { answerErrors } from './error-replies.ts';
import { acceptJsonBodies } from './json-body.ts';
import { describeInterface } from './open-api.ts';
import { type PageProblem, sendProblem } from './problem.ts';
import { faultOfAddress, routableAddress } from './request-address.ts';
import { logRequests, noteReason } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';

/** How the server meets the world outside. */
export interface ServerSettings {
  /** Scheme, host and port by which visitors reach the site; `https` turns on HSTS and the protected cookie name. */
  readonly baseUrl: string;
  /** Addresses or networks of reverse proxies whose forwarding headers are believed; empty if there is none. */
  readonly trustedProxies: readonly string[];
  /** Draws the page of an error outside `/api/`. */
  readonly errorPage: (problem: PageProblem) => string;
  /** Receives one JSON line a request; without it nothing is logged. */
  readonly log?: { write(line: string): void };
}

const largestHeader = 8 * 1024;
const headerSeconds = 10;
const requestSeconds = 120;
const largestBody = 1024 * 1024;

/**
 * A server with limits, headers, error replies and log, but without addresses: `registerPages`, `registerApi`,
 * `registerHealth` and `registerBackOffice` add them before it listens.
 */
export function createServer(settings: ServerSettings): FastifyInstance {
  const app = fastify({
    logger: settings.log === undefined ? false : loggerSettings(settings.log),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: settings.trustedProxies.length === 0 ? false : [...settings.trustedProxies],
    bodyLimit: largestBody,
    requestTimeout: requestSeconds * 1000,
    http: { maxHeaderSize: largestHeader, headersTimeout: headerSeconds * 1000 },
    genReqId: () => randomBytes(8).toString('hex'),
    rewriteUrl: (request) => routableAddress(request.url ?? '/'),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2048 },
    clientErrorHandler: answerBrokenRequest,
  });
  acceptJsonBodies(app);
  answerErrors(app, settings.errorPage);
  logRequests(app);
  app.register(helmet, securityHeaders(settings.baseUrl));
  app.register(cookie);
  app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
  describeInterface(app, settings.baseUrl);
  // after the plugins, so that a refused address carries their headers too
  app.after(() => {
    refuseBadAddresses(app, settings);
    keepRepliesPrivate(app);
  });
  return app;
}

function refuseBadAddresses(app: FastifyInstance, settings: ServerSettings): void {
  app.addHook('onRequest', async (request, reply) => {
    const fault = faultOfAddress(request.originalUrl);
    if (fault === undefined) return;
    noteReason(request, fault.reason);
    return sendProblem(request, reply, fault, settings.errorPage);
  });
}

/** Whatever does not say that it may be kept is kept nowhere. */
function keepRepliesPrivate(app: FastifyInstance): void {
  app.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

function loggerSettings(stream: { write(line: string): void }) {
  return { level: 'info', stream, base: null, timestamp: () => `,"time":"${new Date().toISOString()}"` };
}

/** What is not HTTP, or too slow, or too large in its headers, is answered without looking into it. */
function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify({ reason: 'malformed', message: '请求的格式有误或过大，无法处理。' });
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'X-Content-Type-Options: nosniff',
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
