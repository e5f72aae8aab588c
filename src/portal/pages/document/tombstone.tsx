import type { PageContext, PageReply } from '../../../http/page-route.ts';
import type { ItemTombstone } from '../../../usecases/ports.ts';
import { MessageView } from '../../ui/message-view.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { documentText } from './text.ts';

/** 410: the item was taken back; its address says since when and why, and nothing of what it was. */
export function tombstonePage(context: PageContext, tombstone: ItemTombstone): Promise<PageReply> {
  const { heading, words, why } = documentText.withdrawn;
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
