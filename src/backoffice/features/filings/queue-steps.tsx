import { Button, Modal, Progress } from 'antd';
import { useState } from 'react';
import type { useFilingActions } from './filing-actions.ts';
import { isOpen } from './filing-actions.ts';
import type { Filing } from './filing-columns.tsx';
import { text } from './text.ts';

interface QueueStepsProps {
  readonly rows: readonly Filing[];
  /** Of the rows that are shown: those that nothing speaks against, and those that have yet to file. */
  readonly clean: readonly Filing[];
  readonly open: readonly Filing[];
  readonly actions: ReturnType<typeof useFilingActions>;
}

/** How far the collection is, and what is done to many units at once. */
export function QueueSteps({ rows, clean, open, actions }: QueueStepsProps) {
  const accepted = rows.filter(({ state }) => state === 'accepted').length;
  const waiting = rows.filter(({ state }) => state === 'waiting').length;
  const shareOf = (count: number): number => Math.round((100 * count) / Math.max(rows.length, 1));
  return (
    <>
      <Progress
        percent={shareOf(accepted + waiting)}
        success={{ percent: shareOf(accepted) }}
        aria-label={text.filed(accepted + waiting, rows.length)}
      />
      <p className="above-box">
        {text.filed(accepted + waiting, rows.length)}　{text.progress(accepted, waiting, rows.filter(isOpen).length)}
      </p>
      <div className="form-buttons queue-buttons">
        <Confirmed
          label={text.acceptClean(clean.length)}
          lead={text.acceptCleanLead(namesOf(clean))}
          isDisabled={clean.length === 0}
          act={() => actions.acceptAll(clean)}
        />
        <Confirmed
          label={text.remind(open.length)}
          lead={text.remindLead(namesOf(open))}
          isDisabled={open.length === 0}
          act={() => actions.remind(open)}
        />
      </div>
      <p className="quiet small no-print key-hint">{text.keyHint}</p>
    </>
  );
}

interface ConfirmedProps {
  readonly label: string;
  readonly lead: string;
  readonly isDisabled: boolean;
  readonly act: () => Promise<void>;
}

function Confirmed({ label, lead, isDisabled, act }: ConfirmedProps) {
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    setBusy(true);
    await act();
    setBusy(false);
    setAsking(false);
  };
  return (
    <>
      <Button disabled={isDisabled} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Modal
        title={label}
        open={isAsking}
        confirmLoading={isBusy}
        okText={text.confirm(label)}
        onOk={() => void confirm()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <p>{lead}</p>
      </Modal>
    </>
  );
}

function namesOf(filings: readonly Filing[]): string {
  return filings.map(({ name }) => name).join('、');
}
