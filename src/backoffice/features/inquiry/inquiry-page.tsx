import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { App, Form, Input } from 'antd';
import { answerInquiry, openInquiry } from '../../../contract/complaints.ts';
import { inquiryKinds, inquiryStages } from '../../../core/disputes/complaint-course.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { labelOf } from '../../ui/register-words.ts';
import { text } from './text.ts';

type Inquiry = CallReply<typeof openInquiry>;

/** What the supervising agency asks, and the unit's answer. */
export function InquiryPage() {
  const { inquiryId } = useParams({ from: '/inquiries/$inquiryId' });
  const inquiry = useQuery({
    queryKey: ['inquiry', inquiryId],
    queryFn: () => call(openInquiry, { params: { inquiryId } }),
    // every look leaves an audit entry
    refetchOnWindowFocus: false,
  });
  return <Loaded query={inquiry}>{(read) => <Opened inquiry={read} />}</Loaded>;
}

function Opened({ inquiry }: { readonly inquiry: Inquiry }) {
  const { complaintNumber, kind, stage, askedOn, dueOn, question, answer, returnReason } = inquiry;
  const mayAnswer = usePermitted('inquiry.answer') && (stage === 'asked' || stage === 'returned');
  return (
    <>
      <PageHead title={text.heading(complaintNumber)} lead={text.guess} />
      <FactList
        label={text.facts}
        facts={[
          [text.kind, labelOf(inquiryKinds, kind)],
          [text.stage, labelOf(inquiryStages, stage)],
          [text.asked, askedOn],
          [text.due, dueOn],
        ]}
      />
      <Part title={text.question} words={question} />
      <Part title={text.returned} words={returnReason} />
      <Part title={text.answer} words={answer} />
      {mayAnswer ? <AnswerForm inquiry={inquiry} /> : null}
    </>
  );
}

function Part({ title, words }: { readonly title: string; readonly words: string }) {
  if (words === '') return null;
  return (
    <>
      <h2>{title}</h2>
      <p className="kept-lines boxed">{words}</p>
    </>
  );
}

function AnswerForm({ inquiry: { inquiryId, answer } }: { readonly inquiry: Inquiry }) {
  const [form] = Form.useForm<{ answer: string }>();
  const cache = useQueryClient();
  const { message } = App.useApp();
  return (
    <ActionForm
      name="inquiry"
      form={form}
      submitLabel={text.send}
      initialValues={{ answer }}
      send={(body) => call(answerInquiry, { params: { inquiryId }, body })}
      onDone={() => {
        void message.success(text.sent);
        void cache.invalidateQueries();
      }}
    >
      <Form.Item
        name="answer"
        label={text.answerLabel}
        rules={[{ required: true, whitespace: true, message: text.answerMissing }]}
      >
        <Input.TextArea rows={6} maxLength={2000} />
      </Form.Item>
    </ActionForm>
  );
}
