import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.tsx';
import { searchTexts } from './ui/search-texts.ts';

const tables = createRoute({
  getParentRoute: () => root,
  path: '/tables/$agencyId/$year',
  validateSearch: searchTexts('cutOff', 'cell', 'row', 'version'),
  component: lazyRouteComponent(() => import('./features/tables/tables-page.tsx'), 'TablesPage'),
});
const proactive = createRoute({
  getParentRoute: () => root,
  path: '/registers/proactive',
  validateSearch: searchTexts('year', 'item', 'kind', 'includeVoided', 'offset', 'limit'),
  component: lazyRouteComponent(
    () => import('./features/proactive-register/proactive-register.tsx'),
    'ProactiveRegister',
  ),
});
const figuresImport = createRoute({
  getParentRoute: () => root,
  path: '/registers/proactive/import',
  component: lazyRouteComponent(() => import('./features/figures-import/figures-import-page.tsx'), 'FiguresImportPage'),
});
const stock = createRoute({
  getParentRoute: () => root,
  path: '/registers/stock',
  component: lazyRouteComponent(() => import('./features/stock-check/stock-page.tsx'), 'StockPage'),
});
const disputes = createRoute({
  getParentRoute: () => root,
  path: '/registers/disputes',
  validateSearch: searchTexts('year', 'route', 'state', 'result', 'words', 'includeVoided', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/dispute-register/dispute-register.tsx'), 'DisputeRegister'),
});
const dispute = createRoute({
  getParentRoute: () => root,
  path: '/registers/disputes/$caseId',
  component: lazyRouteComponent(() => import('./features/dispute/dispute-page.tsx'), 'DisputePage'),
});
const reports = createRoute({
  getParentRoute: () => root,
  path: '/reports',
  component: lazyRouteComponent(() => import('./features/reports/report-list.tsx'), 'ReportList'),
});
const report = createRoute({
  getParentRoute: () => root,
  path: '/reports/$agencyId/$year',
  validateSearch: searchTexts('step'),
  component: lazyRouteComponent(() => import('./features/report/report-page.tsx'), 'ReportPage'),
});
const reportTruth = createRoute({
  getParentRoute: () => root,
  path: '/reports/$agencyId/$year/truth',
  validateSearch: searchTexts('version'),
  component: lazyRouteComponent(() => import('./features/report-truth/truth-page.tsx'), 'TruthPage'),
});
const filings = createRoute({
  getParentRoute: () => root,
  path: '/filings/$year',
  validateSearch: searchTexts('state', 'findings', 'unit'),
  component: lazyRouteComponent(() => import('./features/filings/filing-queue.tsx'), 'FilingQueue'),
});
const sum = createRoute({
  getParentRoute: () => root,
  path: '/filings/$year/sum',
  validateSearch: searchTexts('cell'),
  component: lazyRouteComponent(() => import('./features/county-sum/county-sum.tsx'), 'CountySum'),
});
const specimens = createRoute({
  getParentRoute: () => root,
  path: '/specimens',
  component: lazyRouteComponent(() => import('./features/specimens/specimen-list.tsx'), 'SpecimenList'),
});
const specimenImport = createRoute({
  getParentRoute: () => root,
  path: '/specimens/new',
  component: lazyRouteComponent(() => import('./features/specimen-import/specimen-import.tsx'), 'SpecimenImport'),
});
const specimen = createRoute({
  getParentRoute: () => root,
  path: '/specimens/$specimenId',
  component: lazyRouteComponent(() => import('./features/specimen/specimen-page.tsx'), 'SpecimenPage'),
});
const agencies = createRoute({
  getParentRoute: () => root,
  path: '/agencies',
  component: lazyRouteComponent(() => import('./features/agencies/agency-list.tsx'), 'AgencyList'),
});
const reorganisations = createRoute({
  getParentRoute: () => root,
  path: '/reorganisations',
  validateSearch: searchTexts('on'),
  component: lazyRouteComponent(
    () => import('./features/reorganisations/reorganisations-page.tsx'),
    'ReorganisationsPage',
  ),
});
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: searchTexts('agency'),
  component: lazyRouteComponent(() => import('./features/accounts/account-list.tsx'), 'AccountList'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: searchTexts('agency'),
  component: lazyRouteComponent(() => import('./features/settings/settings-page.tsx'), 'SettingsPage'),
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: searchTexts('year'),
  component: lazyRouteComponent(() => import('./features/calendar/calendar-page.tsx'), 'CalendarPage'),
});
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: searchTexts('act', 'subject', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/audit-log/audit-log.tsx'), 'AuditLog'),
});

/** Screens of registers, reports, the county and the system. */
export const reportRoutes = [
  tables,
  proactive,
  figuresImport,
  stock,
  disputes,
  dispute,
  reports,
  report,
  reportTruth,
  filings,
  sum,
  specimens,
  specimenImport,
  specimen,
  agencies,
  reorganisations,
  accounts,
  settings,
  calendar,
  audit,
] as const;
