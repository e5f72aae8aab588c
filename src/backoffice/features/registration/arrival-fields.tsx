import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { formatCitation } from '../../../core/law/citation.ts';
import { type Channel, channels } from '../../../core/requests/channels.ts';
import { lateEntryReasons } from '../../../core/requests/request-fact.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import { needsConfirmation, type RegistrationValues } from './registration-values.ts';
import { text } from './text.ts';

interface ArrivalFieldsProps {
  readonly values: RegistrationValues;
  /** The server asked why the entry comes late. */
  readonly asksLateReason: boolean;
}

/** How and when the paper came; beside the day stands the rule of Article 31 for the channel. */
export function ArrivalFields({ values, asksLateReason }: ArrivalFieldsProps) {
  const today = useToday();
  const { channel } = values;
  return (
    <fieldset>
      <legend>{text.arrival}</legend>
      <Form.Item name="channel" label={text.channel} rules={[{ required: true, message: text.channelMissing }]}>
        <Radio.Group options={channels.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      {channel === 'byPost' ? <MailField /> : null}
      <Form.Item
        name="arrivedOn"
        label={dayLabel(values)}
        rules={[{ required: true, message: text.dayMissing }]}
        extra={channel === undefined ? undefined : <ReceiptRule channel={channel} />}
      >
        <DayInput max={today} />
      </Form.Item>
      {needsConfirmation(values) ? (
        <Form.Item name="confirmedOn" label={text.confirmedOn} extra={text.confirmedHint}>
          <DayInput max={today} />
        </Form.Item>
      ) : null}
      {channel === undefined ? null : (
        <Form.Item name="evidence" label={text.evidence} extra={text.evidenceHint}>
          <Input maxLength={500} autoComplete="off" placeholder={evidenceExample(values)} />
        </Form.Item>
      )}
      {asksLateReason || values.lateEntryReason !== undefined ? <LateReasonField /> : null}
      <OralFields isOral={values.filledByAgency === true} />
    </fieldset>
  );
}

/** An oral request that the office writes down: the applicant reads and confirms it (Article 29). */
function OralFields({ isOral }: { readonly isOral: boolean }) {
  const today = useToday();
  return (
    <>
      <Form.Item name="filledByAgency" valuePropName="checked" wrapperCol={{ className: 'unlabelled' }}>
        <Checkbox>{text.filledByAgency}</Checkbox>
      </Form.Item>
      {isOral ? (
        <Form.Item
          name="formConfirmedOn"
          label={text.formConfirmedOn}
          extra={text.formConfirmedHint}
          rules={[{ required: true, message: text.formConfirmedMissing }]}
        >
          <DayInput max={today} />
        </Form.Item>
      ) : null}
    </>
  );
}

function MailField() {
  return (
    <Form.Item name="mail" label={text.mail} rules={[{ required: true, message: text.mailMissing }]}>
      <Radio.Group options={Object.entries(text.mails).map(([value, label]) => ({ value, label }))} />
    </Form.Item>
  );
}

function LateReasonField() {
  return (
    <Form.Item
      name="lateEntryReason"
      label={text.lateReason}
      rules={[{ required: true, message: text.lateReasonMissing }]}
    >
      <Select options={lateEntryReasons.map(({ id, label }) => ({ value: id, label }))} />
    </Form.Item>
  );
}

function ReceiptRule({ channel }: { readonly channel: Channel }) {
  const row = channels.find(({ id }) => id === channel);
  if (row === undefined) return null;
  return (
    <>
      {text.rule}：{row.rule}。（{formatCitation(row.cite)}）
    </>
  );
}

function evidenceExample({ channel, mail }: RegistrationValues): string {
  if (channel === undefined) return '';
  return channel === 'byPost' && mail === 'ordinary' ? text.evidenceOf.ordinary : text.evidenceOf[channel];
}

function dayLabel({ channel, mail }: RegistrationValues): string {
  if (channel === 'inPerson') return text.submittedOn;
  return channel === 'byPost' && mail !== 'ordinary' ? text.signedForOn : text.arrivedOn;
}
