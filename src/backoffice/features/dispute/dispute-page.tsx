import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { getDispute } from '../../../contract/disputes.ts';
import { disputedActs, disputeProcedures } from '../../../core/disputes/dispute-events.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { call } from '../../ui/call.ts';
import { CourseList } from '../../ui/course-list.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { PrintPageButton } from '../../ui/print-page-button.tsx';
import { conclusionWords, labelOf, routeWords } from '../../ui/register-words.ts';
import { DisputeDocuments } from './dispute-documents.tsx';
import { DisputeDues } from './dispute-dues.tsx';
import { DisputeLessons } from './dispute-lessons.tsx';
import { DisputeSteps } from './dispute-steps.tsx';
import type { OpenedDispute } from './opened-dispute.ts';
import { text } from './text.ts';

/** One case of the docket: periods, steps, papers, what it did to its request, and its course. */
export function DisputePage() {
  const { caseId } = useParams({ from: '/registers/disputes/$caseId' });
  const dispute = useQuery({
    queryKey: ['disputes', caseId],
    queryFn: () => call(getDispute, { params: { caseId } }),
  });
  return <Loaded query={dispute}>{(read) => <Opened dispute={read} />}</Loaded>;
}

function Opened({ dispute }: { readonly dispute: OpenedDispute }) {
  const mayWrite = usePermitted('register.write') && dispute.row.voidedAt === null;
  return (
    <>
      <PageHead title={dispute.row.caseNumber} actions={<PrintPageButton label={text.print} />} />
      <Facts dispute={dispute} />
      <DisputeDues dues={dispute.dues} />
      <DisputeSteps dispute={dispute} mayWrite={mayWrite} />
      <DisputeDocuments dispute={dispute} mayWrite={mayWrite} />
      <DisputeLessons dispute={dispute} mayWrite={mayWrite} />
      <CourseList
        heading={text.course}
        course={dispute.course}
        more={(step) => (
          <>
            <p className="quiet small">{text.happened(step.happenedOn)}</p>
            {step.words === null ? null : <p>{step.words}</p>}
          </>
        )}
      />
    </>
  );
}

function Facts({ dispute }: { readonly dispute: OpenedDispute }) {
  const { row, request, earlier, later } = dispute;
  const links = (cases: readonly { caseId: string; caseNumber: string }[]) =>
    cases.map(({ caseId, caseNumber }) => (
      <AppLink key={caseId} to={`/registers/disputes/${caseId}`}>
        {caseNumber}
      </AppLink>
    ));
  return (
    <FactList
      label={text.facts}
      facts={[
        [text.route, routeWords(row.route)],
        [text.authority, row.authority],
        [text.openedOn, row.openedOn],
        [text.procedure, labelOf(disputeProcedures, row.procedure)],
        [text.act, row.disputedAct === null ? text.none : labelOf(disputedActs, row.disputedAct)],
        [text.outcome, conclusionWords(row)],
        ...(row.asCoDefendant ? [[text.result, text.coDefendant] as const] : []),
        [text.request, <RequestLink key="request" request={request} number={row.requestNumber} />],
        ...(earlier === null ? [] : [[text.earlier, links([earlier])] as const]),
        ...(later.length === 0 ? [] : [[text.later, links(later)] as const]),
        [text.source, row.source],
        ...(row.voidedAt === null ? [] : [[text.state, text.voided(row.voidReason ?? '')] as const]),
      ]}
    />
  );
}

interface RequestLinkProps {
  readonly request: OpenedDispute['request'];
  readonly number: string | null;
}

function RequestLink({ request, number }: RequestLinkProps) {
  if (request !== null)
    return <AppLink to={`/requests/${request.requestId}`}>{text.requestOf(request.requestNumber)}</AppLink>;
  return <>{number === null ? text.none : text.unknownRequest(number)}</>;
}
