import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { accessibilityText } from './text.ts';
import { AccessibilityView } from './view.tsx';

/** The accessibility statement. */
export const accessibilityRoute: PageRoute = {
  path: '/wza',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { heading, column } = accessibilityText;
    const page = { title: heading, entry: 'about', trail: [{ label: heading }], column } as const;
    return renderPage(context, page, h(AccessibilityView, { site: context.site }));
  },
};
