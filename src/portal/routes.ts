import type { FormRoute } from '../http/form-route.ts';
import type { PageRoute } from '../http/page-route.ts';
import { aboutRoute } from './pages/about/route.ts';
import { accessibilityRoute } from './pages/accessibility/route.ts';
import { agencyCardRoute } from './pages/agency-card/route.ts';
import { answerRoute } from './pages/answer/route.ts';
import { answersRoute } from './pages/answers/route.ts';
import { applyForms, applyRoutes } from './pages/apply/routes.ts';
import { agencyAskingFileRoute, askingFileRoute } from './pages/asking/file-route.ts';
import { agencyAskingRoute, askingRoute } from './pages/asking/route.ts';
import { calendarIcsRoute, calendarRoute, wallCalendarRoute } from './pages/calendar/route.ts';
import { catalogueRoute } from './pages/catalogue/route.ts';
import { columnRoute, listCsvRoutes, subjectRoute } from './pages/column/route.ts';
import { comparisonCsvRoutes } from './pages/comparison/csv-route.ts';
import { comparisonRoute } from './pages/comparison/route.ts';
import { complaintFormRoute, complaintRoute } from './pages/complaints/complaint-route.tsx';
import { complaintLookUpForm, complaintLookUpRoute } from './pages/complaints/look-up-route.tsx';
import { ownComplaintRoute } from './pages/complaints/own-route.tsx';
import { documentScript } from './pages/document/document-script.ts';
import { documentFileRoute } from './pages/document/file-route.ts';
import { documentRoute } from './pages/document/route.ts';
import { feedRoutes } from './pages/feed/route.ts';
import { guideRoute } from './pages/guide/route.ts';
import { helpRoute } from './pages/help/route.ts';
import { homeRoute } from './pages/home/route.ts';
import { endedCsvRoute, endedRoute } from './pages/library/ended-route.ts';
import { agencyLibraryCsvRoute, agencyLibraryRoute, libraryCsvRoute, libraryRoute } from './pages/library/route.ts';
import { ownMistakeRoute } from './pages/mistakes/own-route.tsx';
import { mistakesForm, mistakesRoute } from './pages/mistakes/report-route.tsx';
import { dcatRoute, openCatalogFileRoutes } from './pages/open-catalog/file-route.ts';
import { openCatalogRoute } from './pages/open-catalog/route.tsx';
import { readingForm, readingRoute } from './pages/reading/route.ts';
import { reportRoute, reportVersionRoute } from './pages/report/route.ts';
import { reportFileRoute } from './pages/report-file/route.ts';
import { reportRulesRoute } from './pages/report-rules/route.ts';
import { reportSchemaRoute } from './pages/report-schema/route.ts';
import { reportsRoute } from './pages/reports/route.ts';
import { rulesRoute } from './pages/rules/route.ts';
import { advancedSearchRoute, searchRoute } from './pages/search/route.ts';
import { ownSiteMapRoute, robotsRoute, siteMapRoute, unitSiteMapRoute } from './pages/site-map/route.ts';
import { siteMapPageRoute } from './pages/site-map-page/route.ts';
import { specimenRoute } from './pages/specimen/route.ts';
import { specimensRoute } from './pages/specimens/route.ts';
import { statisticsCsvRoute, statisticsRoute } from './pages/statistics/route.ts';
import { ownSubscriptionForms, ownSubscriptionRoute } from './pages/subscribe/own-route.tsx';
import { subscribeForm, subscribeRoute } from './pages/subscribe/route.tsx';
import { trackForms, trackRoutes } from './pages/track/routes.ts';
import { unitRoute } from './pages/unit/route.ts';
import { unitReportsRoute } from './pages/unit-reports/route.ts';
import { unitsRoute } from './pages/units/route.ts';
import { verifyForm, verifyRoute } from './pages/verify/route.tsx';
import { versionListRoute, versionRoute } from './pages/versions/route.ts';
import { staticFileRoutes } from './ui/static-files.ts';

export { errorPage } from './ui/error-page.tsx';

/** Every address of the public site. */
export const portalRoutes: readonly PageRoute[] = [
  homeRoute,
  unitsRoute,
  unitRoute,
  guideRoute,
  rulesRoute,
  agencyCardRoute,
  libraryRoute,
  libraryCsvRoute,
  agencyLibraryRoute,
  agencyLibraryCsvRoute,
  endedRoute,
  endedCsvRoute,
  unitReportsRoute,
  calendarRoute,
  calendarIcsRoute,
  wallCalendarRoute,
  comparisonRoute,
  ...comparisonCsvRoutes,
  statisticsRoute,
  statisticsCsvRoute,
  catalogueRoute,
  subjectRoute,
  columnRoute,
  ...listCsvRoutes,
  documentRoute,
  documentFileRoute,
  documentScript.route,
  versionListRoute,
  versionRoute,
  reportsRoute,
  reportRulesRoute,
  reportRoute,
  reportVersionRoute,
  reportFileRoute,
  specimensRoute,
  specimenRoute,
  searchRoute,
  advancedSearchRoute,
  answersRoute,
  answerRoute,
  askingRoute,
  agencyAskingRoute,
  askingFileRoute,
  agencyAskingFileRoute,
  ...applyRoutes,
  ...trackRoutes,
  readingRoute,
  aboutRoute,
  helpRoute,
  accessibilityRoute,
  siteMapPageRoute,
  ...feedRoutes,
  mistakesRoute,
  ownMistakeRoute,
  complaintRoute,
  complaintLookUpRoute,
  ownComplaintRoute,
  verifyRoute,
  openCatalogRoute,
  dcatRoute,
  reportSchemaRoute,
  ...openCatalogFileRoutes,
  subscribeRoute,
  ownSubscriptionRoute,
  siteMapRoute,
  ownSiteMapRoute,
  unitSiteMapRoute,
  robotsRoute,
  ...staticFileRoutes,
];

/** Every form of the public site. */
export const portalForms: readonly FormRoute[] = [
  readingForm,
  ...applyForms,
  ...trackForms,
  mistakesForm,
  complaintFormRoute,
  complaintLookUpForm,
  verifyForm,
  subscribeForm,
  ...ownSubscriptionForms,
];
