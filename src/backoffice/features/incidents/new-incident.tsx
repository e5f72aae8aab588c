import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { reportIncident } from '../../../contract/item-checks.ts';
import { type IncidentKind, incidentKinds } from '../../../core/releases/incidents.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { randomId } from '../../ui/random-id.ts';
import { text } from './text.ts';
import { WordFields } from './word-fields.tsx';

interface Values extends Record<string, string> {
  readonly kind: IncidentKind;
  readonly foundOn: string;
}

/** What became public, when and how it was found. */
export function NewIncident() {
  const [form] = Form.useForm<Values>();
  const [incidentId] = useState(randomId);
  const { itemId } = useSearch({ from: '/incidents/new' });
  const cache = useQueryClient();
  const navigate = useNavigate();
  const kind = Form.useWatch('kind', form);
  const tell = incidentKinds.find(({ id }) => id === kind)?.tell;
  return (
    <>
      <PageHead title={text.newTitle} lead={text.noData} />
      <ActionForm<Values, { readonly incidentId: string }>
        name="incident"
        form={form}
        submitLabel={text.report}
        initialValues={{ kind: 'personalInformation', foundOn: '' }}
        send={({ kind: chosen, foundOn, ...words }) =>
          call(reportIncident, { body: { incidentId, kind: chosen, foundOn, itemId: itemId ?? null, words } })
        }
        onDone={() => {
          void cache.invalidateQueries({ queryKey: ['incidents'] });
          void navigate({ to: '/incidents/$incidentId', params: { incidentId } });
        }}
      >
        <Form.Item name="kind" label={text.kind} {...(tell === undefined ? {} : { extra: text.tell(tell) })}>
          <Select options={incidentKinds.map(({ id, label }) => ({ value: id, label }))} />
        </Form.Item>
        <Form.Item
          name="foundOn"
          label={text.foundOn}
          rules={[{ required: true, message: text.missing(text.foundOn) }]}
        >
          <DayInput />
        </Form.Item>
        <WordFields act="report" />
      </ActionForm>
    </>
  );
}
