import type { ReactNode } from 'react';
import { CloseFields } from './close-fields.tsx';
import { AssignFields, ClaimFields, ReturnFields, TransferFields, UrgeFields } from './desk-fields.tsx';
import type { OpenRequest } from './open-request.ts';
import {
  ArrivalFields,
  AskAgencyFields,
  AskThirdPartyFields,
  AssistanceAnswerFields,
  AssistanceFields,
  EndConsultationFields,
} from './opinion-fields.tsx';
import {
  AssessmentFields,
  DeferralFields,
  MergeFields,
  ReceivedStatementFields,
  RectifyClosingFields,
  RectifyRegistrationFields,
  ReopenFields,
  StatementFields,
} from './other-fields.tsx';
import { ArchiveFields, ConfirmFields, CorrectionFields, DayField, ExtendFields, ServeFields } from './step-fields.tsx';
import type { OfferedAction } from './take-action.ts';
import { text } from './text.ts';
import type { RequestDesk } from './use-desk.ts';

interface Given {
  readonly opened: OpenRequest;
  readonly desk: RequestDesk | undefined;
}

const fields: Readonly<Record<OfferedAction, (given: Given) => ReactNode>> = {
  confirmReceipt: () => <ConfirmFields />,
  rectifyRegistration: () => <RectifyRegistrationFields />,
  claim: () => <ClaimFields />,
  assign: ({ desk }) => <AssignFields desk={desk} />,
  returnToPool: () => <ReturnFields />,
  transferInternally: ({ desk }) => <TransferFields desk={desk} />,
  urge: () => <UrgeFields />,
  askCorrection: () => <CorrectionFields />,
  receiveCorrection: () => <DayField label={text.receivedDay} />,
  askThirdParty: ({ desk }) => <AskThirdPartyFields desk={desk} />,
  endThirdParty: ({ desk }) => <EndConsultationFields desk={desk} matter="thirdPartyConsultation" />,
  informThirdParty: () => <DayField label={text.informDay} />,
  askAgency: ({ desk }) => <AskAgencyFields desk={desk} />,
  endAgency: ({ desk }) => <EndConsultationFields desk={desk} matter="agencyConsultation" />,
  recordArrival: ({ desk }) => <ArrivalFields desk={desk} />,
  askAssistance: ({ desk }) => <AssistanceFields desk={desk} />,
  answerAssistance: ({ desk }) => <AssistanceAnswerFields desk={desk} />,
  askStatementOfReasons: () => <StatementFields />,
  receiveStatement: () => <ReceivedStatementFields />,
  assessStatement: () => <AssessmentFields />,
  deferReply: () => <DeferralFields />,
  extendReply: ({ opened }) => <ExtendFields consenters={opened.consenters} />,
  withdraw: () => <DayField label={text.withdrawDay} />,
  merge: () => <MergeFields />,
  close: () => <CloseFields />,
  rectifyClosing: () => <RectifyClosingFields />,
  serve: () => <ServeFields />,
  reopen: () => <ReopenFields />,
  archive: () => <ArchiveFields />,
};

/** The fields that an action asks for. */
export function ActionFields({ action, opened, desk }: Given & { readonly action: OfferedAction }) {
  return <>{fields[action]({ opened, desk })}</>;
}
