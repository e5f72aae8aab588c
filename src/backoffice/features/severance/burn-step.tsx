import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { severAttachment } from '../../../contract/attachments.ts';
import { type CallReply, call } from '../../ui/call.ts';
import type { Problem } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { text } from './text.ts';
import type { Boxes } from './use-boxes.ts';

interface BurnStepProps {
  readonly requestId: string;
  readonly attachmentId: string;
  readonly pageCount: number;
  readonly boxes: Boxes;
  readonly onDone: (attachmentId: string) => void;
}

/** Makes the covered file, after what will be made is shown once more. */
export function BurnStep({ requestId, attachmentId, pageCount, boxes, onDone }: BurnStepProps) {
  const [isAsking, setAsking] = useState(false);
  const burning = useMutation<CallReply<typeof severAttachment>, Problem>({
    mutationFn: () => call(severAttachment, { params: { requestId, attachmentId }, body: { boxes: [...boxes.boxes] } }),
    onSuccess: (made) => {
      boxes.forget();
      onDone(made.attachmentId);
    },
  });
  return (
    <>
      {burning.error === null ? null : <ProblemNotice problem={burning.error} />}
      <div className="form-buttons">
        <Button
          type="primary"
          disabled={boxes.boxes.length === 0}
          loading={burning.isPending}
          onClick={() => setAsking(true)}
        >
          {text.burn}
        </Button>
        <Button disabled={!boxes.canUndo} onClick={() => boxes.undo()}>
          {text.undo}
        </Button>
      </div>
      <ConfirmBurning
        words={text.burnLead(boxes.boxes.length, pageCount)}
        isOpen={isAsking}
        onBack={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          burning.mutate();
        }}
      />
    </>
  );
}

interface ConfirmBurningProps {
  readonly words: string;
  readonly isOpen: boolean;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
}

function ConfirmBurning({ words, isOpen, onBack, onConfirm }: ConfirmBurningProps) {
  return (
    <Modal
      title={text.burnTitle}
      open={isOpen}
      okText={text.confirmBurn}
      cancelText={text.cancel}
      onCancel={onBack}
      onOk={onConfirm}
    >
      <p>{words}</p>
    </Modal>
  );
}
