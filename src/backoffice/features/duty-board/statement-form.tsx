import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { submitStatement } from '../../../contract/duties.ts';
import { type NothingReason, nothingReasons } from '../../../core/catalog/nothing-statement.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { randomId } from '../../ui/random-id.ts';
import type { Duty } from './duty.ts';
import { text } from './text.ts';

interface StatementValues {
  readonly reason: NothingReason;
  readonly remark?: string;
}

/** Says that nothing came in a period, and sends it to somebody else's approval. */
export function StatementForm({ duty, onClose }: { readonly duty: Duty | undefined; readonly onClose: () => void }) {
  return (
    <Modal title={text.statementTitle} open={duty !== undefined} onCancel={onClose} footer={null} destroyOnHidden>
      {duty === undefined ? null : <Fields duty={duty} onClose={onClose} />}
    </Modal>
  );
}

function Fields({ duty, onClose }: { readonly duty: Duty; readonly onClose: () => void }) {
  const [form] = Form.useForm<StatementValues>();
  // made once for each dialog, so that sending it twice says it once
  const [statementId] = useState(randomId);
  const cache = useQueryClient();
  const { message } = App.useApp();
  const { columnId, columnName, periodLabel, from } = duty;
  return (
    <>
      <p className="dialog-lead">{text.statementLead(columnName, periodLabel)}</p>
      <ActionForm
        name="statement"
        form={form}
        submitLabel={text.submit}
        besides={<Button onClick={onClose}>{text.cancel}</Button>}
        send={({ reason, remark = '' }) =>
          call(submitStatement, { body: { statementId, columnId, from, reason, remark } })
        }
        onDone={() => {
          onClose();
          void message.success(text.submitted);
          void cache.invalidateQueries();
        }}
      >
        <Form.Item name="reason" label={text.reason} rules={[{ required: true, message: text.reasonMissing }]}>
          <Radio.Group className="stacked" options={nothingReasons.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
        <Form.Item name="remark" label={text.remark} extra={text.remarkHint}>
          <Input.TextArea rows={3} maxLength={200} />
        </Form.Item>
      </ActionForm>
    </>
  );
}
