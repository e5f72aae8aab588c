import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, App } from 'antd';
import { useState } from 'react';
import { quoteFee } from '../../../contract/fees.ts';
import { fen, formatYuan } from '../../../core/values/fen.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { type FeeQuestion, FeeQuotes } from './fee-quotes.tsx';
import { MovementForm } from './movement-form.tsx';
import { NoticeForm } from './notice-form.tsx';
import { text } from './text.ts';

export type Explained = CallReply<typeof quoteFee>;

const route = getRouteApi('/requests/$requestId/fees');

/** The processing fee of one request: both bases side by side, the notice, what was paid and given back. */
export function FeePage() {
  const { requestId } = route.useParams();
  const [question, setQuestion] = useState<FeeQuestion>({ parts: 1, pages: 0, notTheirs: [] });
  const quoted = useQuery({
    queryKey: ['fee', requestId, question],
    queryFn: () => call(quoteFee, { params: { requestId }, body: { ...question, notTheirs: [...question.notTheirs] } }),
  });
  const toRequest = <AppLink to={`/requests/${requestId}`}>{text.toRequest}</AppLink>;
  return (
    <>
      <PageHead title={text.title} lead={text.lead} actions={toRequest} />
      <Loaded query={quoted}>
        {(explained) => (
          <>
            <FeeQuotes requestId={requestId} explained={explained} question={question} onAsk={setQuestion} />
            <Standing requestId={requestId} explained={explained} question={question} />
          </>
        )}
      </Loaded>
    </>
  );
}

interface StandingProps {
  readonly requestId: string;
  readonly explained: Explained;
  readonly question: FeeQuestion;
}

function Standing({ requestId, explained, question }: StandingProps) {
  const { askedFen, paidFen, refundedFen, outstandingFen, unpaidSince, hasLapsed } = explained;
  const mayHandle = usePermitted('request.handle');
  const cache = useQueryClient();
  const { message } = App.useApp();
  const done = (): void => {
    void message.success(text.done);
    void cache.invalidateQueries();
  };
  const yuan = (amount: number): string => formatYuan(fen(amount));
  const isAsked = askedFen > 0;
  return (
    <>
      {isAsked ? (
        <section aria-label={text.standing}>
          <h2>{text.standing}</h2>
          <p>{text.asked(yuan(askedFen), yuan(paidFen), yuan(refundedFen), yuan(outstandingFen))}</p>
          {unpaidSince === null ? null : <Unpaid requestId={requestId} until={unpaidSince} hasLapsed={hasLapsed} />}
        </section>
      ) : null}
      {mayHandle && unpaidSince === null ? (
        <NoticeForm requestId={requestId} question={question} onDone={done} />
      ) : null}
      {mayHandle && isAsked ? (
        <MovementForm requestId={requestId} outstandingFen={outstandingFen} onDone={done} />
      ) : null}
    </>
  );
}

function Unpaid({ requestId, until, hasLapsed }: { requestId: string; until: string; hasLapsed: boolean }) {
  if (!hasLapsed) return <p>{text.unpaid(until)}</p>;
  return (
    <Alert
      type="warning"
      showIcon
      title={text.lapsed(until)}
      action={<AppLink to={`/requests/${requestId}?action=close`}>{text.toClose}</AppLink>}
    />
  );
}
