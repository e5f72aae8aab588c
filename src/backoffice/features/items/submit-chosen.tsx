import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { submitItems } from '../../../contract/items.ts';
import { type CallReply, call } from '../../ui/call.ts';
import type { Problem } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { ItemRow } from './item-columns.tsx';
import { text } from './text.ts';

interface SubmitChosenProps {
  readonly rows: readonly ItemRow[];
  readonly onClear: () => void;
}

/** Submits the chosen drafts together, each as it stood in the list; says of each that was refused why. */
export function SubmitChosen({ rows, onClear }: SubmitChosenProps) {
  const cache = useQueryClient();
  const submitting = useMutation<CallReply<typeof submitItems>, Problem>({
    mutationFn: () =>
      call(submitItems, {
        body: { items: rows.map(({ itemId, contentDigest }) => ({ itemId, seen: contentDigest })) },
      }),
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['items'] }),
  });
  const outcome = submitting.data?.rows ?? [];
  if (rows.length === 0 && outcome.length === 0) return null;
  return (
    <div className="batch-bar">
      {submitting.error === null ? null : <ProblemNotice problem={submitting.error} />}
      <Outcome outcome={outcome} rows={rows} />
      {rows.length === 0 ? null : (
        <>
          <strong>{text.chosen(rows.length)}</strong>
          <Button type="primary" loading={submitting.isPending} onClick={() => submitting.mutate()}>
            {text.submitChosen}
          </Button>
          <Button onClick={onClear}>{text.clear}</Button>
        </>
      )}
    </div>
  );
}

interface OutcomeProps {
  readonly outcome: CallReply<typeof submitItems>['rows'];
  readonly rows: readonly ItemRow[];
}

function Outcome({ outcome, rows }: OutcomeProps) {
  if (outcome.length === 0) return null;
  const refused = outcome.filter(({ isSubmitted }) => !isSubmitted);
  const titleOf = (itemId: string) => rows.find((row) => row.itemId === itemId)?.title ?? itemId;
  return (
    <Alert
      type={refused.length === 0 ? 'success' : 'warning'}
      showIcon
      title={text.submittedAll(outcome.length - refused.length)}
      description={
        refused.length === 0 ? undefined : (
          <ul className="plain-list">
            {refused.map(({ itemId, messages }) => (
              <li key={itemId}>{text.notSubmitted(titleOf(itemId), messages.join(''))}</li>
            ))}
          </ul>
        )
      }
    />
  );
}
