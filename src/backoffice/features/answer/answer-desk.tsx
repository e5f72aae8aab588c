import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import {
  type getAnswer,
  passSecrecyReview,
  publishAnswer,
  sendAnswerBack,
  submitAnswer,
  withdrawAnswer,
} from '../../../contract/answers.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { text } from './text.ts';

type Answer = CallReply<typeof getAnswer>;

/** One act on an entry, confirmed in a dialog. */
interface Act {
  readonly act: string;
  readonly label: string;
  readonly lead: string;
  readonly isDangerous?: boolean;
  readonly reason?: { readonly field: string; readonly label: string; readonly missing: string; readonly longest: 500 };
  readonly send: (reason: string) => Promise<unknown>;
}

/** What this person may do with the entry now, or why not. */
export function AnswerDesk({ answer, onEdit }: { readonly answer: Answer; readonly onEdit: () => void }) {
  const [chosen, setChosen] = useState<Act>();
  return (
    <section className="desk" aria-labelledby="answer-desk">
      <h2 id="answer-desk">{text.desk}</h2>
      <ActButtons answer={answer} onChoose={setChosen} onEdit={onEdit} />
      {answer.hindrance === null ? null : <p className="notice-line">{answer.hindrance}</p>}
      {chosen === undefined ? null : <ActDialog act={chosen} onEnd={() => setChosen(undefined)} />}
    </section>
  );
}

interface ActButtonsProps {
  readonly answer: Answer;
  readonly onChoose: (act: Act) => void;
  readonly onEdit: () => void;
}

function ActButtons({ answer, onChoose, onEdit }: ActButtonsProps) {
  const mayDo = (act: string): boolean => answer.allowed.some((row) => row.act === act);
  return (
    <div className="form-buttons">
      {actsOn(answer)
        .filter(({ act }) => mayDo(act))
        .map((act) => (
          <Button
            key={act.act}
            type={act.isDangerous === true || act.act === 'sendBack' ? 'default' : 'primary'}
            danger={act.isDangerous === true}
            onClick={() => onChoose(act)}
          >
            {act.label}
          </Button>
        ))}
      {mayDo('save') ? <Button onClick={onEdit}>{text.edit}</Button> : null}
      {answer.row.stage === 'published' ? <a href={`/wd/${answer.row.answerId}`}>{text.see}</a> : null}
    </div>
  );
}

function ActDialog({ act, onEnd }: { readonly act: Act; readonly onEnd: () => void }) {
  const cache = useQueryClient();
  return (
    <ReasonDialog
      name={`answer-${act.act}`}
      title={act.label}
      lead={act.lead}
      submitLabel={act.label}
      isDangerous={act.isDangerous ?? false}
      isOpen
      send={act.send}
      onDone={() => {
        onEnd();
        void cache.invalidateQueries();
      }}
      onCancel={onEnd}
      {...(act.reason === undefined ? {} : { reason: act.reason })}
    />
  );
}

function actsOn({ row, contentDigest: seen }: Answer): readonly Act[] {
  const params = { answerId: row.answerId };
  return [
    { act: 'submit', label: text.submit, lead: text.submitLead, send: () => call(submitAnswer, { params }) },
    {
      act: 'passSecrecy',
      label: text.passSecrecy,
      lead: text.passLead,
      send: () => call(passSecrecyReview, { params, body: { seen } }),
    },
    {
      act: 'approve',
      label: text.approve,
      lead: text.approveLead,
      send: () => call(publishAnswer, { params, body: { seen } }),
    },
    {
      act: 'sendBack',
      label: text.sendBack,
      lead: text.sendBackLead,
      reason: { field: 'opinion', label: text.opinionLabel, missing: text.opinionMissing, longest: 500 },
      send: (opinion) => call(sendAnswerBack, { params, body: { opinion } }),
    },
    {
      act: 'withdraw',
      label: text.withdraw,
      lead: text.withdrawLead,
      isDangerous: true,
      reason: { field: 'why', label: text.whyLabel, missing: text.whyMissing, longest: 500 },
      send: (why) => call(withdrawAnswer, { params, body: { why } }),
    },
  ];
}
