import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root-route.tsx';
import { searchTexts } from './ui/search-texts.ts';

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

/** Screens of what is disclosed proactively. */
export const publishingRoutes = [
  oldSites,
  oldSite,
  duties,
  statements,
  reassessments,
  deliveries,
  delivery,
  answers,
  answer,
  newAnswer,
  channels,
  channelStudio,
  words,
  incidents,
  newIncident,
  incident,
  assessments,
  items,
  itemStart,
  item,
  itemVersions,
  mistakes,
  mistake,
  columns,
  standardCatalog,
  validity,
  agencyProfile,
] as const;
