import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { takeAction } from '../../../contract/requests.ts';
import { isOutcome, outcomeOf } from '../../../core/requests/outcomes.ts';
import { lateEntryReasons } from '../../../core/requests/request-fact.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { useToday } from '../../ui/session.ts';
import { ActionFields } from './action-fields.tsx';
import type { OpenRequest } from './open-request.ts';
import type { ActionValues, OfferedAction } from './take-action.ts';
import { text } from './text.ts';
import type { RequestDesk } from './use-desk.ts';

interface RequestActionFormProps {
  readonly offer: { readonly action: OfferedAction; readonly label: string; readonly cite: string };
  readonly opened: OpenRequest;
  readonly desk: RequestDesk | undefined;
  readonly onCancel: () => void;
  readonly onDone: () => void;
}

/** The small form of one action, with its article; what cannot be taken back is confirmed once more. */
export function RequestActionForm({ offer, opened, desk, onCancel, onDone }: RequestActionFormProps) {
  const { action, label, cite } = offer;
  const [form] = Form.useForm<ActionValues>();
  const today = useToday();
  const { requestId } = opened.record;
  const [asksLateReason, setAsksLateReason] = useState(false);
  const isFinal = finalActions.includes(action);
  return (
    <div className="action-panel">
      <h2>{label}</h2>
      <p className="quiet small">{cite}</p>
      <ActionForm
        name="action"
        form={form}
        submitLabel={label}
        initialValues={{ happenedOn: today }}
        aliases={{ decidedOn: 'happenedOn', receivedOn: 'happenedOn', replyBy: 'until' }}
        onProblem={({ faults }) => setAsksLateReason(faults.some(({ field }) => field === 'lateReason'))}
        besides={<Button onClick={onCancel}>{text.cancel}</Button>}
        send={(values) => call(takeAction, { params: { requestId }, body: { ...present(values), action } })}
        onDone={onDone}
        {...(isFinal ? { confirm: (values: ActionValues) => <FinalWords label={label} values={values} /> } : {})}
      >
        <ActionFields action={action} opened={opened} desk={desk} />
        {asksLateReason ? <LateReasonField /> : null}
      </ActionForm>
    </div>
  );
}

const finalActions: readonly OfferedAction[] = ['close', 'withdraw', 'merge', 'archive', 'rectifyClosing', 'reopen'];

/** Why a fact of an earlier day is entered only now; asked for when the server wants it. */
function LateReasonField() {
  return (
    <Form.Item name="lateReason" label={text.lateReason} rules={[{ required: true, message: text.lateReasonMissing }]}>
      <Select options={lateEntryReasons.map(({ id, label }) => ({ value: id, label }))} />
    </Form.Item>
  );
}

function FinalWords({ label, values }: { readonly label: string; readonly values: ActionValues }) {
  const { outcome, happenedOn } = values;
  return (
    <>
      <p>
        {label}
        {outcome !== undefined && isOutcome(outcome) ? `：${outcomeOf(outcome).label}` : ''}，{text.day}
        {happenedOn}。
      </p>
      <p>{text.cannotUndo}</p>
    </>
  );
}

/** Without what was left empty. */
function present(values: ActionValues): ActionValues {
  const filled = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(filled) as ActionValues;
}
