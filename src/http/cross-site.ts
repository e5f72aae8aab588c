import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Session } from '../usecases/ports.ts';

/**
 * Whether a request that changes something comes from another site: told by the browser's own headers, and, where a
 * session exists, by the lack of the token that only the site's own pages can read.
 */
export function isCrossSite(
  request: FastifyRequest,
  session: Session | undefined,
  baseUrl: string,
  { hasTokenOfItsOwn = false }: { readonly hasTokenOfItsOwn?: boolean } = {},
): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const fetchSite = request.headers['sec-fetch-site'];
  if (fetchSite !== undefined && fetchSite !== 'same-origin') return true;
  const { origin } = request.headers;
  // a page that sends no referrer sends its forms with an opaque origin: then their own token tells, and nothing else does
  const isOpaque = origin === 'null' && hasTokenOfItsOwn;
  if (origin !== undefined && !isOpaque && !isOwnOrigin(origin, request.host, baseUrl)) return true;
  return session !== undefined && !hasToken(request, session.csrfToken);
}

/** The configured address, or the very host that the browser was sent to (loopback has several names). */
function isOwnOrigin(origin: string, host: string, baseUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === new URL(baseUrl).origin || url.host === host;
}

function hasToken(request: FastifyRequest, token: string): boolean {
  const sent = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
  const expected = Buffer.from(token);
  return sent.length === expected.length && timingSafeEqual(sent, expected);
}
