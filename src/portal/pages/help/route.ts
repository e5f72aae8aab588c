import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { helpText } from './text.ts';
import { HelpView } from './view.tsx';

/** Questions and answers about using the site. */
export const helpRoute: PageRoute = {
  path: '/bz',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { heading, column } = helpText;
    const page = { title: heading, entry: 'about', trail: [{ label: heading }], column } as const;
    return renderPage(context, page, h(HelpView, { site: context.site }));
  },
};
