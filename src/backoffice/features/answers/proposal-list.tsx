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
      <TakeUpButtons proposal={proposal} />
    </li>
  );
}

function TakeUpButtons({ proposal }: { readonly proposal: Proposal }) {
  // made once for each entry that is shown, so that sending it twice drafts once
  const [draftId] = useState(randomId);
  const navigate = useNavigate();
  const { requests, title, question, answer } = proposal;
  const words = { requestIds: requests.map(({ requestId }) => requestId), title, question, answer };
  return (
    <>
      <TakeUpButton
        name={`takeUp-${draftId}`}
        label={text.takeUp}
        lead={question}
        send={() => call(takeUpProposal, { body: { answerId: draftId, ...words } })}
        onDone={() => navigate({ to: '/answers/$answerId', params: { answerId: draftId } })}
      />{' '}
      <TakeUpButton
        name={`takeUpAsItem-${draftId}`}
        label={text.takeUpAsItem}
        lead={text.takeUpAsItemLead}
        send={() => call(takeUpAsItem, { body: { itemId: draftId, ...words } })}
        onDone={() => navigate({ to: '/items/$itemId', params: { itemId: draftId } })}
      />
    </>
  );
}

interface TakeUpProps {
  readonly name: string;
  readonly label: string;
  readonly lead: string;
  readonly send: () => Promise<unknown>;
  readonly onDone: () => unknown;
}

function TakeUpButton({ name, label, lead, send, onDone }: TakeUpProps) {
  const [isOpen, setOpen] = useState(false);
  const cache = useQueryClient();
  const done = () => {
    void cache.invalidateQueries();
    void onDone();
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{label}</Button>
      <ReasonDialog
        name={name}
        title={label}
        lead={lead}
        submitLabel={label}
        isOpen={isOpen}
        send={send}
        onDone={done}
        onCancel={() => setOpen(false)}
      />
    </>
  );
}
