import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { getAnswer, reviseAnswer } from '../../../contract/answers.ts';
import { publicAnswerStages } from '../../../core/releases/public-answer.ts';
import { isOutcome, outcomeOf } from '../../../core/requests/outcomes.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { CourseList } from '../../ui/course-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { AnswerDesk } from './answer-desk.tsx';
import { text } from './text.ts';
import { WordsForm } from './words-form.tsx';

type Answer = CallReply<typeof getAnswer>;

/** One entry of the public register: its words, what may be done, and what was done. */
export function AnswerPage() {
  const { answerId } = useParams({ from: '/answers/$answerId' });
  const answer = useQuery({
    queryKey: ['answer', answerId],
    queryFn: () => call(getAnswer, { params: { answerId } }),
  });
  return <Loaded query={answer}>{(read) => <Opened answer={read} />}</Loaded>;
}

function Opened({ answer }: { readonly answer: Answer }) {
  const [isEditing, setEditing] = useState(false);
  return (
    <>
      <PageHead title={answer.title} />
      <Facts answer={answer} />
      {isEditing ? (
        <Revision answer={answer} onEnd={() => setEditing(false)} />
      ) : (
        <>
          <h2>{text.question}</h2>
          <p className="kept-lines">{answer.question}</p>
          <h2>{text.answer}</h2>
          <p className="kept-lines">{answer.answer}</p>
          <AnswerDesk answer={answer} onEdit={() => setEditing(true)} />
        </>
      )}
      <CourseList
        heading={text.course}
        course={answer.course}
        more={({ opinion }) =>
          opinion === null ? null : (
            <p>
              {text.opinion}：{opinion}
            </p>
          )
        }
      />
    </>
  );
}

function Revision({ answer, onEnd }: { readonly answer: Answer; readonly onEnd: () => void }) {
  const cache = useQueryClient();
  const { title, question, contentDigest } = answer;
  const { answerId } = answer.row;
  return (
    <WordsForm
      initialValues={{ title, question, answer: answer.answer }}
      send={(words) => call(reviseAnswer, { params: { answerId }, body: { basedOn: contentDigest, ...words } })}
      onDone={() => {
        void cache.invalidateQueries();
        onEnd();
      }}
      besides={<Button onClick={onEnd}>{text.cancel}</Button>}
    />
  );
}

function Facts({ answer }: { readonly answer: Answer }) {
  const { outcome, receivedOn, answeredOn, requests, row } = answer;
  const facts: readonly (readonly [string, string])[] = [
    [text.stage, publicAnswerStages.find(({ id }) => id === row.stage)?.label ?? row.stage],
    ...(outcome !== null && isOutcome(outcome) ? [[text.outcome, outcomeOf(outcome).label] as const] : []),
    ...(receivedOn === null ? [] : [[text.receivedOn, receivedOn] as const]),
    ...(answeredOn === null ? [] : [[text.answeredOn, answeredOn] as const]),
  ];
  return (
    <dl className="facts" aria-label={text.facts}>
      {facts.map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      <div>
        <dt>{text.requests}</dt>
        <dd>
          {requests.map(({ requestId, requestNumber }) => (
            <Link key={requestId} to="/requests/$requestId" params={{ requestId }} className="block">
              {requestNumber}
            </Link>
          ))}
        </dd>
      </div>
    </dl>
  );
}
