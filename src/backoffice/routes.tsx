import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Gate } from './gate.tsx';
import { MissingPage } from './ui/missing-page.tsx';
import { RouteProblem } from './ui/route-problem.tsx';
import { searchTexts } from './ui/search-texts.ts';

const root = createRootRoute({ component: Gate, notFoundComponent: MissingPage });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./features/home/home-page.tsx'), 'HomePage'),
});
const password = createRoute({
  getParentRoute: () => root,
  path: '/password',
  component: lazyRouteComponent(() => import('./features/sign-in/password-page.tsx'), 'PasswordPage'),
});
const requests = createRoute({
  getParentRoute: () => root,
  path: '/requests',
  validateSearch: searchTexts(
    'state',
    'lamp',
    'applicantKind',
    'channel',
    'number',
    'outcome',
    'caseOfficerId',
    'divisionId',
    'openMatter',
    'receivedFrom',
    'receivedTo',
    'dueFrom',
    'dueTo',
    'closedFrom',
    'closedTo',
    'sort',
    'offset',
    'limit',
  ),
  component: lazyRouteComponent(() => import('./features/requests/request-list.tsx'), 'RequestList'),
});
const registration = createRoute({
  getParentRoute: () => root,
  path: '/requests/new',
  component: lazyRouteComponent(() => import('./features/registration/registration-page.tsx'), 'RegistrationPage'),
});
const ledgerImport = createRoute({
  getParentRoute: () => root,
  path: '/requests/import',
  component: lazyRouteComponent(() => import('./features/ledger-import/ledger-import-page.tsx'), 'LedgerImportPage'),
});
const oldSites = createRoute({
  getParentRoute: () => root,
  path: '/old-sites',
  component: lazyRouteComponent(() => import('./features/old-sites/old-sites-page.tsx'), 'OldSitesPage'),
});
const oldSite = createRoute({
  getParentRoute: () => root,
  path: '/old-sites/$importId',
  component: lazyRouteComponent(() => import('./features/old-site/old-site-page.tsx'), 'OldSitePage'),
});
const divisions = createRoute({
  getParentRoute: () => root,
  path: '/divisions',
  component: lazyRouteComponent(() => import('./features/divisions/divisions-page.tsx'), 'DivisionsPage'),
});
const request = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId',
  validateSearch: searchTexts('action', 'tab'),
  component: lazyRouteComponent(() => import('./features/request/request-page.tsx'), 'RequestPage'),
});
const coach = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId/coach',
  component: lazyRouteComponent(() => import('./features/coach/coach-page.tsx'), 'CoachPage'),
});
const attachmentList = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId/attachments',
  validateSearch: searchTexts('open'),
  component: lazyRouteComponent(() => import('./features/attachments/attachments-page.tsx'), 'AttachmentsPage'),
});
const severance = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId/attachments/$attachmentId/severance',
  component: lazyRouteComponent(() => import('./features/severance/severance-page.tsx'), 'SeverancePage'),
});
const certificate = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId/attachments/$attachmentId/certificate',
  component: lazyRouteComponent(
    () => import('./features/severance-certificate/certificate-page.tsx'),
    'CertificatePage',
  ),
});
const papers = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId/papers',
  validateSearch: searchTexts('for'),
  component: lazyRouteComponent(() => import('./features/paper/start-page.tsx'), 'StartPage'),
});
const paper = createRoute({
  getParentRoute: () => root,
  path: '/papers/$paperId',
  component: lazyRouteComponent(() => import('./features/paper/paper-page.tsx'), 'PaperPage'),
});
const paperDesk = createRoute({
  getParentRoute: () => root,
  path: '/paper-desk',
  component: lazyRouteComponent(() => import('./features/paper-desk/paper-desk.tsx'), 'PaperDesk'),
});
const tables = createRoute({
  getParentRoute: () => root,
  path: '/tables/$agencyId/$year',
  validateSearch: searchTexts('cutOff', 'cell', 'row'),
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
  validateSearch: searchTexts('year', 'includeVoided', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/dispute-register/dispute-register.tsx'), 'DisputeRegister'),
});
const duties = createRoute({
  getParentRoute: () => root,
  path: '/duties',
  validateSearch: searchTexts('unit', 'show'),
  component: lazyRouteComponent(() => import('./features/duty-board/duty-page.tsx'), 'DutyPage'),
});
const statements = createRoute({
  getParentRoute: () => root,
  path: '/statements',
  validateSearch: searchTexts('stage', 'open', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/statements/statement-list.tsx'), 'StatementList'),
});
const reassessments = createRoute({
  getParentRoute: () => root,
  path: '/reassessments',
  validateSearch: searchTexts('scope', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/reassessments/reassessment-page.tsx'), 'ReassessmentPage'),
});
const deliveries = createRoute({
  getParentRoute: () => root,
  path: '/deliveries',
  validateSearch: searchTexts('offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/deliveries/delivery-list.tsx'), 'DeliveryLists'),
});
const delivery = createRoute({
  getParentRoute: () => root,
  path: '/deliveries/$deliveryId',
  component: lazyRouteComponent(() => import('./features/delivery/delivery-page.tsx'), 'DeliveryPage'),
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
const filings = createRoute({
  getParentRoute: () => root,
  path: '/filings/$year',
  validateSearch: searchTexts('state', 'unit'),
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
const answers = createRoute({
  getParentRoute: () => root,
  path: '/answers',
  component: lazyRouteComponent(() => import('./features/answers/answer-list.tsx'), 'AnswerList'),
});
const answer = createRoute({
  getParentRoute: () => root,
  path: '/answers/$answerId',
  component: lazyRouteComponent(() => import('./features/answer/answer-page.tsx'), 'AnswerPage'),
});
const newAnswer = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId/answer',
  component: lazyRouteComponent(() => import('./features/answer/new-answer.tsx'), 'NewAnswer'),
});
const channels = createRoute({
  getParentRoute: () => root,
  path: '/channels',
  validateSearch: searchTexts('words', 'from', 'to', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/channels/channel-list.tsx'), 'ChannelList'),
});
const channelStudio = createRoute({
  getParentRoute: () => root,
  path: '/channels/$itemId',
  component: lazyRouteComponent(() => import('./features/channel-studio/channel-studio.tsx'), 'ChannelStudio'),
});
const words = createRoute({
  getParentRoute: () => root,
  path: '/words',
  component: lazyRouteComponent(() => import('./features/word-list/word-list.tsx'), 'WordList'),
});
const incidents = createRoute({
  getParentRoute: () => root,
  path: '/incidents',
  component: lazyRouteComponent(() => import('./features/incidents/incident-list.tsx'), 'IncidentList'),
});
const newIncident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/new',
  validateSearch: searchTexts('itemId'),
  component: lazyRouteComponent(() => import('./features/incidents/new-incident.tsx'), 'NewIncident'),
});
const incident = createRoute({
  getParentRoute: () => root,
  path: '/incidents/$incidentId',
  component: lazyRouteComponent(() => import('./features/incidents/incident-page.tsx'), 'IncidentPage'),
});
const assessments = createRoute({
  getParentRoute: () => root,
  path: '/assessments',
  validateSearch: searchTexts('itemId'),
  component: lazyRouteComponent(() => import('./features/assessments/assessment-list.tsx'), 'AssessmentList'),
});
const items = createRoute({
  getParentRoute: () => root,
  path: '/items',
  validateSearch: searchTexts(
    'mine',
    'stage',
    'openness',
    'subjectId',
    'columnId',
    'dueUntil',
    'reassessUntil',
    'offset',
    'limit',
  ),
  component: lazyRouteComponent(() => import('./features/items/item-list.tsx'), 'ItemList'),
});
const itemStart = createRoute({
  getParentRoute: () => root,
  path: '/items/new',
  component: lazyRouteComponent(() => import('./features/item-start/start-page.tsx'), 'StartPage'),
});
const item = createRoute({
  getParentRoute: () => root,
  path: '/items/$itemId',
  component: lazyRouteComponent(() => import('./features/item/item-page.tsx'), 'ItemPage'),
});
const itemVersions = createRoute({
  getParentRoute: () => root,
  path: '/items/$itemId/versions',
  component: lazyRouteComponent(() => import('./features/item-versions/versions-page.tsx'), 'VersionsPage'),
});
const mistakes = createRoute({
  getParentRoute: () => root,
  path: '/mistakes',
  validateSearch: searchTexts('stage', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/mistakes/mistake-list.tsx'), 'MistakeList'),
});
const mistake = createRoute({
  getParentRoute: () => root,
  path: '/mistakes/$mistakeId',
  component: lazyRouteComponent(() => import('./features/mistake/mistake-page.tsx'), 'MistakePage'),
});
const agencies = createRoute({
  getParentRoute: () => root,
  path: '/agencies',
  component: lazyRouteComponent(() => import('./features/agencies/agency-list.tsx'), 'AgencyList'),
});
const accounts = createRoute({
  getParentRoute: () => root,
  path: '/accounts',
  validateSearch: searchTexts('agency'),
  component: lazyRouteComponent(() => import('./features/accounts/account-list.tsx'), 'AccountList'),
});
const columns = createRoute({
  getParentRoute: () => root,
  path: '/columns',
  component: lazyRouteComponent(() => import('./features/columns/columns-page.tsx'), 'ColumnsPage'),
});
const standardCatalog = createRoute({
  getParentRoute: () => root,
  path: '/columns/import',
  component: lazyRouteComponent(
    () => import('./features/standard-catalog/standard-catalog-page.tsx'),
    'StandardCatalogPage',
  ),
});
const validity = createRoute({
  getParentRoute: () => root,
  path: '/validity',
  validateSearch: searchTexts('part', 'words', 'state', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/validity/validity-page.tsx'), 'ValidityPage'),
});
const agencyProfile = createRoute({
  getParentRoute: () => root,
  path: '/profile',
  component: lazyRouteComponent(() => import('./features/agency-profile/profile-page.tsx'), 'ProfilePage'),
});
const fees = createRoute({
  getParentRoute: () => root,
  path: '/requests/$requestId/fees',
  component: lazyRouteComponent(() => import('./features/fees/fee-page.tsx'), 'FeePage'),
});
const feeLedger = createRoute({
  getParentRoute: () => root,
  path: '/registers/fees',
  validateSearch: searchTexts('year', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/fee-ledger/fee-ledger.tsx'), 'FeeLedger'),
});
const messages = createRoute({
  getParentRoute: () => root,
  path: '/messages',
  validateSearch: searchTexts('unreadOnly', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/messages/inbox-page.tsx'), 'InboxPage'),
});
const mails = createRoute({
  getParentRoute: () => root,
  path: '/mails',
  validateSearch: searchTexts('state', 'offset', 'limit'),
  component: lazyRouteComponent(() => import('./features/messages/mail-list.tsx'), 'MailList'),
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

/** The pages of the back office; each is loaded when it is first opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    home,
    password,
    requests,
    registration,
    ledgerImport,
    oldSites,
    oldSite,
    divisions,
    request,
    attachmentList,
    severance,
    certificate,
    coach,
    papers,
    paper,
    paperDesk,
    tables,
    proactive,
    figuresImport,
    stock,
    disputes,
    duties,
    statements,
    reassessments,
    deliveries,
    delivery,
    reports,
    report,
    filings,
    sum,
    specimens,
    specimenImport,
    specimen,
    answers,
    answer,
    newAnswer,
    items,
    itemStart,
    item,
    itemVersions,
    words,
    incidents,
    newIncident,
    incident,
    assessments,
    channels,
    channelStudio,
    mistakes,
    mistake,
    columns,
    standardCatalog,
    validity,
    agencyProfile,
    agencies,
    accounts,
    fees,
    feeLedger,
    messages,
    mails,
    settings,
    calendar,
    audit,
  ]),
  basepath: '/office',
  defaultErrorComponent: RouteProblem,
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const named = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
    const query = new URLSearchParams(named.map(([name, value]) => [name, String(value)]));
    return query.size === 0 ? '' : `?${query}`;
  },
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
