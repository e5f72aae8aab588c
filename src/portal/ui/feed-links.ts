import { type ItemScope, wholeSite } from '../../core/catalog/item-scope.ts';
import { feedAddress } from './feed-addresses.ts';
import type { PageDescription } from './page-description.ts';

/** The feeds of a part of what is public, for the head of its page; `name` says whose they are. */
export function feedLinks(scope: Partial<ItemScope>, name: string): NonNullable<PageDescription['feeds']> {
  const whole = { ...wholeSite, ...scope };
  return [
    { title: `${name} Atom`, href: feedAddress(whole, 'atom.xml'), type: 'atom' },
    { title: `${name} JSON Feed`, href: feedAddress(whole, 'feed.json'), type: 'json' },
  ];
}
