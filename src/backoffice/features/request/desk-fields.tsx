import { Form, Select } from 'antd';
import { returnReasons } from '../../../core/requests/request-events.ts';
import { DayField } from './step-fields.tsx';
import { text } from './text.ts';
import type { RequestDesk } from './use-desk.ts';

/** Claiming needs nothing but the day. */
export function ClaimFields() {
  return <DayField label={text.day} hint={text.claimHint} />;
}

/** Urging needs nothing but the day. */
export function UrgeFields() {
  return <DayField label={text.day} hint={text.urgeHint} />;
}

/** To whom a request is assigned: a division, a person, or a person of a division. */
export function AssignFields({ desk }: { readonly desk: RequestDesk | undefined }) {
  const divisions = desk?.divisions ?? [];
  return (
    <>
      {divisions.length === 0 ? null : (
        <Form.Item name="division" label={text.division}>
          <Select
            allowClear
            placeholder={text.anyDivision}
            options={divisions.map(({ divisionId, name }) => ({ value: divisionId, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="to" label={text.to}>
        <Select allowClear placeholder={text.anyPerson} options={peopleOf(desk)} />
      </Form.Item>
      <DayField label={text.day} />
    </>
  );
}

/** To which colleague it is handed on. */
export function TransferFields({ desk }: { readonly desk: RequestDesk | undefined }) {
  return (
    <>
      <Form.Item name="to" label={text.to} rules={[{ required: true, message: text.toMissing }]}>
        <Select options={peopleOf(desk)} />
      </Form.Item>
      <DayField label={text.day} />
    </>
  );
}

/** Why it goes back to the pool. */
export function ReturnFields() {
  return (
    <>
      <Form.Item
        name="returnReason"
        label={text.returnReason}
        rules={[{ required: true, message: text.returnReasonMissing }]}
      >
        <Select options={returnReasons.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <DayField label={text.day} />
    </>
  );
}

function peopleOf(desk: RequestDesk | undefined) {
  return (desk?.officers ?? []).map(({ accountId, displayName }) => ({ value: accountId, label: displayName }));
}
