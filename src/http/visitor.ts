import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../usecases/ports.ts';
import { isHttps } from './security-headers.ts';
import { throttleSource } from './source-address.ts';

/**
 * The browser behind a visit, without an account. Its secret (256 random bits in a cookie) proves that a draft or a
 * look-up is its own; nothing but a digest of it is ever stored, so that the cookie needs no signature.
 */
export interface Visitor {
  /** Where the visit comes from, coarse; for counting only, and only as a keyed digest. */
  readonly source: string;
  /** What the cookie holds, or what it will hold once a page with `remembers` has been answered. */
  readonly secret: string;
  /** The browser brought no cookie. */
  readonly isNew: boolean;
}

/** So long a browser is known after its last visit to a form; drafts are kept as long. */
const visitorSeconds = 7 * 24 * 3600;
const secretPattern = /^[A-Za-z0-9_-]{43}$/;

/** Reads the visitor's cookie; a browser without one is given a fresh secret. */
export function visitorOf(request: FastifyRequest, baseUrl: string): Visitor {
  const source = throttleSource(request.ip);
  const sent = request.cookies[visitorCookieName(baseUrl)];
  if (sent !== undefined && secretPattern.test(sent)) return { source, secret: sent, isNew: false };
  return { source, secret: randomBytes(32).toString('base64url'), isNew: true };
}

/** Hands the browser its cookie, for another seven days. */
export function rememberVisitor(reply: FastifyReply, visitor: Visitor, baseUrl: string): void {
  // Lax: a link in a message leads back to the own draft; forms of other sites still come without it
  reply.setCookie(visitorCookieName(baseUrl), visitor.secret, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isHttps(baseUrl),
    maxAge: visitorSeconds,
  });
}

/** What a form of this visitor carries in the hidden field `token`: only pages answered to the same browser can know it. */
export function formTokenOf(deps: Pick<Deps, 'blindDigest'>, visitor: Pick<Visitor, 'secret'>): string {
  return deps.blindDigest('formToken', visitor.secret);
}

/** Whether a form was sent from a page that this very browser was answered. */
export function hasFormToken(deps: Pick<Deps, 'blindDigest'>, visitor: Visitor, sent: string | undefined): boolean {
  if (visitor.isNew) return false;
  const expected = Buffer.from(formTokenOf(deps, visitor));
  const given = Buffer.from(sent ?? '');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Name of the visitor's cookie. */
function visitorCookieName(baseUrl: string): string {
  return isHttps(baseUrl) ? '__Host-gkv' : 'gkv';
}
