import { Button, Form, Radio } from 'antd';
import { formatCitation } from '../../../core/law/citation.ts';
import { type CoachQuestionId, coachQuestionOf, findCoachAnswer } from '../../../core/requests/outcome-coach.ts';
import type { CoachQuestion } from '../../../core/requests/outcome-coach-tree.ts';
import type { CoachDraft } from './coach-draft.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import type { CoachOpened } from './opened-coach.ts';
import { text } from './text.ts';

interface QuestionCardProps {
  readonly question: CoachQuestionId;
  readonly draft: CoachDraft;
  readonly opened: CoachOpened;
  readonly onAnswer: (answer: string, written: Readonly<Record<string, string>>) => void;
  readonly onBack: (() => void) | undefined;
}

type Values = Record<string, string | undefined>;

/** One question with its clause, its answers, and what has to be written beside the chosen one. */
export function QuestionCard({ question, draft, opened, onAnswer, onBack }: QuestionCardProps) {
  const [form] = Form.useForm<Values>();
  const { label, help, cite, meaning } = coachQuestionOf(question);
  const proposal = opened.proposals.find((row) => row.question === question);
  const chosen = Form.useWatch<string | undefined>('answer', form);
  const answer = chosen === undefined ? undefined : findCoachAnswer(question, chosen);
  return (
    <Form<Values>
      form={form}
      name="coach"
      layout="vertical"
      className="coach-question"
      initialValues={{ ...draft.written, answer: draft.given[question] ?? proposal?.answer }}
      onFinish={({ answer: id, ...written }) => (id === undefined ? undefined : onAnswer(id, present(written)))}
    >
      <h2>{label}</h2>
      <p>{help}</p>
      <ClauseCard cite={cite} meaning={meaning} />
      {proposal === undefined ? null : <p className="quiet small">{text.proposed(proposal.why)}</p>}
      <Form.Item name="answer" label={text.answer} rules={[{ required: true, message: text.answerMissing }]}>
        <Radio.Group className="stacked" options={[...answerOptions(question, opened)]} />
      </Form.Item>
      <EvidenceFields fields={answer?.fields ?? []} />
      <div className="form-buttons">
        <Button type="primary" htmlType="submit">
          {text.next}
        </Button>
        {onBack === undefined ? null : <Button onClick={onBack}>{text.back}</Button>}
      </div>
    </Form>
  );
}

/** The article with what it means, in plain words. */
function ClauseCard({ cite, meaning }: Pick<CoachQuestion, 'cite' | 'meaning'>) {
  return (
    <aside className="rules" aria-label={text.clause}>
      <p className="rules-title">{formatCitation(cite)}</p>
      <p>
        {text.clause}：{meaning}
      </p>
    </aside>
  );
}

function present(written: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, value ?? '']));
}

function answerOptions(question: CoachQuestionId, { contradictions }: CoachOpened) {
  return coachQuestionOf(question).answers.map(({ id, label }) => {
    const against = contradictions.find((row) => row.question === question && row.answer === id);
    return { value: id, disabled: against !== undefined, label: <AnswerLabel label={label} against={against} /> };
  });
}

interface AnswerLabelProps {
  readonly label: string;
  readonly against: CoachOpened['contradictions'][number] | undefined;
}

function AnswerLabel({ label, against }: AnswerLabelProps) {
  return (
    <>
      {label}
      {against === undefined ? null : (
        <span className="quiet small coach-against">
          {text.excluded}：{against.message}
          {against.cite}
        </span>
      )}
    </>
  );
}
