import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { draftAnswer, proposeWords } from '../../../contract/answers.ts';
import { call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { randomId } from '../../ui/random-id.ts';
import { text } from './text.ts';
import { WordsForm } from './words-form.tsx';

/** Begins an entry from one answered request. */
export function NewAnswer() {
  const { requestId } = useParams({ from: '/requests/$requestId/answer' });
  const [answerId] = useState(randomId);
  const words = useQuery({
    queryKey: ['answerWords', requestId],
    queryFn: () => call(proposeWords, { params: { requestId } }),
    // asking leaves an audit entry, so it is asked once
    staleTime: Number.POSITIVE_INFINITY,
  });
  const cache = useQueryClient();
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={text.newTitle} lead={text.newLead} />
      <Loaded query={words}>
        {({ title, question, answer }) => (
          <WordsForm
            initialValues={{ title, question, answer }}
            send={(values) => call(draftAnswer, { body: { answerId, requestId, ...values } })}
            onDone={(row) => {
              void cache.invalidateQueries({ queryKey: ['answers'] });
              void navigate({ to: '/answers/$answerId', params: { answerId: row.answerId } });
            }}
          />
        )}
      </Loaded>
    </>
  );
}
