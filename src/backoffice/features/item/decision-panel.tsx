import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { approveItem, reviewItem, reviewItemForSecrecy, sendItemBack } from '../../../contract/items.ts';
import { call } from '../../ui/call.ts';
import type { Problem } from '../../ui/problem.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { mayDo, type OpenedItem } from './opened-item.ts';
import { readingText } from './reading-text.ts';
import type { Remark } from './remarks.tsx';

const agreements = {
  passReview: reviewItem,
  passSecrecy: reviewItemForSecrecy,
  approve: approveItem,
} as const;
const agreeing = Object.keys(agreements) as readonly (keyof typeof agreements)[];

type Decision = keyof typeof agreements | 'sendBack';

/** Whether somebody has to decide about an item now. */
export function mayDecide(opened: OpenedItem): boolean {
  return [...agreeing, 'sendBack'].some((act) => mayDo(opened, act));
}

interface DecisionPanelProps {
  readonly opened: OpenedItem;
  readonly remarks: readonly Remark[];
  readonly onDecided: () => void;
}

/** One screen, one decision: agree to exactly what was seen, or send it back with an opinion and remarks at their places. */
export function DecisionPanel({ opened, remarks, onDecided }: DecisionPanelProps) {
  const [opinion, setOpinion] = useState('');
  const [isMissing, setMissing] = useState(false);
  const agree = agreeing.find((act) => mayDo(opened, act));
  const mayReturn = mayDo(opened, 'sendBack');
  const deciding = useDeciding(opened, { opinion, remarks }, onDecided);
  const go = (decision: Decision) => {
    const isEmpty = decision === 'sendBack' && opinion.trim() === '';
    setMissing(isEmpty);
    if (!isEmpty) deciding.mutate(decision);
  };
  const offered: readonly Decision[] = [
    ...(agree === undefined ? [] : [agree]),
    ...(mayReturn ? (['sendBack'] as const) : []),
  ];
  return (
    <section
      className={agree === undefined ? 'decision-panel exception' : 'decision-panel'}
      aria-label={readingText.desk}
    >
      {deciding.error === null ? null : <ProblemNotice problem={deciding.error} />}
      {remarks.length === 0 ? null : <p className="quiet small">{readingText.remarkCount(remarks.length)}</p>}
      <OpinionField opinion={opinion} isMissing={isMissing} onChange={setOpinion} />
      <Phrases decisions={offered} onPick={setOpinion} />
      <DecisionButtons opened={opened} offered={offered} running={runningOf(deciding)} onGo={go} />
    </section>
  );
}

function runningOf({ isPending, variables }: ReturnType<typeof useDeciding>): Decision | undefined {
  return isPending ? variables : undefined;
}

interface OpinionFieldProps {
  readonly opinion: string;
  readonly isMissing: boolean;
  readonly onChange: (opinion: string) => void;
}

function OpinionField({ opinion, isMissing, onChange }: OpinionFieldProps) {
  const fault = isMissing ? { validateStatus: 'error' as const, help: readingText.opinionMissing } : {};
  return (
    <Form layout="vertical">
      <Form.Item label={readingText.opinion} htmlFor="item-opinion" {...fault}>
        <Input.TextArea
          id="item-opinion"
          rows={2}
          maxLength={500}
          value={opinion}
          onChange={(event) => onChange(event.target.value)}
        />
      </Form.Item>
    </Form>
  );
}

interface DecisionButtonsProps {
  readonly opened: OpenedItem;
  readonly offered: readonly Decision[];
  readonly running: Decision | undefined;
  readonly onGo: (decision: Decision) => void;
}

function DecisionButtons({ opened, offered, running, onGo }: DecisionButtonsProps) {
  return (
    <div className="form-buttons">
      {offered.map((decision) => (
        <Button
          key={decision}
          type={decision === 'sendBack' ? 'default' : 'primary'}
          danger={decision === 'sendBack'}
          size="large"
          disabled={running !== undefined}
          loading={running === decision}
          onClick={() => onGo(decision)}
        >
          {opened.row.allowed.find(({ act }) => act === decision)?.label}
        </Button>
      ))}
    </div>
  );
}

interface Said {
  readonly opinion: string;
  readonly remarks: readonly Remark[];
}

function useDeciding({ row }: OpenedItem, said: Said, onDecided: () => void) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  return useMutation<unknown, Problem, Decision>({
    mutationFn: (decision) => {
      const endpoint = decision === 'sendBack' ? sendItemBack : agreements[decision];
      const body = { seen: row.contentDigest, opinion: said.opinion.trim(), remarks: [...said.remarks] };
      return call(endpoint, { params: { itemId: row.itemId }, body });
    },
    onSuccess: async () => {
      void message.success(readingText.done);
      await cache.invalidateQueries();
      onDecided();
    },
  });
}

interface PhrasesProps {
  readonly decisions: readonly Decision[];
  readonly onPick: (phrase: string) => void;
}

/** Usual phrases by decision; one fills the box and can be changed there. */
function Phrases({ decisions, onPick }: PhrasesProps) {
  return (
    <div className="opinion-phrases">
      {decisions
        .flatMap((decision) => readingText.phrases[decision])
        .map((phrase) => (
          <Button key={phrase} size="small" onClick={() => onPick(phrase)}>
            {phrase}
          </Button>
        ))}
    </div>
  );
}
