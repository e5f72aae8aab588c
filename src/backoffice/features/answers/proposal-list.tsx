import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { listDisclosureProposals, takeUpProposal } from '../../../contract/answers.ts';
import { takeUpAsItem } from '../../../contract/items.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { randomId } from '../../ui/random-id.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { text } from './text.ts';

type Proposal = CallReply<typeof listDisclosureProposals>['rows'][number];

/** Groups of alike requests that several people made: the information is worth disclosing to everybody. */
export function ProposalList() {
  const proposals = useQuery({
    queryKey: ['disclosureProposals'],
    queryFn: () => call(listDisclosureProposals),
    enabled: usePermitted('answer.draft'),
  });
  if (!usePermitted('answer.draft')) return null;
  return (
    <section aria-labelledby="proposals-title">
      <h2 id="proposals-title">{text.proposals}</h2>
      <p className="quiet">{text.proposalsLead}</p>
      <Loaded query={proposals}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{text.noProposals}</p>
          ) : (
            <ul className="proposals">
              {rows.map((proposal) => (
                <ProposalEntry key={proposal.requests.map(({ requestId }) => requestId).join()} proposal={proposal} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function ProposalEntry({ proposal }: { readonly proposal: Proposal }) {
  const { requests, title, likeness } = proposal;
  return (
    <li>
      <p>
        <strong>{title}</strong>
      </p>
      <p className="quiet small">
        {text.count(requests.length)}
        {'　'}
        {text.likeness(likeness)}
      </p>
      <p className="small">
        {requests.map(({ requestId, requestNumber }) => (
          <Link key={requestId} to="/requests/$requestId" params={{ requestId }} className="spaced">
            {requestNumber}
          </Link>
        ))}
      </p>
      <TakeUpButton proposal={proposal} />
    </li>
  );
}

function TakeUpButton({ proposal }: { readonly proposal: Proposal }) {
  const [isOpen, setOpen] = useState(false);
  const [isOpenItem, setOpenItem] = useState(false);
  // made once for each entry that is shown, so that sending it twice drafts once
  const [answerId] = useState(randomId);
  const cache = useQueryClient();
  const navigate = useNavigate();
  const { requests, title, question, answer } = proposal;
  const requestIds = requests.map(({ requestId }) => requestId);
  const toItem = () => call(takeUpAsItem, { body: { itemId: answerId, requestIds, title, question, answer } });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.takeUp}</Button>{' '}
      <Button onClick={() => setOpenItem(true)}>{text.takeUpAsItem}</Button>
      <ReasonDialog
        name={`takeUpAsItem-${answerId}`}
        title={text.takeUpAsItem}
        lead={text.takeUpAsItemLead}
        submitLabel={text.takeUpAsItem}
        isOpen={isOpenItem}
        send={toItem}
        onDone={() => {
          void cache.invalidateQueries();
          void navigate({ to: '/items/$itemId', params: { itemId: answerId } });
        }}
        onCancel={() => setOpenItem(false)}
      />
      <ReasonDialog
        name={`takeUp-${answerId}`}
        title={text.takeUp}
        lead={question}
        submitLabel={text.takeUp}
        isOpen={isOpen}
        send={() => call(takeUpProposal, { body: { answerId, requestIds, title, question, answer } })}
        onDone={() => {
          void cache.invalidateQueries();
          void navigate({ to: '/answers/$answerId', params: { answerId } });
        }}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
