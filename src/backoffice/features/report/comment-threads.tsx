import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { addReportComment, settleReportComment } from '../../../contract/report-workbench.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import type { Bench } from './bench.ts';
import type { Companion } from './companion.ts';
import { text } from './text.ts';

type Comment = Companion['comments'][number];

interface ThreadsProps {
  readonly record: Bench['record'];
  readonly companion: Companion;
  readonly section: number;
  /** Only what was said about this cell. */
  readonly cell?: string;
  /** What the button that says more is called. */
  readonly label?: string;
}

/** What was said about a section and its cells, thread by thread, and a place to say more. */
export function CommentThreads({ record, companion, section, cell, label = text.comment }: ThreadsProps) {
  const [isOpen, setOpen] = useState(false);
  const threads = companion.comments.filter(
    (comment) =>
      comment.threadId === null && comment.section === section && (cell === undefined || comment.cell === cell),
  );
  const open = threads.filter(({ settledAt }) => settledAt === null).length;
  const about = cell === undefined ? {} : { cell };
  if (threads.length === 0 && !companion.mayComment) return null;
  return (
    <section className="comment-threads" aria-label={text.comments}>
      {threads.length === 0 ? null : (
        <details open={open > 0}>
          <summary>{text.commentCount(threads.length, open)}</summary>
          {threads.map((thread) => (
            <Thread key={thread.commentId} thread={thread} record={record} companion={companion} />
          ))}
        </details>
      )}
      {companion.mayComment && !isOpen ? (
        <Button size="small" onClick={() => setOpen(true)}>
          {label}
        </Button>
      ) : null}
      {isOpen ? <Say record={record} section={section} {...about} onDone={() => setOpen(false)} /> : null}
    </section>
  );
}

interface ThreadProps {
  readonly thread: Comment;
  readonly record: Bench['record'];
  readonly companion: Companion;
}

function Thread({ thread, record, companion }: ThreadProps) {
  const cache = useQueryClient();
  const [isAnswering, setAnswering] = useState(false);
  const answers = companion.comments.filter(({ threadId }) => threadId === thread.commentId);
  const isSettled = thread.settledAt !== null;
  const settle = () => {
    const params = { agencyId: record.agencyId, year: String(record.year), commentId: thread.commentId };
    void call(settleReportComment, { params, body: { isSettled: !isSettled } }).finally(() =>
      cache.invalidateQueries({ queryKey: ['report'] }),
    );
  };
  return (
    <article className={isSettled ? 'thread settled' : 'thread'}>
      {thread.cellLabel === null ? null : <p className="small">{thread.cellLabel}</p>}
      {[thread, ...answers].map((comment) => (
        <div key={comment.commentId} className="said">
          <p>{comment.words}</p>
          <p className="quiet small">
            {comment.writtenByName ?? ''}　{shanghaiTime(comment.writtenAt)}
          </p>
        </div>
      ))}
      {isSettled ? <p className="quiet small">{text.settledBy(thread.settledByName ?? '')}</p> : null}
      {companion.mayComment ? (
        <div className="form-buttons">
          <Button size="small" onClick={() => setAnswering(true)}>
            {text.answer}
          </Button>
          <Button size="small" onClick={settle}>
            {isSettled ? text.reopen : text.settle}
          </Button>
        </div>
      ) : null}
      {isAnswering ? (
        <Say record={record} section={thread.section} threadId={thread.commentId} onDone={() => setAnswering(false)} />
      ) : null}
    </article>
  );
}

interface SayProps {
  readonly record: Bench['record'];
  readonly section: number;
  readonly threadId?: string;
  readonly cell?: string;
  readonly onDone: () => void;
}

/** A comment, or an answer in a thread. */
function Say({ record, section, threadId, cell, onDone }: SayProps) {
  const cache = useQueryClient();
  const [form] = Form.useForm<{ readonly words?: string }>();
  return (
    <ActionForm
      name={`comment-${threadId ?? cell ?? section}`}
      form={form}
      submitLabel={text.sendComment}
      besides={<Button onClick={onDone}>{text.cancel}</Button>}
      send={({ words = '' }) =>
        call(addReportComment, {
          params: { agencyId: record.agencyId, year: String(record.year) },
          body: {
            section,
            words,
            ...(threadId === undefined ? {} : { threadId }),
            ...(cell === undefined ? {} : { cell }),
          },
        })
      }
      onDone={() => {
        onDone();
        void cache.invalidateQueries({ queryKey: ['report'] });
      }}
    >
      <Form.Item name="words" label={text.commentWords} rules={[{ required: true, message: text.commentMissing }]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </ActionForm>
  );
}
