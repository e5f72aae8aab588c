import type { LetterKind } from '../../core/requests/letters.ts';
import { acknowledgementTemplate } from './acknowledgement/template.ts';
import { agencyConfirmationTemplate } from './agency-confirmation/template.ts';
import { assistanceRequestTemplate } from './assistance-request/template.ts';
import { consultationNoticeTemplate } from './consultation-notice/template.ts';
import { correctionNoticeTemplate } from './correction-notice/template.ts';
import { deferralNoticeTemplate } from './deferral-notice/template.ts';
import { deliveryListTemplate } from './delivery-list/template.ts';
import { extensionNoticeTemplate } from './extension-notice/template.ts';
import { feeNoticeTemplate } from './fee-notice/template.ts';
import { jointAgencyConsultationTemplate } from './joint-agency-consultation/template.ts';
import type { LetterTemplate } from './letter-template.ts';
import { noLongerProcessedTemplate } from './no-longer-processed/template.ts';
import { proofOfServiceTemplate } from './proof-of-service/template.ts';
import { registrationFormTemplate } from './registration-form/template.ts';
import { releaseReviewFormTemplate } from './release-review-form/template.ts';
import { replyDeniedTemplate } from './reply-denied/template.ts';
import { replyGeneralTemplate } from './reply-general/template.ts';
import { replyGrantedTemplate } from './reply-granted/template.ts';
import { replyNonexistentTemplate } from './reply-nonexistent/template.ts';
import { replyNotARequestTemplate } from './reply-not-a-request/template.ts';
import { replyNotProcessedTemplate } from './reply-not-processed/template.ts';
import { replyOtherAgencyTemplate } from './reply-other-agency/template.ts';
import { replyPartialTemplate } from './reply-partial/template.ts';
import { replyPublishedMaterialTemplate } from './reply-published-material/template.ts';
import { replyRectificationTemplate } from './reply-rectification/template.ts';
import { replyRepeatedTemplate } from './reply-repeated/template.ts';
import { replyRequiresCreationTemplate } from './reply-requires-creation/template.ts';
import { replySpecialRulesTemplate } from './reply-special-rules/template.ts';
import { statementOfReasonsNoticeTemplate } from './statement-of-reasons-notice/template.ts';
import { thirdPartyConsultationTemplate } from './third-party-consultation/template.ts';
import { thirdPartyDisclosureNoticeTemplate } from './third-party-disclosure-notice/template.ts';
import { withdrawalConfirmationTemplate } from './withdrawal-confirmation/template.ts';

/** The template of every instrument; a kind without one does not compile. */
export const letterTemplates: Readonly<Record<LetterKind, LetterTemplate>> = {
  'registration-form': registrationFormTemplate,
  'acknowledgement': acknowledgementTemplate,
  'correction-notice': correctionNoticeTemplate,
  'statement-of-reasons-notice': statementOfReasonsNoticeTemplate,
  'extension-notice': extensionNoticeTemplate,
  'deferral-notice': deferralNoticeTemplate,
  'third-party-consultation': thirdPartyConsultationTemplate,
  'agency-confirmation': agencyConfirmationTemplate,
  'consultation-notice': consultationNoticeTemplate,
  'third-party-disclosure-notice': thirdPartyDisclosureNoticeTemplate,
  'joint-agency-consultation': jointAgencyConsultationTemplate,
  'assistance-request': assistanceRequestTemplate,
  'fee-notice': feeNoticeTemplate,
  'reply-granted': replyGrantedTemplate,
  'reply-partial': replyPartialTemplate,
  'reply-denied': replyDeniedTemplate,
  'reply-nonexistent': replyNonexistentTemplate,
  'reply-other-agency': replyOtherAgencyTemplate,
  'reply-repeated': replyRepeatedTemplate,
  'reply-special-rules': replySpecialRulesTemplate,
  'reply-requires-creation': replyRequiresCreationTemplate,
  'reply-not-a-request': replyNotARequestTemplate,
  'reply-published-material': replyPublishedMaterialTemplate,
  'reply-not-processed': replyNotProcessedTemplate,
  'no-longer-processed': noLongerProcessedTemplate,
  'reply-rectification': replyRectificationTemplate,
  'reply-general': replyGeneralTemplate,
  'withdrawal-confirmation': withdrawalConfirmationTemplate,
  'proof-of-service': proofOfServiceTemplate,
  'release-review-form': releaseReviewFormTemplate,
  'delivery-list': deliveryListTemplate,
};
