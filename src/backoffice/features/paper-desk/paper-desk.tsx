import { useQuery } from '@tanstack/react-query';
import { paperDesk } from '../../../contract/papers.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { text } from './text.ts';

type Desk = CallReply<typeof paperDesk>;

/** 审签台: what waits for this person, one card for each decision; made for a phone as well. */
export function PaperDesk() {
  const desk = useQuery({ queryKey: ['paper-desk'], queryFn: () => call(paperDesk) });
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <Loaded query={desk}>{(read) => <Cards desk={read} />}</Loaded>
    </>
  );
}

function Cards({ desk: { rows, returned } }: { readonly desk: Desk }) {
  return (
    <>
      {rows.length === 0 ? <p className="quiet">{text.nothing}</p> : null}
      <ul className="paper-cards">
        {rows.map((row) => (
          <WaitingCard key={row.paper.paperId} row={row} />
        ))}
      </ul>
      {returned.length === 0 ? null : (
        <>
          <h2>{text.returned}</h2>
          <ul className="paper-cards">
            {returned.map(({ paperId, title, requestNumber }) => (
              <li key={paperId} className="paper-card">
                <h2>{title}</h2>
                <p>{requestNumber}</p>
                <AppLink to={`/papers/${paperId}`} className="link-button strong">
                  {text.edit}
                </AppLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function WaitingCard({ row }: { readonly row: Desk['rows'][number] }) {
  const { paper, action, dueOn, daysLeft } = row;
  const asked = action === 'review' || action === 'secrecyReview' || action === 'sign' ? text.asked[action] : '';
  const isLate = daysLeft !== null && daysLeft <= 0;
  return (
    <li className="paper-card">
      <h2>{paper.title}</h2>
      <p>
        <span className="state-mark now">{asked}</span>
        {`　${paper.requestNumber}`}
      </p>
      <p className={isLate ? 'late' : ''}>
        {`${text.dueOn}：${dueOn === null || daysLeft === null ? text.noDue : text.due(dueOn, daysLeft)}`}
      </p>
      <p className="quiet small">{`${text.drafter}：${paper.draftedByName ?? ''}`}</p>
      <AppLink to={`/papers/${paper.paperId}`} className="link-button strong">
        {text.open}
      </AppLink>
    </li>
  );
}
