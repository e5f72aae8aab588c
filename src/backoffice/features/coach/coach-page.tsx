import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { openCoach } from '../../../contract/coach.ts';
import { call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { AskedFor } from './asked-for.tsx';
import { type CoachDraft, choicesOf, questionsAfter, useCoachDraft, wayOf } from './coach-draft.ts';
import { CoachSummary } from './coach-summary.tsx';
import type { CoachOpened } from './opened-coach.ts';
import { QuestionCard } from './question-card.tsx';
import { text } from './text.ts';

const route = getRouteApi('/requests/$requestId/coach');

/** Questions, one after the other, to the one outcome of a request; what was answered stays in this tab. */
export function CoachPage() {
  const { requestId } = route.useParams();
  const opened = useQuery({
    queryKey: ['coach', requestId],
    queryFn: () => call(openCoach, { params: { requestId } }),
  });
  return <Loaded query={opened}>{(coach) => <Questions requestId={requestId} opened={coach} />}</Loaded>;
}

interface QuestionsProps {
  readonly requestId: string;
  readonly opened: CoachOpened;
}

function Questions({ requestId, opened }: QuestionsProps) {
  const coach = useCoachDraft(requestId);
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead(opened.requestNumber)}
        actions={
          <Link to="/requests/$requestId" params={{ requestId }} className="link-button">
            {text.backToRequest}
          </Link>
        }
      />
      {opened.mayClose ? null : <Alert type="warning" showIcon title={text.closed} className="above-form" />}
      <AskedFor requestId={requestId} />
      <Step requestId={requestId} opened={opened} coach={coach} />
      {coach.draft.at === 0 ? null : (
        <Button type="link" className="coach-restart" onClick={coach.restart}>
          {text.restart}
        </Button>
      )}
    </>
  );
}

/** The question at which the clerk stands, or the outcome after the last one. */
function Step({ requestId, opened, coach }: QuestionsProps & { readonly coach: ReturnType<typeof useCoachDraft> }) {
  const { draft, keep, forget } = coach;
  const choices = choicesOf(draft);
  const way = wayOf(choices);
  const back = () => keep({ ...draft, at: choices.length - 1 });
  if (!('next' in way)) {
    return (
      <CoachSummary
        requestId={requestId}
        choices={choices}
        written={draft.written}
        mayClose={opened.mayClose}
        onBack={back}
        onDone={forget}
      />
    );
  }
  const { next } = way;
  const answer = (id: string, written: CoachDraft['written']) =>
    keep({
      given: { ...draft.given, [next]: id },
      written: { ...draft.written, ...written },
      at: choices.length + 1,
    });
  return (
    <>
      <CoachProgress at={choices.length} left={questionsAfter(next)} />
      <QuestionCard
        key={next}
        question={next}
        draft={draft}
        opened={opened}
        onAnswer={answer}
        onBack={choices.length === 0 ? undefined : back}
      />
    </>
  );
}

function CoachProgress({ at, left }: { readonly at: number; readonly left: number }) {
  return (
    <p className="coach-progress quiet small">
      <progress aria-label={text.progress} value={at} max={at + left + 1} />
      {text.step(at + 1, left)}
    </p>
  );
}
