import { Button, Checkbox, Form, Input, Modal, Select } from 'antd';
import { correctDispute } from '../../../contract/disputes.ts';
import { disputedActs, disputeProcedures } from '../../../core/disputes/dispute-events.ts';
import { disputeOutcomeOf, disputeOutcomesOf } from '../../../core/disputes/dispute-outcomes.ts';
import { disputeRoutes } from '../../../core/disputes/dispute-results.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { OpenedDispute } from './opened-dispute.ts';
import { text } from './text.ts';

interface CorrectionDialogProps {
  readonly dispute: OpenedDispute;
  readonly isOpen: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Sets the entry right; what stays as it is changes nothing. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  return (
    <Modal title={text.correct} open={props.isOpen} onCancel={props.onCancel} footer={null} destroyOnHidden>
      <p className="dialog-lead">{text.correctLead}</p>
      <CorrectionForm {...props} />
    </Modal>
  );
}

type Row = OpenedDispute['row'];
type CorrectionValues = Pick<Row, 'route' | 'caseNumber' | 'authority' | 'openedOn' | 'source' | 'procedure'> & {
  readonly asCoDefendant: boolean;
  readonly disputedAct?: NonNullable<Row['disputedAct']>;
  readonly requestNumber: string;
  readonly outcome?: string;
  readonly concludedOn?: string;
};

function CorrectionForm({ dispute: { row }, onDone, onCancel }: CorrectionDialogProps) {
  const [form] = Form.useForm<CorrectionValues>();
  return (
    <ActionForm
      name="disputeCorrection"
      form={form}
      submitLabel={text.correct}
      initialValues={valuesOf(row)}
      besides={<Button onClick={onCancel}>{text.cancel}</Button>}
      send={({ requestNumber, ...changes }) => {
        const number = requestNumber.trim();
        const body = { ...changes, requestNumber: number === '' ? null : number };
        return call(correctDispute, { params: { caseId: row.caseId }, body });
      }}
      onDone={onDone}
    >
      <Choice name="route" label={text.route} rows={disputeRoutes} />
      <Words name="caseNumber" label={text.caseNumber} />
      <Words name="authority" label={text.authority} />
      <Form.Item name="openedOn" label={text.openedOn}>
        <DayInput />
      </Form.Item>
      <Choice name="procedure" label={text.procedure} rows={disputeProcedures} />
      <Choice name="disputedAct" label={text.act} rows={disputedActs} />
      <Words name="requestNumber" label={text.requestNumber} />
      <Words name="source" label={text.source} />
      <Form.Item name="asCoDefendant" valuePropName="checked">
        <Checkbox>{text.coDefendant}</Checkbox>
      </Form.Item>
      {row.outcome === null ? null : <Conclusion route={row.route} />}
    </ActionForm>
  );
}

function valuesOf(row: Row): CorrectionValues {
  const { route, caseNumber, authority, openedOn, source, procedure, asCoDefendant } = row;
  return {
    ...{ route, caseNumber, authority, openedOn, source, procedure, asCoDefendant },
    requestNumber: row.requestNumber ?? '',
    ...(row.disputedAct === null ? {} : { disputedAct: row.disputedAct }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.concludedOn === null ? {} : { concludedOn: row.concludedOn }),
  };
}

function Conclusion({ route }: Pick<Row, 'route'>) {
  const options = disputeOutcomesOf(route).map((id) => ({ value: id, label: disputeOutcomeOf(id).label }));
  return (
    <>
      <Form.Item name="outcome" label={text.outcome}>
        <Select options={options} />
      </Form.Item>
      <Form.Item name="concludedOn" label={text.concludedOn}>
        <DayInput />
      </Form.Item>
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly label: string }[];
}

function Choice({ name, label, rows }: ChoiceProps) {
  return (
    <Form.Item name={name} label={label}>
      <Select options={rows.map((row) => ({ value: row.id, label: row.label }))} />
    </Form.Item>
  );
}

function Words({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Form.Item name={name} label={label}>
      <Input maxLength={200} />
    </Form.Item>
  );
}
