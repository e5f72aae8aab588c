import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Select } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import { endDeputy, type listDivisions, nameDeputy } from '../../../contract/desk.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { randomId } from '../../ui/random-id.ts';
import { useMe, useToday } from '../../ui/session.ts';
import { text } from './text.ts';

type Reply = CallReply<typeof listDivisions>;
type Deputy = Reply['deputies'][number];
type Values = Omit<Static<(typeof nameDeputy)['body']>, 'deputyId'>;

/** Who stands in for whom, and naming a deputy: for oneself, or for others where one sets the divisions. */
export function DeputyPart({ reply }: { readonly reply: Reply }) {
  const me = useMe();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const mayWrite = usePermitted('division.write');
  const ending = useMutation({
    mutationFn: (deputyId: string) => call(endDeputy, { params: { deputyId } }),
    onSuccess: () => cache.invalidateQueries(),
    onError: (problem) => message.error(problem.message),
  });
  const mayEnd = ({ principalId, substituteId }: Deputy) =>
    mayWrite || principalId === me.accountId || substituteId === me.accountId;
  return (
    <section aria-labelledby="deputies-title">
      <h2 id="deputies-title">{text.deputies}</h2>
      <p className="quiet above-box">{text.deputiesLead}</p>
      {reply.deputies.length === 0 ? (
        <p>{text.noDeputies}</p>
      ) : (
        <LedgerTable
          label={text.deputies}
          columns={[
            { key: 'principal', title: text.principal, cell: ({ principalName }: Deputy) => principalName },
            { key: 'substitute', title: text.substitute, cell: ({ substituteName }: Deputy) => substituteName },
            {
              key: 'period',
              title: text.period,
              cell: ({ fromOn, untilOn }: Deputy) => `${fromOn} — ${untilOn}`,
            },
            {
              key: 'end',
              title: '',
              cell: (deputy: Deputy) =>
                mayEnd(deputy) ? (
                  <Button size="small" onClick={() => ending.mutate(deputy.deputyId)}>
                    {text.end}
                  </Button>
                ) : null,
            },
          ]}
          rows={reply.deputies}
          keyOf={({ deputyId }) => deputyId}
        />
      )}
      <DeputyForm people={reply.people} mayNameOthers={mayWrite} />
    </section>
  );
}

interface DeputyFormProps {
  readonly people: Reply['people'];
  readonly mayNameOthers: boolean;
}

function DeputyForm({ people, mayNameOthers }: DeputyFormProps) {
  const [form] = Form.useForm<Values>();
  const cache = useQueryClient();
  const today = useToday();
  const { accountId } = useMe();
  const [deputyId, setDeputyId] = useState(randomId);
  const options = people.map((person) => ({ value: person.accountId, label: person.displayName }));
  return (
    <div className="action-panel">
      <h3>{text.nameDeputy}</h3>
      <ActionForm
        name="deputy"
        form={form}
        submitLabel={text.nameDeputy}
        initialValues={{ principalId: accountId, fromOn: today }}
        send={(values) => call(nameDeputy, { body: { ...values, deputyId } })}
        onDone={() => {
          setDeputyId(randomId());
          form.resetFields();
          void cache.invalidateQueries();
        }}
      >
        <Form.Item
          name="principalId"
          label={text.principal}
          rules={[{ required: true, message: text.principalMissing }]}
        >
          <Select options={mayNameOthers ? options : options.filter(({ value }) => value === accountId)} />
        </Form.Item>
        <Form.Item
          name="substituteId"
          label={text.substitute}
          rules={[{ required: true, message: text.substituteMissing }]}
        >
          <Select options={options} />
        </Form.Item>
        <Form.Item name="fromOn" label={text.fromOn} rules={[{ required: true, message: text.dayMissing }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="untilOn" label={text.untilOn} rules={[{ required: true, message: text.dayMissing }]}>
          <DayInput min={today} />
        </Form.Item>
      </ActionForm>
    </div>
  );
}
