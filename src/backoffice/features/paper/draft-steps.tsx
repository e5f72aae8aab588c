import { Button, Modal } from 'antd';
import { useState } from 'react';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { OpenedPaper } from './opened-paper.ts';
import { text } from './text.ts';
import type { PaperDraft } from './use-paper-draft.ts';
import { usePaperStep } from './use-step.ts';

interface DraftStepsProps {
  readonly opened: OpenedPaper;
  readonly draft: PaperDraft;
}

/** What the drafter does next: submit, or issue what needs nobody else, or give the paper up. */
export function DraftSteps({ opened, draft }: DraftStepsProps) {
  const { paperId } = opened.paper;
  const [asked, setAsked] = useState<'submit' | 'sign' | 'cancel'>();
  const step = usePaperStep(paperId, () => setAsked(undefined));
  const may = (action: string) => opened.allowed.some((row) => row.action === action);
  const go = async (name: 'submit' | 'sign' | 'cancel', opinion = '') => {
    const contentDigest = await draft.flush();
    if (contentDigest === undefined) return;
    await step.mutateAsync({ step: name, contentDigest, opinion }).catch(() => setAsked(undefined));
  };
  const main = may('submit') ? 'submit' : 'sign';
  return (
    <>
      {step.error === null ? null : <ProblemNotice problem={step.error} onField={focusField} />}
      <div className="form-buttons">
        <Button type="primary" onClick={() => setAsked(main)}>
          {labelOf(main)}
        </Button>
        {may('cancel') ? <Button onClick={() => setAsked('cancel')}>{text.cancel}</Button> : null}
      </div>
      <Modal
        title={labelOf(main)}
        open={asked === main}
        okText={labelOf(main)}
        confirmLoading={step.isPending}
        onOk={() => void go(main)}
        onCancel={() => setAsked(undefined)}
      >
        {main === 'submit' ? text.submitLead : text.issueLead}
      </Modal>
      <CancelDialog isOpen={asked === 'cancel'} send={(why) => go('cancel', why)} onClose={() => setAsked(undefined)} />
    </>
  );
}

interface CancelDialogProps {
  readonly isOpen: boolean;
  readonly send: (opinion: string) => Promise<void>;
  readonly onClose: () => void;
}

function CancelDialog({ isOpen, send, onClose }: CancelDialogProps) {
  return (
    <ReasonDialog
      name="cancel-paper"
      title={text.cancel}
      lead={text.cancelLead}
      submitLabel={text.cancel}
      isDangerous
      isOpen={isOpen}
      reason={{ field: 'opinion', label: text.cancelOpinion, missing: text.missing, longest: 500, isOptional: true }}
      send={send}
      onDone={onClose}
      onCancel={onClose}
    />
  );
}

function labelOf(step: 'submit' | 'sign'): string {
  return step === 'submit' ? text.submit : text.issue;
}

function focusField(field: string): void {
  const control = document.getElementById(`field-${field}`);
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
