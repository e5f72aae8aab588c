import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { listItemsOfScope } from '../../../usecases/channels/list-items-of-scope.ts';
import { type Feed, renderAtom, renderJsonFeed } from '../../ui/feed.ts';
import { type FeedFormat, feedAddress, feedPaths } from '../../ui/feed-addresses.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { itemsAsEntries } from './feed-entries.ts';
import { findScope, type NamedScope } from './find-scope.ts';
import { feedText } from './text.ts';

const entryCount = 30;

const formats: Readonly<Record<FeedFormat, { readonly contentType: string; readonly render: (feed: Feed) => string }>> =
  {
    'atom.xml': { contentType: 'application/atom+xml; charset=utf-8', render: renderAtom },
    'feed.json': { contentType: 'application/feed+json; charset=utf-8', render: renderJsonFeed },
  };

/** What is newly public, as Atom and JSON Feed: of the site, a unit, a subject, a column, a keyword. */
export const feedRoutes: readonly PageRoute[] = feedPaths.map((path) => ({
  path,
  permission: 'public',
  audit: null,
  async handle(context) {
    const format = Object.keys(formats).find((known) => known === context.params['file']) as FeedFormat | undefined;
    const found = format === undefined ? undefined : await findScope(context);
    return format === undefined || found === undefined ? notFoundPage(context) : feedReply(context, found, format);
  },
}));

async function feedReply(
  context: PageContext,
  { scope, names, page }: NamedScope,
  format: FeedFormat,
): Promise<PageReply> {
  const { deps, site, today } = context;
  const heads = await listItemsOfScope(deps.queries, scope, today, { limit: entryCount });
  const entries = await itemsAsEntries(context, heads);
  const newest = entries
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1);
  const { contentType, render } = formats[format];
  const body = render({
    title: names.length === 0 ? feedText.siteTitle(site.name) : feedText.title(site.name, names),
    subtitle: feedText.subtitle,
    author: site.organizer === '' ? site.name : site.organizer,
    page: `${site.baseUrl}${page}`,
    self: `${site.baseUrl}${feedAddress(scope, format)}`,
    // a feed without entries has not changed since its day began
    updatedAt: newest ?? `${today}T00:00:00+08:00`,
    entries,
  });
  return { status: 200, contentType, body, cache: 'revalidate' };
}
