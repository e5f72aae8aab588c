import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { discardItem, submitItem } from '../../../contract/items.ts';
import { call } from '../../ui/call.ts';
import type { Problem } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { SavingLine } from '../../ui/saving-line.tsx';
import { focusField } from './field.tsx';
import { mayDo, type OpenedItem } from './opened-item.ts';
import { text } from './text.ts';
import { dropItemDraft, type ItemDraft } from './use-item-draft.ts';

interface SubmitBarProps {
  readonly opened: OpenedItem;
  readonly draft: ItemDraft;
  /** Somebody tried to submit: what is missing is shown from now on. */
  readonly onTried: () => void;
}

/** What stands at the foot of the editor: whether everything is saved, and the one button that sends it on. */
export function SubmitBar({ opened, draft, onTried }: SubmitBarProps) {
  const { itemId, version } = opened.row;
  const [isDiscarding, setDiscarding] = useState(false);
  const submitting = useSubmitting(itemId, draft, onTried);
  const isCorrection = version > 0;
  return (
    <section className="submit-bar" aria-label={text.submit}>
      {submitting.error === null ? null : <ProblemNotice problem={submitting.error} onField={focusField} />}
      <SavingLine saving={draft.saving} flush={draft.flush} drop={() => dropItemDraft(itemId)} text={text} />
      <div className="form-buttons">
        <Button type="primary" size="large" loading={submitting.isPending} onClick={() => submitting.mutate()}>
          {text.submit}
        </Button>
        {mayDo(opened, 'discard') ? (
          <Button onClick={() => setDiscarding(true)}>{isCorrection ? text.discardCorrection : text.discard}</Button>
        ) : null}
        <span className="quiet small">{text.submitLead}</span>
      </div>
      <DiscardDialog
        itemId={itemId}
        isCorrection={isCorrection}
        isOpen={isDiscarding}
        onClose={() => setDiscarding(false)}
      />
    </section>
  );
}

function useSubmitting(itemId: string, draft: ItemDraft, onTried: () => void) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  return useMutation<unknown, Problem>({
    mutationFn: async () => {
      onTried();
      const seen = await draft.flush();
      if (seen === undefined) {
        void message.warning(text.waitSaving);
        return undefined;
      }
      return call(submitItem, { params: { itemId }, body: { seen } });
    },
    onSuccess: async (row) => {
      if (row === undefined) return;
      void message.success(text.submitted);
      await cache.invalidateQueries();
    },
    onError: () => void cache.invalidateQueries({ queryKey: ['item-findings', itemId] }),
  });
}

interface DiscardDialogProps {
  readonly itemId: string;
  readonly isCorrection: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function DiscardDialog({ itemId, isCorrection, isOpen, onClose }: DiscardDialogProps) {
  const cache = useQueryClient();
  const navigate = useNavigate();
  const label = isCorrection ? text.discardCorrection : text.discard;
  return (
    <ReasonDialog
      name="discard-item"
      title={label}
      lead={isCorrection ? text.discardCorrectionLead : text.discardLead}
      submitLabel={label}
      isDangerous
      isOpen={isOpen}
      send={() => call(discardItem, { params: { itemId } })}
      onDone={() => {
        dropItemDraft(itemId);
        onClose();
        void cache.invalidateQueries();
        if (!isCorrection) void navigate({ to: '/items' });
      }}
      onCancel={onClose}
    />
  );
}
