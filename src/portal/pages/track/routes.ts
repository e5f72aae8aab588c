import type { FormRoute } from '../../../http/form-route.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import {
  correctionForm,
  elsewhereForm,
  ratingForm,
  serviceAgainForm,
  statementForm,
  withdrawalForm,
} from './act-routes.ts';
import { ownFileRoute, ownPaperRoute } from './file-routes.ts';
import { lookUpForm, lookUpRoute } from './look-up-route.tsx';
import { remediesRoute } from './remedies-route.tsx';
import { statusRoute } from './status-route.tsx';
import { withdrawalRoute } from './withdrawal-route.tsx';

/** The pages on which an applicant follows a request. */
export const trackRoutes: readonly PageRoute[] = [
  lookUpRoute,
  statusRoute,
  withdrawalRoute,
  remediesRoute,
  ownPaperRoute,
  ownFileRoute,
];

/** Their forms. */
export const trackForms: readonly FormRoute[] = [
  lookUpForm,
  correctionForm,
  statementForm,
  withdrawalForm,
  serviceAgainForm,
  ratingForm,
  elsewhereForm,
];
