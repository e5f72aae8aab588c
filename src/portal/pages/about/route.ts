import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { aboutText } from './text.ts';
import { AboutView } from './view.tsx';

/** The page about the site. */
export const aboutRoute: PageRoute = {
  path: '/about',
  permission: 'public',
  audit: null,
  async handle(context) {
    const page = {
      title: aboutText.heading,
      entry: 'about',
      trail: [{ label: aboutText.heading }],
      column: aboutText.column,
    } as const;
    return renderPage(context, page, h(AboutView, { site: context.site }));
  },
};
