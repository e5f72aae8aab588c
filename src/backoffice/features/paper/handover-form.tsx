import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Select } from 'antd';
import { confirmArrival, recordFailedService, recordService } from '../../../contract/paper-services.ts';
import { type ServiceMode, serviceModes } from '../../../core/requests/request-events.ts';
import { lateEntryReasons } from '../../../core/requests/request-fact.ts';
import { serviceFailures } from '../../../core/requests/service-failures.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallInput, call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { formText } from '../../ui/form-text.ts';
import { useToday } from '../../ui/session.ts';
import type { OpenedPaper } from './opened-paper.ts';
import { text } from './text.ts';
import { readAgain } from './use-step.ts';

export type HandoverName = 'serve' | 'confirmArrival' | 'recordFailedService';

type Values = CallInput<typeof recordService>['body'] &
  CallInput<typeof confirmArrival>['body'] &
  CallInput<typeof recordFailedService>['body'];

interface HandoverFormProps {
  readonly name: HandoverName;
  readonly opened: OpenedPaper;
  readonly onDone: () => void;
}

/** How a paper was handed over, reached its addressee, or failed to; the mode says which days are asked for. */
export function HandoverForm({ name, opened, onDone }: HandoverFormProps) {
  const [form] = Form.useForm<Values>();
  const cache = useQueryClient();
  const today = useToday();
  const { paperId } = opened.paper;
  const mode = Form.useWatch('mode', form) ?? opened.proposedMode ?? 'byPost';
  return (
    <div className="action-panel">
      <h2>{text[name]}</h2>
      <ActionForm
        name="service"
        form={form}
        submitLabel={text[name]}
        initialValues={{
          mode: opened.proposedMode ?? 'byPost',
          sentOn: today,
          signedOn: today,
          arrivedOn: today,
          failedOn: today,
        }}
        aliases={{ happenedOn: name === 'confirmArrival' ? 'arrivedOn' : 'failedOn' }}
        besides={<Button onClick={onDone}>{formText.cancel}</Button>}
        send={(values) => send(name, paperId, mode, values)}
        onDone={async () => {
          await readAgain(cache);
          onDone();
        }}
      >
        {name === 'confirmArrival' ? <DayField name="arrivedOn" label={text.arrivedOn} /> : <ModeField />}
        {name === 'serve' ? <ServeFields mode={mode} /> : null}
        {name === 'recordFailedService' ? <FailureFields /> : null}
        <Form.Item name="lateReason" label={text.lateReason} extra={text.lateReasonHint}>
          <Select allowClear options={lateEntryReasons.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
      </ActionForm>
    </div>
  );
}

function ModeField() {
  return (
    <Form.Item name="mode" label={text.mode} rules={[{ required: true, message: text.missing }]}>
      <Select
        options={serviceModes.map(({ id, label, countsOn }) => ({ value: id, label: `${label}（${countsOn}）` }))}
      />
    </Form.Item>
  );
}

function ServeFields({ mode }: { readonly mode: ServiceMode }) {
  const isDirect = mode === 'inPerson' || mode === 'throughAnother';
  return (
    <>
      {isDirect ? (
        <>
          <DayField name="signedOn" label={text.signedOn} />
          <TextField name="recipient" label={text.recipient} longest={60} />
          <TextField name="place" label={text.place} longest={200} />
          <Form.Item name="isLeftBehind" valuePropName="checked">
            <Checkbox>{text.isLeftBehind}</Checkbox>
          </Form.Item>
          <TextField name="witnesses" label={text.witnesses} longest={200} />
        </>
      ) : (
        <DayField name="sentOn" label={text.sentOn} />
      )}
      {mode === 'byPost' ? (
        <TextField name="trackingNumber" label={text.trackingNumber} longest={40} hint={text.trackingHint} />
      ) : null}
      {isDirect || mode === 'byPost' ? null : <DayField name="reachedOn" label={text.reachedOn} />}
      <TextField name="note" label={text.note} longest={500} />
    </>
  );
}

function FailureFields() {
  return (
    <>
      <Form.Item name="failure" label={text.failure} rules={[{ required: true, message: text.missing }]}>
        <Select options={serviceFailures.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <DayField name="failedOn" label={text.failedOn} />
      <TextField name="note" label={text.note} longest={500} />
    </>
  );
}

function DayField({ name, label }: { readonly name: keyof Values & string; readonly label: string }) {
  const today = useToday();
  return (
    <Form.Item name={name} label={label}>
      <DayInput max={today} />
    </Form.Item>
  );
}

interface TextFieldProps {
  readonly name: keyof Values & string;
  readonly label: string;
  readonly longest: number;
  readonly hint?: string;
}

function TextField({ name, label, longest, hint }: TextFieldProps) {
  return (
    <Form.Item name={name} label={label} {...(hint === undefined ? {} : { extra: hint })}>
      <Input maxLength={longest} />
    </Form.Item>
  );
}

/** Sends what belongs to the form and the mode, and nothing that was left empty. */
function send(name: HandoverName, paperId: string, mode: ServiceMode, values: Values) {
  const params = { paperId };
  const late = values.lateReason === undefined ? {} : { lateReason: values.lateReason };
  if (name === 'confirmArrival')
    return call(confirmArrival, { params, body: { arrivedOn: values.arrivedOn, ...late } });
  if (name === 'recordFailedService') {
    const { failure, failedOn } = values;
    const body = { mode, failure, failedOn, ...filled({ note: values.note }), ...late };
    return call(recordFailedService, { params, body });
  }
  const isDirect = mode === 'inPerson' || mode === 'throughAnother';
  const { signedOn, recipient, place, witnesses, sentOn, reachedOn, trackingNumber, note } = values;
  const ofMode = isDirect ? { signedOn, recipient, place, witnesses } : { sentOn, reachedOn, trackingNumber };
  const left = isDirect && values.isLeftBehind === true ? { isLeftBehind: true } : {};
  return call(recordService, { params, body: { mode, ...filled({ ...ofMode, note }), ...left, ...late } });
}

function filled(texts: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, value]])),
  );
}
