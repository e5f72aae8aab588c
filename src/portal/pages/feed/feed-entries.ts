import { plainParts } from '../../../core/catalog/channel-text.ts';
import { genres } from '../../../core/catalog/genres.ts';
import { itemAddress, itemAddressFrom, itemFileAddress } from '../../../core/catalog/item-address.ts';
import { attachmentKinds } from '../../../core/requests/attachments.ts';
import type { PageContext } from '../../../http/page-route.ts';
import type { ItemHead, PublishedItem } from '../../../usecases/ports.ts';
import type { FeedEntry } from '../../ui/feed.ts';
import { feedText } from './text.ts';

/** Public items as entries of a feed, each with its whole text and its files. */
export async function itemsAsEntries(
  { deps, site, today }: PageContext,
  heads: readonly ItemHead[],
): Promise<readonly FeedEntry[]> {
  const [tree, ...items] = await Promise.all([
    deps.queries.loadTree(),
    ...heads.map(({ indexNumber }) => deps.queries.findPublishedItem(indexNumber, today)),
  ]);
  const names = new Map(tree.agencies.map(({ id, name }) => [id, name]));
  return items.flatMap((item) =>
    // one that was taken back in this very moment is left out
    item === undefined || 'withdrawnAt' in item
      ? []
      : [entryOf(item, site.baseUrl, names.get(item.agencyId) ?? item.agencyId)],
  );
}

function entryOf(item: PublishedItem, baseUrl: string, agencyName: string): FeedEntry {
  const { indexNumber, content, genre, keywords } = item;
  const text = plainParts(content.body)
    .map((part) => part.text)
    .join('\n\n');
  return {
    id: `${baseUrl}${itemAddress(indexNumber)}`,
    page: `${baseUrl}${itemAddressFrom(indexNumber, { channel: 'feed', placeNo: 0 })}`,
    title: content.title,
    summary: content.summary,
    text: text === '' ? feedText.noBody : text,
    language: content.language,
    author: agencyName,
    publishedAt: item.publishedAt,
    updatedAt: item.changedAt,
    tags: [...new Set([genres.find(({ id }) => id === genre)?.label ?? genre, ...keywords])],
    files: content.files.map((file) => ({
      address: `${baseUrl}${itemFileAddress(indexNumber, file.fileId)}`,
      title: file.title,
      contentType: attachmentKinds[file.kind].mediaType,
      byteCount: file.byteCount,
    })),
  };
}
