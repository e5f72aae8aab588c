import type { LetterFacts } from '../../core/requests/letter-facts.ts';
import type { LetterKind } from '../../core/requests/letters.ts';
import { acknowledgementSample } from './acknowledgement/sample.ts';
import { agencyConfirmationSample } from './agency-confirmation/sample.ts';
import { assistanceRequestSample } from './assistance-request/sample.ts';
import { consultationNoticeSample } from './consultation-notice/sample.ts';
import { correctionNoticeSample } from './correction-notice/sample.ts';
import { deferralNoticeSample } from './deferral-notice/sample.ts';
import { deliveryListSample } from './delivery-list/sample.ts';
import { extensionNoticeSample } from './extension-notice/sample.ts';
import { feeNoticeSample } from './fee-notice/sample.ts';
import { jointAgencyConsultationSample } from './joint-agency-consultation/sample.ts';
import { noLongerProcessedSample } from './no-longer-processed/sample.ts';
import { proofOfServiceSample } from './proof-of-service/sample.ts';
import { registrationFormSample } from './registration-form/sample.ts';
import { releaseReviewFormSample } from './release-review-form/sample.ts';
import { replyDeniedSample } from './reply-denied/sample.ts';
import { replyGeneralSample } from './reply-general/sample.ts';
import { replyGrantedSample } from './reply-granted/sample.ts';
import { replyNonexistentSample } from './reply-nonexistent/sample.ts';
import { replyNotARequestSample } from './reply-not-a-request/sample.ts';
import { replyNotProcessedSample } from './reply-not-processed/sample.ts';
import { replyOtherAgencySample } from './reply-other-agency/sample.ts';
import { replyPartialSample } from './reply-partial/sample.ts';
import { replyPublishedMaterialSample } from './reply-published-material/sample.ts';
import { replyRectificationSample } from './reply-rectification/sample.ts';
import { replyRepeatedSample } from './reply-repeated/sample.ts';
import { replyRequiresCreationSample } from './reply-requires-creation/sample.ts';
import { replySpecialRulesSample } from './reply-special-rules/sample.ts';
import { statementOfReasonsNoticeSample } from './statement-of-reasons-notice/sample.ts';
import { thirdPartyConsultationSample } from './third-party-consultation/sample.ts';
import { thirdPartyDisclosureNoticeSample } from './third-party-disclosure-notice/sample.ts';
import { withdrawalConfirmationSample } from './withdrawal-confirmation/sample.ts';

/** The sample of every instrument, from an invented agency: shown where a template is looked at, and tried by the tests. */
export const letterSamples: Readonly<Record<LetterKind, LetterFacts>> = {
  'registration-form': registrationFormSample,
  'acknowledgement': acknowledgementSample,
  'correction-notice': correctionNoticeSample,
  'statement-of-reasons-notice': statementOfReasonsNoticeSample,
  'extension-notice': extensionNoticeSample,
  'deferral-notice': deferralNoticeSample,
  'third-party-consultation': thirdPartyConsultationSample,
  'agency-confirmation': agencyConfirmationSample,
  'consultation-notice': consultationNoticeSample,
  'third-party-disclosure-notice': thirdPartyDisclosureNoticeSample,
  'joint-agency-consultation': jointAgencyConsultationSample,
  'assistance-request': assistanceRequestSample,
  'fee-notice': feeNoticeSample,
  'reply-granted': replyGrantedSample,
  'reply-partial': replyPartialSample,
  'reply-denied': replyDeniedSample,
  'reply-nonexistent': replyNonexistentSample,
  'reply-other-agency': replyOtherAgencySample,
  'reply-repeated': replyRepeatedSample,
  'reply-special-rules': replySpecialRulesSample,
  'reply-requires-creation': replyRequiresCreationSample,
  'reply-not-a-request': replyNotARequestSample,
  'reply-published-material': replyPublishedMaterialSample,
  'reply-not-processed': replyNotProcessedSample,
  'no-longer-processed': noLongerProcessedSample,
  'reply-rectification': replyRectificationSample,
  'reply-general': replyGeneralSample,
  'withdrawal-confirmation': withdrawalConfirmationSample,
  'proof-of-service': proofOfServiceSample,
  'release-review-form': releaseReviewFormSample,
  'delivery-list': deliveryListSample,
};
