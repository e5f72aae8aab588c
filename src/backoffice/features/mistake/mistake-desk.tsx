import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import {
  approveMistakeReply,
  draftMistakeReply,
  type openMistake,
  sendMistakeBack,
  setMistakeAside,
  takeMistakeUp,
} from '../../../contract/mistakes.ts';
import {
  type AsideReason,
  asideReasons,
  type MistakeVerdict,
  mistakeVerdicts,
} from '../../../core/releases/mistake-reply.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { usePermitted } from '../../ui/permitted.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { text } from './text.ts';

type Mistake = CallReply<typeof openMistake>;

/** What this person may do with the report now. */
export function MistakeDesk({ mistake }: { readonly mistake: Mistake }) {
  const { allowed, row } = mistake;
  const mayApprove = usePermitted('mistake.approve');
  const isOwn = row.stage === 'inApproval' && mayApprove && !allowed.includes('approve');
  return (
    <section className="desk" aria-label={text.reply}>
      {allowed.includes('reply') ? <ReplyForm mistake={mistake} /> : null}
      {allowed.includes('setAside') ? <AsideForm mistake={mistake} /> : null}
      <Dialogs mistake={mistake} />
      {isOwn ? <p className="notice-line">{text.own}</p> : null}
    </section>
  );
}

/** What was done is read anew everywhere. */
function useDone(): () => void {
  const cache = useQueryClient();
  return () => {
    void cache.invalidateQueries({ queryKey: ['mistake'] });
    void cache.invalidateQueries({ queryKey: ['mistakes'] });
  };
}

interface ReplyValues {
  readonly verdict: MistakeVerdict;
  readonly words: string;
}

function ReplyForm({ mistake: { row, reply } }: { readonly mistake: Mistake }) {
  const [form] = Form.useForm<ReplyValues>();
  const done = useDone();
  const params = { mistakeId: row.mistakeId };
  return (
    <ActionForm
      name="mistakeReply"
      form={form}
      submitLabel={text.submit}
      initialValues={reply === null ? {} : { verdict: reply.verdict, words: reply.words }}
      send={(body) => call(draftMistakeReply, { params, body })}
      onDone={done}
    >
      <Form.Item name="verdict" label={text.verdict} rules={[{ required: true, message: text.verdictMissing }]}>
        <Select options={mistakeVerdicts.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Form.Item
        name="words"
        label={text.replyWords}
        rules={[{ required: true, whitespace: true, message: text.replyMissing }]}
      >
        <Input.TextArea rows={5} maxLength={500} showCount />
      </Form.Item>
    </ActionForm>
  );
}

function AsideForm({ mistake: { row } }: { readonly mistake: Mistake }) {
  const [form] = Form.useForm<{ reason: AsideReason }>();
  const done = useDone();
  const params = { mistakeId: row.mistakeId };
  return (
    <details className="more-acts">
      <summary>{text.setAside}</summary>
      <p>{text.setAsideLead}</p>
      <ActionForm
        name="mistakeAside"
        form={form}
        submitLabel={text.setAside}
        isDangerous
        initialValues={{ reason: asideReasons[0].id }}
        send={(body) => call(setMistakeAside, { params, body })}
        onDone={done}
      >
        <Form.Item name="reason" label={text.reason}>
          <Select options={asideReasons.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
      </ActionForm>
    </details>
  );
}

interface Act {
  readonly act: string;
  readonly label: string;
  readonly lead: string;
  readonly asksOpinion: boolean;
  readonly send: (opinion: string) => Promise<unknown>;
}

function Dialogs({ mistake }: { readonly mistake: Mistake }) {
  const [chosen, setChosen] = useState<Act>();
  const done = useDone();
  const opinion = { field: 'opinion', label: text.opinion, missing: text.opinionMissing, longest: 500 };
  return (
    <>
      <div className="form-buttons">
        {actsOn(mistake)
          .filter(({ act }) => mistake.allowed.includes(act))
          .map((act) => (
            <Button key={act.act} type={act.act === 'approve' ? 'primary' : 'default'} onClick={() => setChosen(act)}>
              {act.label}
            </Button>
          ))}
      </div>
      {chosen === undefined ? null : (
        <ReasonDialog
          name={`mistake-${chosen.act}`}
          title={chosen.label}
          lead={chosen.lead}
          submitLabel={chosen.label}
          isOpen
          send={chosen.send}
          onDone={() => {
            setChosen(undefined);
            done();
          }}
          onCancel={() => setChosen(undefined)}
          {...(chosen.asksOpinion ? { reason: opinion } : {})}
        />
      )}
    </>
  );
}

function actsOn({ row, replyDigest }: Mistake): readonly Act[] {
  const params = { mistakeId: row.mistakeId };
  return [
    {
      act: 'approve',
      label: text.approve,
      lead: text.approveLead,
      asksOpinion: false,
      send: () => call(approveMistakeReply, { params, body: { seen: replyDigest ?? '' } }),
    },
    {
      act: 'sendBack',
      label: text.sendBack,
      lead: text.sendBackLead,
      asksOpinion: true,
      send: (typed) => call(sendMistakeBack, { params, body: { opinion: typed } }),
    },
    {
      act: 'takeUp',
      label: text.takeUp,
      lead: text.takeUpLead,
      asksOpinion: false,
      send: () => call(takeMistakeUp, { params }),
    },
  ];
}
