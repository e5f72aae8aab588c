import { Button, Drawer, Form, Input, Radio } from 'antd';
import { openDispute } from '../../../contract/registers.ts';
import { type DisputeRoute, disputeRoutes } from '../../../core/disputes/dispute-results.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';

interface DisputeValues {
  readonly route: DisputeRoute;
  readonly caseNumber: string;
  readonly authority: string;
  readonly openedOn: string;
  readonly requestNumber?: string;
  readonly source: string;
}

interface DisputeFormProps {
  readonly isOpen: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Adds one case of reconsideration or litigation. */
export function DisputeForm({ isOpen, onDone, onCancel }: DisputeFormProps) {
  return (
    <Drawer title={text.add} size={520} open={isOpen} onClose={onCancel} destroyOnHidden>
      <DisputeFields onDone={onDone} onCancel={onCancel} />
    </Drawer>
  );
}

function DisputeFields({ onDone, onCancel }: Omit<DisputeFormProps, 'isOpen'>) {
  const [form] = Form.useForm<DisputeValues>();
  const today = useToday();
  return (
    <ActionForm
      name="dispute"
      form={form}
      submitLabel={text.add}
      initialValues={{ openedOn: today }}
      besides={<Button onClick={onCancel}>{text.cancel}</Button>}
      send={({ requestNumber, ...facts }) => {
        const number = requestNumber?.trim() ?? '';
        return call(openDispute, { body: { ...facts, requestNumber: number === '' ? null : number } });
      }}
      onDone={onDone}
    >
      <Form.Item name="route" label={text.route} rules={[{ required: true, message: text.routeMissing }]}>
        <Radio.Group className="stacked" options={disputeRoutes.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <TextField name="caseNumber" label={text.caseNumber} missing={text.caseNumberMissing} />
      <TextField name="authority" label={text.authority} missing={text.authorityMissing} />
      <Form.Item name="openedOn" label={text.openedOn} rules={[{ required: true, message: text.dayMissing }]}>
        <DayInput max={today} />
      </Form.Item>
      <TextField name="requestNumber" label={text.requestNumber} hint={text.requestNumberHint} />
      <TextField name="source" label={text.source} missing={text.sourceMissing} hint={text.sourceHint} />
    </ActionForm>
  );
}

interface TextFieldProps {
  readonly name: 'caseNumber' | 'authority' | 'requestNumber' | 'source';
  readonly label: string;
  readonly missing?: string;
  readonly hint?: string;
}

function TextField({ name, label, missing, hint }: TextFieldProps) {
  const rules = missing === undefined ? [] : [{ required: true, whitespace: true, message: missing }];
  return (
    <Form.Item name={name} label={label} extra={hint} rules={rules}>
      <Input maxLength={name === 'source' ? 200 : name === 'requestNumber' ? 60 : 100} />
    </Form.Item>
  );
}
