import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../core/access/permissions.ts';
import { actorFor } from '../usecases/accounts/actor-for.ts';
import { resumeSession } from '../usecases/accounts/resume-session.ts';
import type { Deps } from '../usecases/ports.ts';
import type { SessionChange, Visit } from './api-route.ts';
import { isHttps } from './security-headers.ts';
import { throttleSource } from './source-address.ts';

const visits = new WeakMap<FastifyRequest, Visit>();

/** Who is signed in on this request, with the posts held today; undefined if nobody is, or nobody was looked for. */
export function actorOf(request: FastifyRequest): Actor | undefined {
  const account = visits.get(request)?.session?.account;
  return account && actorFor(account);
}

/** How this request reached the server. Throws if `recognizeVisitor` did not run. */
export function visitOf(request: FastifyRequest): Visit {
  const visit = visits.get(request);
  if (visit === undefined) throw new Error(`Nobody was recognized on ${request.method} ${request.routeOptions.url}.`);
  return visit;
}

/** Reads the session cookie; unless the endpoint is public, asks whose session it is and whether it still lives. */
export async function recognizeVisitor(
  request: FastifyRequest,
  deps: Deps,
  baseUrl: string,
  isPublic: boolean,
): Promise<Visit> {
  const secret = request.cookies[cookieName(baseUrl)];
  const sessionDigest = secret === undefined ? undefined : deps.digest(secret);
  const session = isPublic || sessionDigest === undefined ? undefined : await resumeSession(deps, sessionDigest);
  const visit = { source: throttleSource(request.ip), session, sessionDigest };
  visits.set(request, visit);
  return visit;
}

/** Hands the browser the secret of a new session, or takes the old one away together with what it kept. */
export function changeSession(reply: FastifyReply, change: SessionChange, baseUrl: string): void {
  // `__Host-` binds the cookie to this very host over TLS; on plain HTTP browsers would refuse the name
  const attributes = { httpOnly: true, sameSite: 'strict', path: '/', secure: isHttps(baseUrl) } as const;
  if (change === 'ended') {
    reply.clearCookie(cookieName(baseUrl), attributes);
    reply.header('clear-site-data', '"cache", "storage"');
  } else reply.setCookie(cookieName(baseUrl), change.secret, attributes);
}

/** Name of the session cookie. */
export function cookieName(baseUrl: string): string {
  return isHttps(baseUrl) ? '__Host-gk' : 'gk';
}
