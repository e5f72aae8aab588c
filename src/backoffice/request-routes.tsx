import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.tsx';
import { searchTexts } from './ui/search-texts.ts';

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

/** Screens of requests, their papers and fees, and what everybody has. */
export const requestRoutes = [
  home,
  password,
  requests,
  registration,
  ledgerImport,
  divisions,
  request,
  coach,
  attachmentList,
  severance,
  certificate,
  papers,
  paper,
  paperDesk,
  fees,
  feeLedger,
  messages,
  mails,
] as const;
