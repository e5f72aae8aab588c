import type { PageContext, PageReply } from '../../http/page-route.ts';
import { messageText } from './message-text.ts';
import { MessageView } from './message-view.tsx';
import { renderPage } from './render-page.tsx';

/** 404: says so and names ways on. */
export function notFoundPage(context: PageContext): Promise<PageReply> {
  const { heading, words } = messageText.notFound;
  return renderPage(
    context,
    { title: heading, trail: [{ label: heading }] },
    <MessageView heading={heading} words={words} site={context.site} />,
    404,
  );
}

/** 410: something was public here and has been withdrawn; the address keeps saying so. */
export function withdrawnPage(context: PageContext, title: string, day: string): Promise<PageReply> {
  const { heading, words } = messageText.withdrawn;
  return renderPage(
    context,
    { title: heading, trail: [{ label: heading }] },
    <MessageView heading={heading} words={words(title, day)} site={context.site} />,
    410,
  );
}
