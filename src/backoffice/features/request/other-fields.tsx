import { Form, Input, Radio, Select } from 'antd';
import { applicantKinds } from '../../../core/requests/applicant-kinds.ts';
import { channels, deliveryMethods } from '../../../core/requests/channels.ts';
import { rectificationReasons } from '../../../core/requests/request-events.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import { OutcomeField } from './close-fields.tsx';
import { DayField } from './step-fields.tsx';
import type { ActionValues } from './take-action.ts';
import { text } from './text.ts';

/** The applicant is asked for reasons (Article 35). */
export function StatementFields() {
  return (
    <>
      <DayField label={text.noticeDay} />
      <Form.Item name="answerBy" label={text.answerBy} rules={[{ required: true, message: text.answerByMissing }]}>
        <DayInput />
      </Form.Item>
    </>
  );
}

/** The reasons came; they may be judged at once or later. */
export function ReceivedStatementFields() {
  return (
    <>
      <DayField label={text.statementDay} />
      <Form.Item name="isReasonable" label={text.isReasonable}>
        <Radio.Group
          options={[
            { value: true, label: text.reasonable },
            { value: false, label: text.unreasonable },
            { value: undefined, label: text.later },
          ]}
        />
      </Form.Item>
    </>
  );
}

/** What the agency found about the reasons. */
export function AssessmentFields() {
  return (
    <>
      <DayField label={text.assessDay} />
      <Form.Item
        name="isReasonable"
        label={text.isReasonable}
        rules={[{ required: true, message: text.isReasonableMissing }]}
      >
        <Radio.Group
          options={[
            { value: true, label: text.reasonable },
            { value: false, label: text.unreasonable },
          ]}
        />
      </Form.Item>
    </>
  );
}

/** The reasonable period of Article 35. */
export function DeferralFields() {
  return (
    <>
      <DayField label={text.noticeDay} />
      <Form.Item
        name="until"
        label={text.deferUntil}
        extra={text.deferUntilHint}
        rules={[{ required: true, message: text.answerByMissing }]}
      >
        <DayInput />
      </Form.Item>
    </>
  );
}

/** Which request goes on after a merger. */
export function MergeFields() {
  return (
    <>
      <Form.Item
        name="into"
        label={text.into}
        rules={[{ required: true, whitespace: true, message: text.intoMissing }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <DayField label={text.mergeDay} />
    </>
  );
}

/** What stands wrongly in the register: only what changes is filled in. */
export function RectifyRegistrationFields() {
  const today = useToday();
  const channel = Form.useWatch<ActionValues['channel']>('channel');
  const mail = Form.useWatch<ActionValues['mail']>('mail');
  const needsConfirmation =
    channel !== undefined && channel !== 'inPerson' && (channel !== 'byPost' || mail === 'ordinary');
  return (
    <>
      <p className="quiet small">{text.rectifyHint}</p>
      <ReasonField />
      <Form.Item name="applicantKind" label={text.newKind}>
        <Select allowClear options={applicantKinds.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Form.Item name="deliveryMethod" label={text.newDelivery}>
        <Select allowClear options={deliveryMethods.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Form.Item name="channel" label={text.newChannel}>
        <Select allowClear options={channels.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      {channel === 'byPost' ? (
        <Form.Item name="mail" label={text.mail}>
          <Radio.Group options={Object.entries(text.mails).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
      ) : null}
      {channel === undefined ? null : (
        <Form.Item name="arrivedOn" label={text.newArrival} rules={[{ required: true, message: text.dayMissing }]}>
          <DayInput max={today} />
        </Form.Item>
      )}
      {needsConfirmation ? (
        <Form.Item name="confirmedOn" label={text.confirmedOn}>
          <DayInput max={today} />
        </Form.Item>
      ) : null}
      <DayField label={text.rectifyDay} />
    </>
  );
}

/** The outcome that stands in the register was entered wrongly. */
export function RectifyClosingFields() {
  return (
    <>
      <ReasonField />
      <OutcomeField />
      <DayField label={text.decidedOn} />
    </>
  );
}

/** A new round, ordered or of the agency's own motion. */
export function ReopenFields() {
  return (
    <>
      <Form.Item name="basis" label={text.basisOf} rules={[{ required: true, message: text.basisMissing }]}>
        <Radio.Group options={Object.entries(text.bases).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <DayField label={text.reopenDay} />
      <Form.Item name="until" label={text.replyBy} extra={text.replyByHint}>
        <DayInput />
      </Form.Item>
    </>
  );
}

function ReasonField() {
  return (
    <Form.Item
      name="rectificationReason"
      label={text.rectificationReason}
      rules={[{ required: true, message: text.rectificationReasonMissing }]}
    >
      <Select options={rectificationReasons.map(({ id, label }) => ({ value: id, label }))} />
    </Form.Item>
  );
}
