import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../usecases/ports.ts';
import { compressedCopies } from './compressed-copies.ts';
import type { PageContext, PageRoute, SiteSettings } from './page-route.ts';
import { sendPage } from './send-page.ts';
import { rememberVisitor, visitorOf } from './visitor.ts';

/** What the pages are rendered from. */
export interface PagesSettings {
  readonly deps: Deps;
  readonly site: SiteSettings;
}

/**
 * Adds public pages to a server: GET and HEAD, an entity tag by content, 304 for what the browser still has, and
 * compressed copies that are made once. Keys of the query that a page does not know are left to it to ignore.
 */
export function registerPages(app: FastifyInstance, routes: readonly PageRoute[], { deps, site }: PagesSettings): void {
  const compressed = compressedCopies();
  app.register(async (scope) => {
    for (const route of routes)
      scope.get(route.path, { schema: { hide: true }, compress: false }, async (request, reply) => {
        const context = pageContextOf(request, { deps, site });
        const answer = await route.handle(context);
        if (answer.remembers === true) rememberVisitor(reply, context.visitor, site.baseUrl);
        return sendPage(request, reply, answer, compressed);
      });
  });
}

/** What a page is asked with, read from a visit. */
export function pageContextOf(request: FastifyRequest, { deps, site }: PagesSettings): PageContext {
  return {
    deps,
    site,
    today: deps.today(),
    path: request.originalUrl.split('?')[0] ?? '/',
    params: textsOf(request.params),
    query: textsOf(request.query),
    visitor: visitorOf(request, site.baseUrl),
  };
}

/** Of a key given several times, the first value. */
function textsOf(values: unknown): Record<string, string> {
  const texts = Object.entries(values as Record<string, string | string[]>).map(([key, value]) => [
    key,
    String([value].flat()[0] ?? ''),
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}
