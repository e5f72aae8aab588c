import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../usecases/ports.ts';
import { compressedCopies, encodingFor } from './compressed-copies.ts';
import type { PageReply, PageRoute, SiteSettings } from './page-route.ts';

/** What the pages are rendered from. */
export interface PagesSettings {
  readonly deps: Deps;
  readonly site: SiteSettings;
}

const cacheControl: Readonly<Record<PageReply['cache'], string>> = {
  revalidate: 'public, no-cache',
  immutable: 'public, max-age=31536000, immutable',
  none: 'no-store',
};

/**
 * Adds public pages to a server: GET and HEAD, an entity tag by content, 304 for what the browser still has, and
 * compressed copies that are made once. Keys of the query that a page does not know are left to it to ignore.
 */
export function registerPages(app: FastifyInstance, routes: readonly PageRoute[], { deps, site }: PagesSettings): void {
  const compressed = compressedCopies();
  app.register(async (scope) => {
    for (const route of routes)
      scope.get(route.path, { schema: { hide: true }, compress: false }, async (request, reply) => {
        const answer = await route.handle({
          deps,
          site,
          today: deps.today(),
          path: request.originalUrl.split('?')[0] ?? '/',
          params: textsOf(request.params),
          query: textsOf(request.query),
        });
        return sendPage(request, reply, answer, compressed);
      });
  });
}

async function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  page: PageReply,
  compressed: ReturnType<typeof compressedCopies>,
): Promise<FastifyReply> {
  reply.code(page.status).headers({ ...page.headers });
  reply.header('cache-control', cacheControl[page.cache]).type(page.contentType);
  const bytes = Buffer.from(page.body);
  const digest = createHash('sha256').update(bytes).digest('base64url');
  if (page.cache !== 'none') {
    // weak, because the compressed copies of one content share it
    const tag = `W/"${digest.slice(0, 27)}"`;
    reply.header('etag', tag);
    if (page.status === 200 && isStillHeld(request.headers['if-none-match'], tag)) return reply.code(304).send();
  }
  const encoding = encodingFor(request.headers['accept-encoding'], page.contentType, bytes.byteLength);
  if (/^text\/|json|xml|javascript/.test(page.contentType)) reply.header('vary', 'accept-encoding');
  if (encoding === undefined) return reply.send(bytes);
  return reply.header('content-encoding', encoding).send(Buffer.from(await compressed(digest, bytes, encoding)));
}

/** RFC 9110 §13.1.2, by weak comparison. */
function isStillHeld(ifNoneMatch: string | undefined, tag: string): boolean {
  const opaque = tag.slice(2);
  return (ifNoneMatch ?? '')
    .split(',')
    .map((item) => item.trim())
    .some((item) => item === '*' || item.replace(/^W\//, '') === opaque);
}

/** Of a key given several times, the first value. */
function textsOf(values: unknown): Record<string, string> {
  const texts = Object.entries(values as Record<string, string | string[]>).map(([key, value]) => [
    key,
    String([value].flat()[0] ?? ''),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}
