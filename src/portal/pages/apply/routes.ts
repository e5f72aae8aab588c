import type { FormRoute } from '../../../http/form-route.ts';
import type { PageRoute } from '../../../http/page-route.ts';
import { agencyForm, agencyRoute } from './agency-route.ts';
import { checkForm, checkRoute } from './check-route.ts';
import { deliveryForm, deliveryRoute } from './delivery-route.ts';
import { describeForm, describeRoute, foundForm, foundRoute } from './describe-route.ts';
import { identityForm, identityRoute } from './identity-route.ts';
import { discardedRoute, discardForm, resumeForm, resumeRoute } from './leave-route.ts';
import { proofScript } from './proof-script.ts';
import { forgetCodeForm, receiptCalendarRoute, receiptPdfRoute, receiptRoute } from './receipt-route.ts';
import { beginForm, elsewhereRoute, startRoute, unitStartRoute } from './start-route.ts';

/** The pages of an application, from the right door to the receipt. */
export const applyRoutes: readonly PageRoute[] = [
  startRoute,
  unitStartRoute,
  elsewhereRoute,
  describeRoute,
  foundRoute,
  agencyRoute,
  deliveryRoute,
  identityRoute,
  checkRoute,
  receiptRoute,
  receiptCalendarRoute,
  receiptPdfRoute,
  resumeRoute,
  discardedRoute,
  proofScript.route,
];

/** Their forms. */
export const applyForms: readonly FormRoute[] = [
  beginForm,
  describeForm,
  foundForm,
  agencyForm,
  deliveryForm,
  identityForm,
  checkForm,
  discardForm,
  resumeForm,
  forgetCodeForm,
];
