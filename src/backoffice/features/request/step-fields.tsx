import { Alert, Form, InputNumber, Radio, Select } from 'antd';
import { serviceModes } from '../../../core/requests/request-events.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import type { OpenRequest } from './open-request.ts';
import type { ActionValues } from './take-action.ts';
import { text } from './text.ts';

/** The legal day of an action. */
export function DayField({ label, hint }: { readonly label: string; readonly hint?: string }) {
  const today = useToday();
  return (
    <Form.Item name="happenedOn" label={label} extra={hint} rules={[{ required: true, message: text.dayMissing }]}>
      <DayInput max={today} />
    </Form.Item>
  );
}

/** The day on which receipt was confirmed with the applicant. */
export function ConfirmFields() {
  return <DayField label={text.confirmDay} />;
}

/** The day of archiving. */
export function ArchiveFields() {
  return <DayField label={text.archiveDay} />;
}

/** One notice that names everything to be corrected, with a reasonable period. */
export function CorrectionFields() {
  const today = useToday();
  return (
    <>
      <DayField label={text.noticeDay} />
      <Form.Item
        name="correctBy"
        label={text.correctBy}
        extra={text.correctByHint}
        rules={[{ required: true, message: text.correctByMissing }]}
      >
        <DayInput min={today} />
      </Form.Item>
    </>
  );
}

/** By how many working days, and who consented. */
export function ExtendFields({ consenters }: Pick<OpenRequest, 'consenters'>) {
  return (
    <>
      {consenters.length === 0 ? (
        <Alert type="warning" showIcon title={text.nobodyConsents} className="above-form" />
      ) : null}
      <DayField label={text.extendDay} />
      <Form.Item
        name="workingDays"
        label={text.workingDays}
        extra={text.workingDaysHint}
        rules={[{ required: true, message: text.workingDaysMissing }]}
      >
        <InputNumber min={1} max={20} precision={0} />
      </Form.Item>
      <Form.Item
        name="approvedBy"
        label={text.approvedBy}
        rules={[{ required: true, message: text.approvedByMissing }]}
      >
        <Select options={consenters.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))} />
      </Form.Item>
    </>
  );
}

/** How the reply was handed over; the day that counts differs with the mode. */
export function ServeFields() {
  const mode = Form.useWatch<ActionValues['mode']>('mode');
  const row = serviceModes.find(({ id }) => id === mode);
  return (
    <>
      <Form.Item name="mode" label={text.mode} rules={[{ required: true, message: text.modeMissing }]}>
        <Radio.Group options={serviceModes.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <DayField label={text.servedDay} {...(row === undefined ? {} : { hint: text.countsOn(row.countsOn) })} />
    </>
  );
}
