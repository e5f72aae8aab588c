import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { specimensText } from './text.ts';
import { SpecimensView } from './view.tsx';

/** The list of repaired readings. */
export const specimensRoute: PageRoute = {
  path: '/jd',
  permission: 'public',
  audit: null,
  async handle(context) {
    const specimens = await context.deps.queries.listPublishedSpecimens();
    const page = {
      title: specimensText.heading,
      entry: 'specimens',
      trail: [{ label: specimensText.heading }],
      column: specimensText.column,
    } as const;
    return renderPage(context, page, h(SpecimensView, { specimens }));
  },
};
