import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, Select } from 'antd';
import {
  acceptComplaint,
  answerComplaint,
  askStatement,
  closeComplaint,
  confirmCorrection,
  orderCorrection,
  returnCorrection,
} from '../../../contract/complaints.ts';
import { type ComplaintResult, complaintResults } from '../../../core/disputes/complaint-course.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { FoldedAct } from '../../ui/folded-act.tsx';
import type { Problem } from '../../ui/problem.ts';
import type { OpenedComplaint } from './opened-complaint.ts';
import { text } from './text.ts';

interface ComplaintDeskProps {
  readonly complaint: OpenedComplaint;
}

/** What this person may do with the complaint now, one form for each act. */
export function ComplaintDesk({ complaint: { allowed, row } }: ComplaintDeskProps) {
  const { complaintId } = row;
  const params = { complaintId };
  const isFounded = row.result === 'founded' || row.result === 'partlyFounded';
  return (
    <section className="desk" aria-label={text.heading(row.complaintNumber)}>
      {allowed.includes('accept') ? (
        <ActButton label={text.accept} act={() => call(acceptComplaint, { params })} />
      ) : null}
      {allowed.includes('askStatement') ? <AskForm complaintId={complaintId} /> : null}
      {allowed.includes('answer') ? <AnswerForm complaintId={complaintId} /> : null}
      {allowed.includes('orderCorrection') && isFounded ? <OrderForm complaintId={complaintId} /> : null}
      {allowed.includes('confirmCorrection') ? (
        <ActButton label={text.confirm} act={() => call(confirmCorrection, { params })} />
      ) : null}
      {allowed.includes('returnCorrection') ? <ReturnForm complaintId={complaintId} /> : null}
      {allowed.includes('close') ? <ActButton label={text.close} act={() => call(closeComplaint, { params })} /> : null}
    </section>
  );
}

/** What was done is read anew everywhere. */
function useDone(): () => void {
  const cache = useQueryClient();
  const { message } = App.useApp();
  return () => {
    void message.success(text.done);
    void cache.invalidateQueries({ queryKey: ['complaint'] });
    void cache.invalidateQueries({ queryKey: ['complaints'] });
  };
}

function ActButton({ label, act }: { readonly label: string; readonly act: () => Promise<null> }) {
  const done = useDone();
  const { message } = App.useApp();
  const acting = useMutation<null, Problem>({
    mutationFn: act,
    onSuccess: done,
    onError: (problem) => message.error(problem.message),
  });
  return (
    <p>
      <Button type="primary" loading={acting.isPending} onClick={() => acting.mutate()}>
        {label}
      </Button>
    </p>
  );
}

interface AskValues {
  readonly question: string;
  readonly withWords?: boolean;
  readonly withComplainant?: boolean;
  readonly dueOn?: string;
}

function AskForm({ complaintId }: { readonly complaintId: string }) {
  const [form] = Form.useForm<AskValues>();
  const done = useDone();
  return (
    <FoldedAct label={text.ask}>
      <p>{text.askLead}</p>
      <ActionForm
        name="ask"
        form={form}
        submitLabel={text.ask}
        send={({ question, withWords = false, withComplainant = false, dueOn = '' }) =>
          call(askStatement, {
            params: { complaintId },
            body: { question, withWords, withComplainant, dueOn: dueOn === '' ? null : dueOn },
          })
        }
        onDone={done}
      >
        <Words name="question" label={text.question} missing={text.questionMissing} />
        <Form.Item name="withWords" valuePropName="checked">
          <Checkbox>{text.withWords}</Checkbox>
        </Form.Item>
        <Form.Item name="withComplainant" valuePropName="checked">
          <Checkbox>{text.withComplainant}</Checkbox>
        </Form.Item>
        <Form.Item name="dueOn" label={text.dueOn} extra={text.dueOnHint}>
          <DayInput />
        </Form.Item>
      </ActionForm>
    </FoldedAct>
  );
}

function AnswerForm({ complaintId }: { readonly complaintId: string }) {
  const [form] = Form.useForm<{ result: ComplaintResult; answer: string }>();
  const done = useDone();
  return (
    <FoldedAct label={text.sendAnswer}>
      <ActionForm
        name="answer"
        form={form}
        submitLabel={text.sendAnswer}
        send={(body) => call(answerComplaint, { params: { complaintId }, body })}
        onDone={done}
      >
        <Form.Item name="result" label={text.result} rules={[{ required: true, message: text.resultMissing }]}>
          <Select options={complaintResults.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
        <Words name="answer" label={text.answerWords} missing={text.answerMissing} />
      </ActionForm>
    </FoldedAct>
  );
}

function OrderForm({ complaintId }: { readonly complaintId: string }) {
  const [form] = Form.useForm<{ order: string; dueOn: string }>();
  const done = useDone();
  return (
    <FoldedAct label={text.order}>
      <ActionForm
        name="order"
        form={form}
        submitLabel={text.order}
        send={(body) => call(orderCorrection, { params: { complaintId }, body })}
        onDone={done}
      >
        <Words name="order" label={text.orderWords} missing={text.orderMissing} />
        <LastDay />
      </ActionForm>
    </FoldedAct>
  );
}

function ReturnForm({ complaintId }: { readonly complaintId: string }) {
  const [form] = Form.useForm<{ reason: string; dueOn: string }>();
  const done = useDone();
  return (
    <FoldedAct label={text.giveBack}>
      <ActionForm
        name="giveBack"
        form={form}
        submitLabel={text.giveBack}
        send={(body) => call(returnCorrection, { params: { complaintId }, body })}
        onDone={done}
      >
        <Words name="reason" label={text.reason} missing={text.reasonMissing} />
        <LastDay />
      </ActionForm>
    </FoldedAct>
  );
}

interface WordsProps {
  readonly name: string;
  readonly label: string;
  readonly missing: string;
}

function Words({ name, label, missing }: WordsProps) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: missing }]}>
      <Input.TextArea rows={4} maxLength={2000} />
    </Form.Item>
  );
}

function LastDay() {
  return (
    <Form.Item name="dueOn" label={text.dueOn} rules={[{ required: true, message: text.dayMissing }]}>
      <DayInput />
    </Form.Item>
  );
}
