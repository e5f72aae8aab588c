import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { specimenColumn } from '../../ui/column-text.ts';
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
      column: specimenColumn,
    } as const;
    return renderPage(context, page, h(SpecimensView, { specimens }));
  },
};
