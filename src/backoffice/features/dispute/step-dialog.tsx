import { Button, Form, Input, Modal, Radio, Select } from 'antd';
import { takeDisputeStep } from '../../../contract/disputes.ts';
import { type DisputeOutcome, disputeOutcomeOf, disputeOutcomesOf } from '../../../core/disputes/dispute-outcomes.ts';
import { type DisputeStepKind, disputeStepOf } from '../../../core/disputes/dispute-steps.ts';
import { formatCitation } from '../../../core/law/citation.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import type { OpenedDispute } from './opened-dispute.ts';
import { text } from './text.ts';

interface StepDialogProps {
  readonly dispute: OpenedDispute;
  readonly isOpen: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

interface StepValues {
  readonly kind: DisputeStepKind;
  readonly happenedOn: string;
  readonly time?: string;
  readonly place?: string;
  readonly until?: string;
  readonly outcome?: DisputeOutcome;
  readonly byAgency?: boolean;
}

/** Enters a step: only what may follow now, and of its details only what the step has. */
export function StepDialog(props: StepDialogProps) {
  return (
    <Modal title={text.takeStep} open={props.isOpen} onCancel={props.onCancel} footer={null} destroyOnHidden>
      <StepForm {...props} />
    </Modal>
  );
}

function StepForm({ dispute, onDone, onCancel }: StepDialogProps) {
  const [form] = Form.useForm<StepValues>();
  const kind = Form.useWatch('kind', form);
  const today = useToday();
  const { caseId } = dispute.row;
  const row = kind === undefined ? undefined : disputeStepOf(kind);
  return (
    <ActionForm
      name="disputeStep"
      form={form}
      submitLabel={text.takeStep}
      initialValues={{ happenedOn: today }}
      besides={<Button onClick={onCancel}>{text.cancel}</Button>}
      send={(body) => call(takeDisputeStep, { params: { caseId }, body })}
      onDone={onDone}
    >
      <Form.Item
        name="kind"
        label={text.kind}
        extra={row === undefined ? undefined : formatCitation(row.cite)}
        rules={[{ required: true, message: text.kindMissing }]}
      >
        <Select options={dispute.openSteps.map((id) => ({ value: id, label: disputeStepOf(id).label }))} />
      </Form.Item>
      <Form.Item name="happenedOn" label={text.happenedOn} rules={[{ required: true, message: text.dayMissing }]}>
        <DayInput {...(row?.ahead === true ? {} : { max: today })} />
      </Form.Item>
      {kind === undefined ? null : <Details kind={kind} route={dispute.row.route} />}
    </ActionForm>
  );
}

interface DetailsProps {
  readonly kind: DisputeStepKind;
  readonly route: OpenedDispute['row']['route'];
}

function Details({ kind, route }: DetailsProps) {
  const { details } = disputeStepOf(kind);
  return (
    <>
      {details.includes('time') ? (
        <Form.Item name="time" label={text.time}>
          <Input maxLength={5} />
        </Form.Item>
      ) : null}
      {details.includes('place') ? (
        <Form.Item name="place" label={text.place}>
          <Input maxLength={100} />
        </Form.Item>
      ) : null}
      {details.includes('until') ? (
        <Form.Item name="until" label={text.until} rules={[{ required: true, message: text.dayMissing }]}>
          <DayInput />
        </Form.Item>
      ) : null}
      {details.includes('judgment') ? (
        <Form.Item name="outcome" label={text.judgment} rules={[{ required: true, message: text.judgmentMissing }]}>
          <Select options={disputeOutcomesOf(route).map((id) => ({ value: id, label: disputeOutcomeOf(id).label }))} />
        </Form.Item>
      ) : null}
      {details.includes('appellant') ? (
        <Form.Item name="byAgency" label={text.appellant}>
          <Radio.Group
            options={[
              { value: true, label: text.byAgency },
              { value: false, label: text.byOther },
            ]}
          />
        </Form.Item>
      ) : null}
    </>
  );
}
