import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { getRequest } from '../../../contract/requests.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ActionDesk } from './action-desk.tsx';
import { ApplicantPart } from './applicant-part.tsx';
import { DueExplanation } from './due-explanation.tsx';
import type { OpenRequest } from './open-request.ts';
import { RequestFacts, StateLine } from './request-facts.tsx';
import { text } from './text.ts';
import { Timeline } from './timeline.tsx';

const route = getRouteApi('/requests/$requestId');

/** One request: where it stands, what is next, what was done, and why its last day is that day. */
export function RequestPage() {
  const { requestId } = route.useParams();
  const request = useQuery({
    queryKey: ['request', requestId],
    queryFn: () => call(getRequest, { params: { requestId } }),
  });
  return <Loaded query={request}>{(opened) => <Opened opened={opened} />}</Loaded>;
}

function Opened({ opened }: { readonly opened: OpenRequest }) {
  const { record, nextStep } = opened;
  return (
    <>
      <PageHead
        title={text.titleOf(record.requestNumber)}
        lead={<StateLine record={record} />}
        actions={<AppLink to={`/requests/${record.requestId}/attachments`}>{text.attachments}</AppLink>}
      />
      <p className="next-step">
        <strong>{text.nextStep}</strong>
        {nextStep}
      </p>
      <ActionDesk opened={opened} />
      <div className="two-columns">
        <div>
          <DueExplanation clock={opened.clock} record={record} />
          <Timeline entries={opened.timeline} />
        </div>
        <div>
          <RequestFacts record={record} />
          <ApplicantPart requestId={record.requestId} lines={opened.applicant} />
        </div>
      </div>
    </>
  );
}
