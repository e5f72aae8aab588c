import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { annualReportColumn } from '../../ui/column-text.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { comparisonContent } from './comparison-content.ts';
import { comparisonText } from './text.ts';
import { ComparisonView } from './view.tsx';

/** P13: published reports of several units and years side by side. */
export const comparisonRoute: PageRoute = {
  path: '/nb/bj',
  permission: 'public',
  audit: null,
  async handle(context) {
    const content = await comparisonContent(context);
    const page = {
      title: comparisonText.heading,
      entry: 'reports',
      trail: [{ label: annualReportColumn.name, href: '/nb' }, { label: comparisonText.heading }],
      column: comparisonText.column,
    } as const;
    return renderPage(context, page, h(ComparisonView, { content }));
  },
};
