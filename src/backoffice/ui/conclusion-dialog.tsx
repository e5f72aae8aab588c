import { Button, Form, Modal, Select } from 'antd';
import { concludeDispute } from '../../contract/disputes.ts';
import {
  type DisputeOutcome,
  disputeOutcomeOf,
  disputeOutcomesOf,
  disputeResultOf,
} from '../../core/disputes/dispute-outcomes.ts';
import { type DisputeRoute, disputeResults } from '../../core/disputes/dispute-results.ts';
import { formatCitation } from '../../core/law/citation.ts';
import { ActionForm } from './action-form.tsx';
import { call } from './call.ts';
import { conclusionText as text } from './conclusion-text.ts';
import { DayInput } from './day-input.tsx';
import { labelOf } from './register-words.ts';
import { useToday } from './session.ts';

/** What has to be known of a case to conclude it. */
interface PendingDispute {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly openedOn: string;
  readonly route: DisputeRoute;
}

interface ConclusionDialogProps {
  readonly dispute: PendingDispute | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** How a dispute ended: only what its forum can pronounce. */
export function ConclusionDialog({ dispute, onDone, onCancel }: ConclusionDialogProps) {
  return (
    <Modal title={text.conclude} open={dispute !== undefined} onCancel={onCancel} footer={null} destroyOnHidden>
      {dispute === undefined ? null : <ConclusionForm dispute={dispute} onDone={onDone} onCancel={onCancel} />}
    </Modal>
  );
}

interface ConclusionFormProps extends ConclusionDialogProps {
  readonly dispute: PendingDispute;
}

function ConclusionForm({ dispute, onDone, onCancel }: ConclusionFormProps) {
  const { caseId, caseNumber, openedOn, route } = dispute;
  const [form] = Form.useForm<{ outcome: DisputeOutcome; concludedOn: string }>();
  const outcome = Form.useWatch('outcome', form);
  const today = useToday();
  return (
    <>
      <p className="dialog-lead">{text.concludeLead(caseNumber)}</p>
      <ActionForm
        name="conclusion"
        form={form}
        submitLabel={text.conclude}
        initialValues={{ concludedOn: today }}
        besides={<Button onClick={onCancel}>{text.cancel}</Button>}
        send={(body) => call(concludeDispute, { params: { caseId }, body })}
        onDone={onDone}
      >
        <Form.Item
          name="outcome"
          label={text.outcome}
          extra={outcome === undefined ? undefined : <OutcomeMeaning outcome={outcome} />}
          rules={[{ required: true, message: text.outcomeMissing }]}
        >
          <Select options={disputeOutcomesOf(route).map((id) => ({ value: id, label: disputeOutcomeOf(id).label }))} />
        </Form.Item>
        <Form.Item name="concludedOn" label={text.concludedOn} rules={[{ required: true, message: text.dayMissing }]}>
          <DayInput min={openedOn} max={today} />
        </Form.Item>
      </ActionForm>
    </>
  );
}

function OutcomeMeaning({ outcome }: { readonly outcome: DisputeOutcome }) {
  const column = labelOf(disputeResults, disputeResultOf(outcome));
  return (
    <>
      {text.countedIn(column)}（{formatCitation(disputeOutcomeOf(outcome).cite)}）
    </>
  );
}
