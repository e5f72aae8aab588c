import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { consultCoach } from '../../../contract/coach.ts';
import { outcomeOf } from '../../../core/requests/outcomes.ts';
import type { CoachChoice } from '../../../core/requests/request-events.ts';
import { call } from '../../ui/call.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { FileNote } from '../../ui/file-note.tsx';
import type { Problem } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { LetterDraft } from './letter-draft.tsx';
import type { Coached } from './opened-coach.ts';
import { text } from './text.ts';

interface CoachSummaryProps {
  readonly requestId: string;
  readonly choices: readonly CoachChoice[];
  readonly written: Readonly<Record<string, string>>;
  readonly mayClose: boolean;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** The outcome with its reasons, the words for the letter, and the note for the file. */
export function CoachSummary({ requestId, choices, written, mayClose, onBack, onDone }: CoachSummaryProps) {
  const result = useQuery<Coached, Problem>({
    queryKey: ['coach-result', requestId, choices, written],
    queryFn: () =>
      call(consultCoach, {
        params: { requestId },
        body: { choices: choices.map((choice) => ({ ...choice })), values: { ...written } },
      }),
    retry: false,
  });
  const back = <Button onClick={onBack}>{text.back}</Button>;
  if (result.data === undefined) {
    if (result.error === null) return <div aria-busy="true" role="status" />;
    return (
      <>
        <ProblemNotice problem={result.error} onRetry={() => void result.refetch()} />
        <div className="form-buttons">{back}</div>
      </>
    );
  }
  const coached = result.data;
  return (
    <>
      <Outcome coached={coached} />
      <LetterDraft
        key={coached.reasons}
        requestId={requestId}
        coached={coached}
        choices={choices}
        mayClose={mayClose}
        besides={back}
        onDone={onDone}
      />
      <FileNote notes={coached.fileNote} />
    </>
  );
}

function Outcome({ coached }: { readonly coached: Coached }) {
  const facts: readonly (readonly [string, string])[] = [
    [text.result, outcomeOf(coached.outcome).label],
    ...(coached.refusedPartGrounds.length === 0
      ? []
      : [[text.refusedParts, coached.refusedPartGrounds.map((ground) => outcomeOf(ground).label).join('、')] as const]),
    [text.basis, coached.cite],
    [text.letter, coached.letterTitle],
    [text.remedy, coached.remedy],
  ];
  return (
    <section aria-labelledby="coach-outcome">
      <h2 id="coach-outcome">{text.result}</h2>
      <FactList facts={facts} />
      {coached.mustInformThirdParty ? (
        <Alert type="warning" showIcon className="above-form" title={text.informThirdParty} />
      ) : null}
      <h2>{text.reasons}</h2>
      <p className="quiet small">{text.reasonsHint}</p>
      <blockquote className="coach-reasons">{coached.reasons}</blockquote>
    </section>
  );
}
