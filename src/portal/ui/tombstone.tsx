import type { PageContext, PageReply } from '../../http/page-route.ts';
import type { ItemTombstone } from '../../usecases/ports.ts';
import { messageText } from './message-text.ts';
import { MessageView } from './message-view.tsx';
import { renderPage } from './render-page.tsx';
import { shanghaiDay } from './shanghai-time.ts';

/** 410: the item was taken back; its address says since when and why, and nothing of what it was. */
export function tombstonePage(context: PageContext, tombstone: ItemTombstone): Promise<PageReply> {
  const { heading, words, why } = messageText.withdrawnItem;
  const sentences = [
    ...words(tombstone.indexNumber, shanghaiDay(tombstone.withdrawnAt)),
    ...(tombstone.why === '' ? [] : [`${why}${tombstone.why}`]),
  ];
  return renderPage(
    context,
    { title: heading, trail: [{ label: heading }], isPrivate: true },
    <MessageView heading={heading} words={sentences} site={context.site} />,
    410,
  );
}
