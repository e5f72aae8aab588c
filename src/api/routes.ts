import type { ApiRoute } from '../http/api-route.ts';
import { additionRoutes } from './additions.ts';
import { agencyProfileRoutes } from './agency-profile.ts';
import { answerRoutes } from './answers.ts';
import { attachmentRoutes } from './attachments.ts';
import { calendarRoutes } from './calendar.ts';
import { channelRoutes } from './channels.ts';
import { coachRoutes } from './coach.ts';
import { columnRoutes } from './columns.ts';
import { complaintRoutes } from './complaints.ts';
import { deliveryRoutes } from './deliveries.ts';
import { deskRoutes } from './desk.ts';
import { disputeStepRoutes } from './dispute-steps.ts';
import { disputeRoutes } from './disputes.ts';
import { divisionRoutes } from './divisions.ts';
import { dutyRoutes } from './duties.ts';
import { feeRoutes } from './fees.ts';
import { figureRoutes } from './figures.ts';
import { filingRoutes } from './filings.ts';
import { homeRoutes } from './home.ts';
import { inquiryRoutes } from './inquiries.ts';
import { itemCheckRoutes } from './item-checks.ts';
import { itemReadingRoutes } from './item-reading.ts';
import { itemRoutes } from './items.ts';
import { ledgerImportRoutes } from './ledger-imports.ts';
import { messageRoutes } from './messages.ts';
import { mistakeRoutes } from './mistakes.ts';
import { oldSiteRoutes } from './old-sites.ts';
import { openCatalogRoutes } from './open-catalog.ts';
import { paperServiceRoutes } from './paper-services.ts';
import { paperRoutes } from './papers.ts';
import { peopleRoutes } from './people.ts';
import { publishedItemRoutes } from './published-items.ts';
import { reassessmentRoutes } from './reassessments.ts';
import { registerRoutes } from './registers.ts';
import { releaseRecordRoutes } from './release-records.ts';
import { reorganisationRoutes } from './reorganisations.ts';
import { reportTruthRoutes } from './report-truth.ts';
import { reportWaiverRoutes } from './report-waivers.ts';
import { reportWorkbenchRoutes } from './report-workbench.ts';
import { reportRoutes } from './reports.ts';
import { requestRoutes } from './requests.ts';
import { sessionRoutes } from './session.ts';
import { settingRoutes } from './settings.ts';
import { specimenRoutes } from './specimens.ts';
import { statementRoutes } from './statements.ts';
import { tableRoutes } from './tables.ts';
import { validityRoutes } from './validity.ts';

/** Every endpoint of the back office and of the open data interface. */
export const apiRoutes: readonly ApiRoute[] = [
  ...sessionRoutes,
  ...homeRoutes,
  ...requestRoutes,
  ...additionRoutes,
  ...paperRoutes,
  ...paperServiceRoutes,
  ...deskRoutes,
  ...divisionRoutes,
  ...ledgerImportRoutes,
  ...coachRoutes,
  ...attachmentRoutes,
  ...registerRoutes,
  ...tableRoutes,
  ...reportTruthRoutes,
  ...figureRoutes,
  ...answerRoutes,
  ...columnRoutes,
  ...validityRoutes,
  ...agencyProfileRoutes,
  ...itemRoutes,
  ...itemReadingRoutes,
  ...itemCheckRoutes,
  ...releaseRecordRoutes,
  ...publishedItemRoutes,
  ...oldSiteRoutes,
  ...dutyRoutes,
  ...reassessmentRoutes,
  ...deliveryRoutes,
  ...statementRoutes,
  ...channelRoutes,
  ...complaintRoutes,
  ...inquiryRoutes,
  ...disputeRoutes,
  ...disputeStepRoutes,
  ...mistakeRoutes,
  ...openCatalogRoutes,
  ...reportRoutes,
  ...reportWaiverRoutes,
  ...reportWorkbenchRoutes,
  ...filingRoutes,
  ...specimenRoutes,
  ...peopleRoutes,
  ...reorganisationRoutes,
  ...feeRoutes,
  ...settingRoutes,
  ...calendarRoutes,
  ...messageRoutes,
];
