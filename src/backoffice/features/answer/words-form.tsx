import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { ActionForm } from '../../ui/action-form.tsx';
import { text } from './text.ts';

/** The words that everybody will read. */
export interface AnswerWords {
  readonly title: string;
  readonly question: string;
  readonly answer: string;
}

interface WordsFormProps<Reply> {
  readonly initialValues: AnswerWords;
  readonly send: (words: AnswerWords) => Promise<Reply>;
  readonly onDone: (reply: Reply) => void;
  readonly besides?: ReactNode;
}

/** Title, question and answer, written anew without anybody's personal data. */
export function WordsForm<Reply>({ initialValues, send, onDone, besides }: WordsFormProps<Reply>) {
  const [form] = Form.useForm<AnswerWords>();
  return (
    <ActionForm
      name="publicAnswer"
      form={form}
      submitLabel={text.save}
      initialValues={initialValues}
      send={send}
      onDone={onDone}
      besides={besides}
    >
      <Form.Item name="title" label={text.title} rules={[required(text.titleMissing)]}>
        <Input maxLength={80} showCount />
      </Form.Item>
      <Form.Item name="question" label={text.question} rules={[required(text.questionMissing)]}>
        <Input.TextArea rows={6} maxLength={2000} showCount />
      </Form.Item>
      <Form.Item name="answer" label={text.answer} extra={text.answerHint} rules={[required(text.answerMissing)]}>
        <Input.TextArea rows={14} maxLength={10000} showCount />
      </Form.Item>
    </ActionForm>
  );
}

function required(message: string) {
  return { required: true, whitespace: true, message };
}
