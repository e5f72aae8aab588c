import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { openMistake, revealMistakeContact } from '../../../contract/mistakes.ts';
import { asideReasons, mistakeKinds, mistakeStages, mistakeVerdicts } from '../../../core/releases/mistake-reply.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { CourseList } from '../../ui/course-list.tsx';
import { FactList } from '../../ui/fact-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { MistakeDesk } from './mistake-desk.tsx';
import { text } from './text.ts';

type Mistake = CallReply<typeof openMistake>;

/** One reported mistake: what was written, the reply, and what may be done. */
export function MistakePage() {
  const { mistakeId } = useParams({ from: '/mistakes/$mistakeId' });
  const mistake = useQuery({
    queryKey: ['mistake', mistakeId],
    queryFn: () => call(openMistake, { params: { mistakeId } }),
    // every look leaves an audit entry
    refetchOnWindowFocus: false,
  });
  return <Loaded query={mistake}>{(read) => <Opened mistake={read} />}</Loaded>;
}

function Opened({ mistake }: { readonly mistake: Mistake }) {
  const { row, words, reply, closingReason } = mistake;
  return (
    <>
      <PageHead title={text.heading(row.mistakeNumber)} />
      <Facts mistake={mistake} />
      <h2>{text.words}</h2>
      <p>{text.wordsLead}</p>
      <p className="kept-lines boxed">{words}</p>
      {reply === null ? null : (
        <>
          <h2>{text.reply}</h2>
          <p>{mistakeVerdicts.find(({ id }) => id === reply.verdict)?.label}</p>
          <p className="kept-lines boxed">{reply.words}</p>
        </>
      )}
      {closingReason === null ? null : (
        <p>
          {text.closingReason}：{asideReasons.find(({ id }) => id === closingReason)?.label}
        </p>
      )}
      <MistakeDesk mistake={mistake} />
      <CourseList
        heading={text.course}
        course={mistake.course}
        more={({ opinion }) => (opinion === null ? null : <p>{opinion}</p>)}
      />
    </>
  );
}

function Facts({ mistake: { row, hasContact } }: { readonly mistake: Mistake }) {
  return (
    <FactList
      label={text.facts}
      facts={[
        [text.kind, mistakeKinds.find(({ id }) => id === row.kind)?.label ?? row.kind],
        [
          text.page,
          <a key="page" href={row.pagePath}>
            {row.pagePath}
          </a>,
        ],
        [text.stage, mistakeStages.find(({ id }) => id === row.stage)?.label ?? row.stage],
        [text.received, shanghaiTime(row.receivedAt)],
        [text.due, row.dueOn],
        [text.contact, hasContact ? <Contact key="contact" mistakeId={row.mistakeId} /> : text.noContact],
      ]}
    />
  );
}

function Contact({ mistakeId }: { readonly mistakeId: string }) {
  const { message } = App.useApp();
  const isPermitted = usePermitted('mistake.reply');
  const revealing = useMutation({
    mutationFn: () => call(revealMistakeContact, { params: { mistakeId } }),
    onError: (problem) => message.error(problem.message),
  });
  if (revealing.data !== undefined) return <span>{revealing.data.contact}</span>;
  return (
    <Button size="small" disabled={!isPermitted} loading={revealing.isPending} onClick={() => revealing.mutate()}>
      {text.showContact}
    </Button>
  );
}
