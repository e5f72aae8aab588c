import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Radio } from 'antd';
import type { ComponentProps } from 'react';
import {
  dropStatement,
  publishStatement,
  sendStatementBack,
  submitStatement,
  withdrawStatement,
} from '../../../contract/duties.ts';
import { type NothingReason, nothingReasons, type StatementAct } from '../../../core/catalog/nothing-statement.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import type { Statement } from './statement.ts';
import { text } from './text.ts';

export type Act = StatementAct;
type Reply = CallReply<typeof dropStatement>;
type DialogProps = ComponentProps<typeof ReasonDialog<Reply>>;

interface StatementDialogProps {
  readonly chosen: { readonly statement: Statement; readonly act: Act } | undefined;
  readonly onClose: () => void;
}

/** Asks once more before something is done with a statement. */
export function StatementDialog({ chosen, onClose }: StatementDialogProps) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  if (chosen === undefined) return null;
  const done = () => {
    onClose();
    void message.success(text.done);
    void cache.invalidateQueries();
  };
  const { statement, act } = chosen;
  if (act === 'submit') return <SubmitAgain statement={statement} onDone={done} onClose={onClose} />;
  const shared = { isOpen: true, onDone: done, onCancel: onClose };
  return <ReasonDialog {...shared} {...dialogOf(statement, act)} />;
}

type ActDialog = Pick<DialogProps, 'name' | 'title' | 'lead' | 'submitLabel' | 'reason' | 'isDangerous' | 'send'>;

function dialogOf(statement: Statement, act: Exclude<Act, 'submit'>): ActDialog {
  const params = { statementId: statement.statementId };
  if (act === 'approve') return approveDialog(statement);
  if (act === 'drop') {
    const send = () => call(dropStatement, { params });
    return {
      name: 'dropStatement',
      title: text.drop,
      lead: text.dropLead,
      submitLabel: text.drop,
      isDangerous: true,
      send,
    };
  }
  if (act === 'sendBack') {
    return {
      ...{ name: 'returnStatement', title: text.sendBack, lead: text.sendBackLead, submitLabel: text.sendBack },
      reason: { field: 'opinion', label: text.opinionLabel, missing: text.opinionMissing, longest: 500 },
      send: (opinion) => call(sendStatementBack, { params, body: { opinion } }),
    };
  }
  return {
    ...{ name: 'withdrawStatement', title: text.withdraw, lead: text.withdrawLead, submitLabel: text.withdraw },
    reason: { field: 'why', label: text.why, missing: text.whyMissing, longest: 500 },
    isDangerous: true,
    send: (why) => call(withdrawStatement, { params, body: { why } }),
  };
}

/** Shows the words that become public before somebody signs them. */
function approveDialog({ statementId, words, contentDigest }: Statement): ActDialog {
  const lead = (
    <>
      <p>{text.approveLead}</p>
      <blockquote>{words}</blockquote>
    </>
  );
  const send = () => call(publishStatement, { params: { statementId }, body: { seen: contentDigest } });
  return { name: 'approveStatement', title: text.approve, lead, submitLabel: text.approve, send };
}

interface SubmitAgainProps {
  readonly statement: Statement;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function SubmitAgain({ statement, onDone, onClose }: SubmitAgainProps) {
  const [form] = Form.useForm<{ readonly reason: NothingReason; readonly remark: string }>();
  const { statementId, columnId, from, reason, remark, opinion } = statement;
  return (
    <Modal title={text.submit} open onCancel={onClose} footer={null} destroyOnHidden>
      <p className="dialog-lead">{text.opinion(opinion)}</p>
      <ActionForm
        name="submitStatement"
        form={form}
        submitLabel={text.submit}
        initialValues={{ reason, remark }}
        besides={<Button onClick={onClose}>{text.cancel}</Button>}
        send={(values) => call(submitStatement, { body: { statementId, columnId, from, ...values } })}
        onDone={onDone}
      >
        <Form.Item name="reason" label={text.reason} rules={[{ required: true, message: text.reasonMissing }]}>
          <Radio.Group className="stacked" options={nothingReasons.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
        <Form.Item name="remark" label={text.remark}>
          <Input.TextArea rows={3} maxLength={200} />
        </Form.Item>
      </ActionForm>
    </Modal>
  );
}
