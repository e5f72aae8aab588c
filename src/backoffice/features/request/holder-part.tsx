import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { Static } from 'typebox';
import { takeAction } from '../../../contract/requests.ts';
import { call } from '../../ui/call.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';
import type { RequestDesk } from './use-desk.ts';

type Proposal = RequestDesk['proposals'][number];

interface HolderPartProps {
  readonly requestId: string;
  readonly desk: RequestDesk;
}

/** Who holds the request, how often it was urged, and who is proposed by duty while nobody holds it. */
export function HolderPart({ requestId, desk }: HolderPartProps) {
  const { caseOfficer, divisionName, urgedOn, oldNumber, proposals } = desk;
  const facts: readonly (readonly [string, string])[] = [
    [text.caseOfficer, caseOfficer?.displayName ?? text.unclaimed],
    [text.division, divisionName ?? text.none],
    ...(urgedOn.length === 0 ? [] : [[text.urged, text.urgedOn(urgedOn.join('、'))] as const]),
    ...(oldNumber === null ? [] : [[text.oldNumber, oldNumber] as const]),
  ];
  return (
    <section aria-labelledby="holder-title">
      <h2 id="holder-title">{text.handlingPart}</h2>
      <FactList facts={facts} />
      {proposals.length === 0 ? null : (
        <>
          <h3>{text.proposals}</h3>
          {proposals.map((proposal) => (
            <ProposalLine key={proposal.divisionId} requestId={requestId} proposal={proposal} />
          ))}
        </>
      )}
    </section>
  );
}

function ProposalLine({ requestId, proposal }: { readonly requestId: string; readonly proposal: Proposal }) {
  const { message } = App.useApp();
  const cache = useQueryClient();
  const happenedOn = useToday();
  const mayAssign = usePermitted('request.assign');
  const assigning = useMutation({
    mutationFn: (body: Static<(typeof takeAction)['body']>) => call(takeAction, { params: { requestId }, body }),
    onSuccess: () => cache.invalidateQueries(),
    onError: (problem) => message.error(problem.message),
  });
  const { divisionId, accountId, name, displayName, reason } = proposal;
  const person = accountId === null ? {} : { to: accountId };
  return (
    <div className="proposal">
      <p>
        <strong>
          {name}
          {displayName === null ? '' : ` ${displayName}`}
        </strong>
      </p>
      <p className="small">{reason}</p>
      {mayAssign ? (
        <Button
          size="small"
          loading={assigning.isPending}
          onClick={() => assigning.mutate({ action: 'assign', happenedOn, division: divisionId, ...person })}
        >
          {text.assignThis}
        </Button>
      ) : null}
    </div>
  );
}
