import { h } from 'preact';
import type { PageRoute } from '../../../http/page-route.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { newestYearFirst, reportAddress } from '../../ui/published-reports.ts';
import { renderPage } from '../../ui/render-page.tsx';
import { findUnit, unitTrail } from '../../ui/unit-place.ts';
import { unitReportsText } from './text.ts';
import { UnitReportsView } from './view.tsx';

/** 政府信息公开年报 of one unit. */
export const unitReportsRoute: PageRoute = {
  path: '/gk/:agency/nb',
  permission: 'public',
  audit: null,
  async handle(context) {
    const unit = await findUnit(context);
    if (unit === undefined) return notFoundPage(context);
    const { agency } = unit;
    const reports = newestYearFirst(await context.deps.queries.listPublishedReports([agency.id]));
    const page = {
      title: `${agency.shortName}${unitReportsText.heading}`,
      entry: 'units',
      trail: unitTrail(unit, context.today, { label: unitReportsText.heading }),
      column: unitReportsText.column(agency.name),
      unit: {
        agency,
        part: 'reports',
        branches: reports.map((report) => ({ label: `${report.year}`, href: reportAddress(report) })),
      },
    } as const;
    return renderPage(context, page, h(UnitReportsView, { agency, reports }));
  },
};
