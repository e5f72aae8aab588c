import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps, PublicChanges } from '../usecases/ports.ts';
import { compressedCopies } from './compressed-copies.ts';
import { keptPages } from './kept-pages.ts';
import { movedTo, redirectForGood } from './moved-addresses.ts';
import type { PageContext, PageRoute, SiteSettings } from './page-route.ts';
import { isPlain, readingKey, readingOf } from './reading.ts';
import { sendPage } from './send-page.ts';
import { rememberVisitor, visitorOf } from './visitor.ts';

/** What the pages are rendered from. */
export interface PagesSettings {
  readonly deps: Deps;
  readonly site: SiteSettings;
  /** Tells when something public changed; without it no page is kept. */
  readonly changes?: PublicChanges;
}

/**
 * Adds public pages to a server: GET and HEAD, an entity tag by content, 304 for what the browser still has, pages kept
 * until something public changes, and compressed copies that are made once. Keys of the query that a page does not know
 * are left to it to ignore.
 */
export function registerPages(app: FastifyInstance, routes: readonly PageRoute[], settings: PagesSettings): void {
  const { deps, site, changes } = settings;
  const compressed = compressedCopies();
  const kept = keptPages(changes);
  app.register(async (scope) => {
    for (const route of routes)
      scope.get(route.path, { schema: { hide: true }, compress: false }, async (request, reply) => {
        const context = pageContextOf(request, { deps, site });
        const answer = await kept(keyOf(request, context), () => route.handle(context));
        const moved = answer.page.status === 404 ? await movedTo(deps, request) : undefined;
        if (moved !== undefined) return redirectForGood(reply, moved);
        if (answer.page.remembers === true) rememberVisitor(reply, context.visitor, site.baseUrl);
        return sendPage(request, reply, answer, compressed, !isPlain(context.reading));
      });
    // what no page has an address for may be one that an old site had
    scope.get('*', { schema: { hide: true } }, async (request, reply) => {
      const moved = await movedTo(deps, request);
      return moved === undefined ? reply.callNotFound() : redirectForGood(reply, moved);
    });
  });
}

// a page may count days: it is another one tomorrow; and it is drawn as its reader wants it
function keyOf(request: FastifyRequest, { today, reading }: PageContext): string {
  return `${today} ${readingKey(reading)} ${request.originalUrl}`;
}

/** What a page is asked with, read from a visit. */
export function pageContextOf(
  request: FastifyRequest,
  { deps, site }: Pick<PagesSettings, 'deps' | 'site'>,
): PageContext {
  return {
    deps,
    site,
    today: deps.today(),
    path: request.originalUrl.split('?')[0] ?? '/',
    params: textsOf(request.params),
    query: textsOf(request.query),
    choices: choicesOf(request.query),
    reading: readingOf(request),
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

function choicesOf(values: unknown): Record<string, readonly string[]> {
  const choices = Object.entries(values as Record<string, string | string[]>);
  return Object.fromEntries(choices.map(([key, value]) => [key, [value].flat().map(String)]));
}
