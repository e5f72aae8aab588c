import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import type { OpenedPaper } from './opened-paper.ts';
import { text } from './text.ts';
import { type PaperStepName, usePaperStep } from './use-step.ts';

const agreeing = ['review', 'secrecyReview', 'sign'] as const;

/** One screen, one decision: agree to the paper as it was seen, or send it back with an opinion. */
export function DecisionPanel({ opened }: { readonly opened: OpenedPaper }) {
  const { paper, allowed, contentDigest } = opened;
  const [opinion, setOpinion] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const navigate = useNavigate();
  const agree = agreeing.find((action) => allowed.some((row) => row.action === action));
  const step = usePaperStep(paper.paperId, () =>
    agree === undefined ? undefined : void navigate({ to: '/paper-desk' }),
  );
  const mayReturn = allowed.some(({ action }) => action === 'sendBack');
  const mayRecall = allowed.some(({ action }) => action === 'recall');
  if (paper.stage === 'issued' || (agree === undefined && !mayReturn && !mayRecall)) return null;
  const go = (name: PaperStepName) => {
    setIsMissing(name === 'sendBack' && opinion.trim() === '');
    if (name === 'sendBack' && opinion.trim() === '') return;
    step.mutate({ step: name, contentDigest, opinion: opinion.trim() });
  };
  const phrases = [...(agree === undefined ? [] : text.phrases[agree]), ...(mayReturn ? text.phrases.sendBack : [])];
  const offered = allowed.filter(({ action }) => action === agree || action === 'sendBack' || action === 'recall');
  return (
    <section className="paper-decision" aria-label={text.opinion}>
      {step.error === null ? null : <ProblemNotice problem={step.error} />}
      <OpinionField opinion={opinion} isMissing={isMissing} onChange={setOpinion} />
      <Phrases phrases={phrases} onPick={setOpinion} />
      <DecisionButtons offered={offered} agree={agree} isPending={step.isPending} onGo={go} />
    </section>
  );
}

interface OpinionFieldProps {
  readonly opinion: string;
  readonly isMissing: boolean;
  readonly onChange: (opinion: string) => void;
}

function OpinionField({ opinion, isMissing, onChange }: OpinionFieldProps) {
  const fault = isMissing ? { validateStatus: 'error' as const, help: text.opinionMissing } : {};
  return (
    <Form layout="vertical">
      <Form.Item label={text.opinion} htmlFor="paper-opinion" {...fault}>
        <Input.TextArea
          id="paper-opinion"
          value={opinion}
          rows={2}
          maxLength={2000}
          onChange={(event) => onChange(event.target.value)}
        />
      </Form.Item>
    </Form>
  );
}

interface DecisionButtonsProps {
  readonly offered: OpenedPaper['allowed'];
  readonly agree: string | undefined;
  readonly isPending: boolean;
  readonly onGo: (name: PaperStepName) => void;
}

function DecisionButtons({ offered, agree, isPending, onGo }: DecisionButtonsProps) {
  return (
    <div className="form-buttons">
      {offered.map(({ action, label }) => (
        <Button
          key={action}
          type={action === agree ? 'primary' : 'default'}
          danger={action === 'sendBack'}
          loading={isPending && action === agree}
          disabled={isPending}
          onClick={() => onGo(action as PaperStepName)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}

function Phrases({
  phrases,
  onPick,
}: {
  readonly phrases: readonly string[];
  readonly onPick: (words: string) => void;
}) {
  if (phrases.length === 0) return null;
  return (
    <div className="paper-phrases">
      {phrases.map((phrase) => (
        <Button key={phrase} size="small" onClick={() => onPick(phrase)}>
          {phrase}
        </Button>
      ))}
    </div>
  );
}
