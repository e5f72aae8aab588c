import { useQuery } from '@tanstack/react-query';
import { listDisputes } from '../../../contract/disputes.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { DaysLamp } from '../../ui/lamp-mark.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { conclusionWords, routeWords } from '../../ui/register-words.ts';
import { text } from './text.ts';

type Dispute = CallReply<typeof listDisputes>['rows'][number];

/** Reconsiderations and suits about the request; nothing where there is none, or for who may not read the docket. */
export function DisputePart({ requestNumber }: { readonly requestNumber: string }) {
  const mayRead = usePermitted('register.read');
  const disputes = useQuery({
    queryKey: ['disputes', 'of', requestNumber],
    queryFn: () => call(listDisputes, { query: { requestNumber, offset: '0', limit: '20' } }),
    enabled: mayRead,
  });
  const rows = disputes.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="request-disputes">
      <h2 id="request-disputes">{text.disputes}</h2>
      <ul className="plain-list">
        {rows.map((dispute) => (
          <li key={dispute.caseId}>
            <AppLink to={`/registers/disputes/${dispute.caseId}`}>{dispute.caseNumber}</AppLink>
            {`　${routeWords(dispute.route)}　${dispute.authority}　${conclusionWords(dispute)}`}
            <NextDue dispute={dispute} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextDue({ dispute: { dueLabel, dueOn, daysLeft } }: { readonly dispute: Dispute }) {
  if (dueLabel === null) return null;
  return (
    <span className="block">
      <DaysLamp daysLeft={daysLeft} /> {dueLabel} {dueOn}
    </span>
  );
}
