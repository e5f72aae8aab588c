import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { getRequest } from '../../../contract/requests.ts';
import { call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { ActionDesk } from './action-desk.tsx';
import { NextStep } from './next-step.tsx';
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
  const { record } = opened;
  const desk = useRequestDesk(record.requestId);
  return (
    <>
      <PageHead title={text.titleOf(record.requestNumber)} lead={<StateLine record={record} />} />
      <NextStep opened={opened} />
      <ActionDesk opened={opened} desk={desk} />
      <RequestTabs opened={opened} desk={desk} />
    </>
  );
}
