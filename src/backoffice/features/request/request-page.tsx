import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { getRequest } from '../../../contract/requests.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ActionDesk } from './action-desk.tsx';
import type { OpenRequest } from './open-request.ts';
import { StateLine } from './request-facts.tsx';
import { RequestTabs } from './request-tabs.tsx';
import { text } from './text.ts';
import { useRequestDesk } from './use-desk.ts';

const route = getRouteApi('/requests/$requestId');

/** One request: where it stands, what is next, what may be done, and the case file by subject. */
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
  const desk = useRequestDesk(record.requestId);
  const mayClose = opened.allowed.some(({ action }) => action === 'close');
  return (
    <>
      <PageHead title={text.titleOf(record.requestNumber)} lead={<StateLine record={record} />} />
      <div className="next-step">
        <strong>{text.nextStep}</strong>
        {nextStep}
        {mayClose ? (
          <AppLink to={`/requests/${record.requestId}/coach`} className="link-button strong">
            {text.toCoach}
          </AppLink>
        ) : null}
        <AppLink to={`/requests/${record.requestId}/fees`} className="link-button">
          {text.toFees}
        </AppLink>
      </div>
      <ActionDesk opened={opened} desk={desk} />
      <RequestTabs opened={opened} desk={desk} />
    </>
  );
}
