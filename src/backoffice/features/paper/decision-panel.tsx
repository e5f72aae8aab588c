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
  return (
    <section className="paper-decision" aria-label={text.opinion}>
      {step.error === null ? null : <ProblemNotice problem={step.error} />}
      <Form layout="vertical">
        <Form.Item
          label={text.opinion}
          htmlFor="paper-opinion"
          {...(isMissing ? { validateStatus: 'error' as const, help: text.opinionMissing } : {})}
        >
          <Input.TextArea
            id="paper-opinion"
            value={opinion}
            rows={2}
            maxLength={2000}
            onChange={(event) => setOpinion(event.target.value)}
          />
        </Form.Item>
      </Form>
      <Phrases phrases={phrases} onPick={setOpinion} />
      <div className="form-buttons">
        {agree === undefined ? null : (
          <Button type="primary" loading={step.isPending} onClick={() => go(agree)}>
            {allowed.find(({ action }) => action === agree)?.label}
          </Button>
        )}
        {mayReturn ? (
          <Button danger disabled={step.isPending} onClick={() => go('sendBack')}>
            {text.sendBack}
          </Button>
        ) : null}
        {mayRecall ? (
          <Button disabled={step.isPending} onClick={() => go('recall')}>
            {text.recall}
          </Button>
        ) : null}
      </div>
    </section>
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
