import { h } from 'preact';
import { itemAddress } from '../../../core/catalog/item-address.ts';
import type { ItemContent } from '../../../core/catalog/item-content.ts';
import type { ItemNames } from '../../../core/catalog/item-fields.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { type Comparison, compareContents } from '../../../usecases/catalog/compare-contents.ts';
import { itemNamesFor } from '../../../usecases/catalog/item-names.ts';
import type { PublishedItem } from '../../../usecases/ports.ts';
import { documentColumn } from '../../ui/column-text.ts';
import { findDocument, isPublished, isReply } from '../../ui/item-number.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import type { PageDescription } from '../../ui/page-description.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { tombstonePage } from '../../ui/tombstone.tsx';
import { VersionListView } from './list-view.tsx';
import type { ShownVersion } from './shown-version.ts';
import { versionsText } from './text.ts';
import { VersionView } from './version-view.tsx';

/** Every version of a published item. */
export const versionListRoute: PageRoute = {
  path: '/d/:prefix/:serial/bb',
  permission: 'public',
  audit: null,
  handle: (context) =>
    withVersions(context, '/bb', async (item, versions) =>
      renderPage(context, describe(item, versionsText.heading), h(VersionListView, { item, versions })),
    ),
};

/** One version of a published item, with what it changed. */
export const versionRoute: PageRoute = {
  path: '/d/:prefix/:serial/bb/:version',
  permission: 'public',
  audit: null,
  async handle(context) {
    const asked = /^[1-9]\d{0,5}$/.test(context.params['version'] ?? '')
      ? Number(context.params['version'])
      : undefined;
    if (asked === undefined) return notFoundPage(context);
    return withVersions(context, `/bb/${asked}`, async (item, versions) => {
      const version = versions.find((one) => one.version === asked);
      if (version === undefined || version.content === null) return notFoundPage(context);
      const comparison = await comparisonOf(context, versions, version, version.content);
      const title = versionsText.title(version.content.title, asked);
      const view = h(VersionView, { item, version, content: version.content, comparison });
      return renderPage(context, describe(item, title, versionsText.version(asked)), view);
    });
  },
};

async function withVersions(
  context: PageContext,
  rest: string,
  answer: (item: PublishedItem, versions: readonly ShownVersion[]) => Promise<PageReply>,
): Promise<PageReply> {
  const found = await findDocument(context, rest);
  if (found === undefined) return notFoundPage(context);
  if (isReply(found)) return found;
  if (!isPublished(found)) return tombstonePage(context, found);
  return answer(found, await context.deps.queries.listReleasedVersions(found.agencyId, found.itemId));
}

async function comparisonOf(
  { deps, today }: PageContext,
  versions: readonly ShownVersion[],
  version: ShownVersion,
  content: ItemContent,
): Promise<Comparison | null> {
  const before = versions.find((one) => one.version === version.version - 1)?.content ?? null;
  if (before === null) return null;
  const names = await itemNamesFor(deps.queries, version.agencyId, [before, content], today);
  return compareContents(before, content, withUnnamed(names, [before, content]));
}

/** Items that are not public have no name here, and their identifier says nothing. */
function withUnnamed(names: ItemNames, contents: readonly ItemContent[]): ItemNames {
  const ids = contents.flatMap(({ ends, explains, variantOf }) => [
    ...ends.map(({ itemId }) => itemId),
    ...[explains, variantOf].filter((id) => id !== null),
  ]);
  return { ...names, items: new Map(ids.map((id) => [id, names.items.get(id) ?? versionsText.unnamed])) };
}

function describe(item: PublishedItem, title: string, step?: string): PageDescription {
  const address = itemAddress(item.indexNumber);
  return {
    title,
    entry: 'units',
    trail: [
      { label: item.title, href: address },
      ...(step === undefined
        ? [{ label: versionsText.heading }]
        : [{ label: versionsText.heading, href: `${address}/bb` }, { label: step }]),
    ],
    column: documentColumn(item.content.source, versionsText.heading, false),
    isMinor: true,
  };
}
