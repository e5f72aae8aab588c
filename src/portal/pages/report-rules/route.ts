import { h } from 'preact';
import { reportChecks } from '../../../core/annual-report/checks/report-checks.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { annualReportColumn } from '../../ui/column-text.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { reportRulesText } from './text.ts';
import { ReportRulesView } from './view.tsx';

/** The rules that every annual report is asked, with their sources. */
export const reportRulesRoute: PageRoute = {
  path: '/nb/gz',
  permission: 'public',
  audit: null,
  async handle(context) {
    const { heading } = reportRulesText;
    const page = {
      title: heading,
      entry: 'reports',
      trail: [{ label: annualReportColumn.name, href: '/nb' }, { label: heading }],
      column: annualReportColumn,
    } as const;
    return renderPage(context, page, h(ReportRulesView, { checks: reportChecks }));
  },
};
