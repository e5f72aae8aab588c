import { h } from 'preact';
import { type Agency, hasLedger } from '../../../core/agencies/agency.ts';
import { subjectsOfAgency } from '../../../core/catalog/agency-subjects.ts';
import { formatIndexNumber } from '../../../core/catalog/index-number.ts';
import { indexPatternOf } from '../../../core/catalog/index-pattern.ts';
import type { PageContext, PageRoute } from '../../../http/page-route.ts';
import { remedyPlacesOf } from '../../../usecases/requests/remedy-places.ts';
import { calendarOf } from '../../../usecases/requests/request-context.ts';
import { notFoundPage } from '../../ui/not-found.tsx';
import { renderPage } from '../../ui/render-page.tsx';
import { findUnit, unitTrail } from '../../ui/unit-place.ts';
import type { GuideContent } from './guide-content.ts';
import { guideText } from './text.ts';
import { GuideView } from './view.tsx';

/** P03: the guide of an agency (Article 12), made from its profile and the tables of the law. */
export const guideRoute: PageRoute = {
  path: '/gk/:agency/zn',
  permission: 'public',
  audit: null,
  async handle(context) {
    const found = await findUnit(context);
    if (found === undefined || !hasLedger(found.agency)) return notFoundPage(context);
    const { agency, tree } = found;
    const [organs, calendar, catalogue, profile] = await Promise.all([
      remedyPlacesOf(context.deps, tree, agency),
      calendarOf(context.deps.queries, agency),
      catalogueOf(context, agency),
      context.deps.queries.findReleasedProfile(agency.id),
    ]);
    const page = {
      title: guideText.headingOf(agency.name),
      entry: 'units',
      trail: unitTrail(found, context.today, { label: guideText.heading }),
      column: guideText.column(agency.name),
      unit: { agency, part: 'guide' },
    } as const;
    const content: GuideContent = {
      ...{ today: context.today, calendar, agency, profile, organs, ...catalogue },
      siteAddress: context.site.baseUrl,
    };
    return renderPage(context, page, h(GuideView, content));
  },
};

async function catalogueOf(
  { deps, today }: PageContext,
  agency: Agency,
): Promise<Pick<GuideContent, 'subjects' | 'exampleNumber'>> {
  const [{ catalog }, counts] = await Promise.all([
    deps.queries.loadSettings(agency.id, today),
    deps.queries.countPublishedItems([agency.id]),
  ]);
  const subjects = subjectsOfAgency(catalog, agency).map((subject) => ({
    ...subject,
    count: counts.filter(({ subjectId }) => subjectId === subject.id).reduce((sum, { count }) => sum + count, 0),
  }));
  return { subjects, exampleNumber: formatIndexNumber(indexPatternOf(catalog, agency), today, 1) };
}
