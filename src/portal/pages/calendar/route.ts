import { h } from 'preact';
import { type Agency, hasLedger } from '../../../core/agencies/agency.ts';
import { calendarYears, renderIcs } from '../../../core/catalog/publication-calendar.ts';
import { formatChinese, type Year } from '../../../core/values/plain-date.ts';
import type { PageContext, PageReply, PageRoute } from '../../../http/page-route.ts';
import { showPublicationCalendar } from '../../../usecases/duties/show-publication-calendar.ts';
import { fileHeaders } from '../../ui/file-headers.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { findUnit, unitAddress, unitTrail } from '../../ui/unit-place.ts';
import { calendarText } from './text.ts';
import { CalendarView } from './view.tsx';

/** The publication calendar of a unit. */
export const calendarRoute: PageRoute = {
  path: '/gk/:agency/rl',
  permission: 'public',
  audit: null,
  async handle(context) {
    const found = await findUnit(context);
    if (found === undefined || !hasLedger(found.agency)) return notFoundPage(context);
    const { agency } = found;
    const year = yearIn(context);
    const entries = await entriesOf(context, agency, year);
    const page = {
      title: calendarText.headingOf(agency.shortName, year),
      entry: 'units',
      trail: unitTrail(found, context.today, { label: calendarText.heading }),
      column: calendarText.column(agency.name),
      unit: { agency, part: 'calendar' },
    } as const;
    const years = calendarYears(context.today);
    return renderPage(context, page, h(CalendarView, { agency, year, years, entries }));
  },
};

/** The same for electronic calendars, which read it again by themselves: the running year and the next. */
export const calendarIcsRoute: PageRoute = {
  path: '/gk/:agency/rl.ics',
  permission: 'public',
  audit: null,
  async handle(context) {
    const found = await findUnit(context);
    if (found === undefined || !hasLedger(found.agency)) return notFoundPage(context);
    const { agency } = found;
    const entries = (
      await Promise.all(calendarYears(context.today).map((year) => entriesOf(context, agency, year)))
    ).flat();
    const body = renderIcs({
      name: `${agency.shortName}${calendarText.heading}`,
      domain: new URL(context.site.baseUrl).hostname,
      page: `${context.site.baseUrl}${unitAddress(agency.id, 'rl')}`,
      // of the day, not of the moment: the same calendar has the same bytes
      stamp: `${context.today.replaceAll('-', '')}T000000Z`,
      entries,
    });
    return { status: 200, contentType: 'text/calendar; charset=utf-8', body, cache: 'revalidate' };
  },
};

/** The year on one sheet of A3 for the wall. */
export const wallCalendarRoute: PageRoute = {
  path: '/gk/:agency/rl/a3.pdf',
  permission: 'public',
  audit: null,
  async handle(context): Promise<PageReply> {
    const found = await findUnit(context);
    if (found === undefined || !hasLedger(found.agency)) return notFoundPage(context);
    const { agency } = found;
    const { deps, site, today } = context;
    const year = yearIn(context);
    const title = calendarText.headingOf(agency.shortName, year);
    const body = await deps.dutyFiles.printWallCalendar({
      title,
      agency: agency.name,
      remark: calendarText.remark(`${site.baseUrl}${unitAddress(agency.id, 'rl')}`, formatChinese(today)),
      entries: await entriesOf(context, agency, year),
    });
    const headers = fileHeaders(`calendar-${agency.id}-${year}.pdf`, `${title}.pdf`);
    return { status: 200, contentType: 'application/pdf', body, headers, cache: 'revalidate' };
  },
};

function entriesOf({ deps, today }: PageContext, agency: Agency, year: Year) {
  return showPublicationCalendar(deps.queries, agency, year, today);
}

/** A year that the calendar has; anything else is the running one. */
function yearIn({ query, today }: PageContext): Year {
  const asked = Number(query['nian']);
  const years = calendarYears(today);
  return years.find((year) => year === asked) ?? Number(today.slice(0, 4));
}
