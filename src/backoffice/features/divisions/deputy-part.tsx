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
  const mayWrite = usePermitted('division.write');
  return (
    <section aria-labelledby="deputies-title">
      <h2 id="deputies-title">{text.deputies}</h2>
      <p className="quiet above-box">{text.deputiesLead}</p>
      {reply.deputies.length === 0 ? <p>{text.noDeputies}</p> : <DeputyList deputies={reply.deputies} />}
      <DeputyForm people={reply.people} mayNameOthers={mayWrite} />
    </section>
  );
}

function DeputyList({ deputies }: Pick<Reply, 'deputies'>) {
  return (
    <LedgerTable
      label={text.deputies}
      columns={[
        { key: 'principal', title: text.principal, cell: ({ principalName }: Deputy) => principalName },
        { key: 'substitute', title: text.substitute, cell: ({ substituteName }: Deputy) => substituteName },
        { key: 'period', title: text.period, cell: ({ fromOn, untilOn }: Deputy) => `${fromOn} — ${untilOn}` },
        { key: 'end', title: text.act, cell: (deputy: Deputy) => <EndButton deputy={deputy} /> },
      ]}
      rows={deputies}
      keyOf={({ deputyId }) => deputyId}
    />
  );
}

function EndButton({ deputy }: { readonly deputy: Deputy }) {
  const me = useMe();
  const { message } = App.useApp();
  const cache = useQueryClient();
  const mayWrite = usePermitted('division.write');
  const ending = useMutation({
    mutationFn: () => call(endDeputy, { params: { deputyId: deputy.deputyId } }),
    onSuccess: () => cache.invalidateQueries(),
    onError: (problem) => message.error(problem.message),
  });
  const isConcerned = deputy.principalId === me.accountId || deputy.substituteId === me.accountId;
  if (!mayWrite && !isConcerned) return null;
  return (
    <Button size="small" loading={ending.isPending} onClick={() => ending.mutate()}>
      {text.end}
    </Button>
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
  const done = () => {
    setDeputyId(randomId());
    form.resetFields();
    void cache.invalidateQueries();
  };
  return (
    <div className="action-panel">
      <h3>{text.nameDeputy}</h3>
      <ActionForm
        name="deputy"
        form={form}
        submitLabel={text.nameDeputy}
        initialValues={{ principalId: accountId, fromOn: today }}
        send={(values) => call(nameDeputy, { body: { ...values, deputyId } })}
        onDone={done}
      >
        <DeputyFields people={people} principals={mayNameOthers ? undefined : accountId} />
      </ActionForm>
    </div>
  );
}

interface DeputyFieldsProps {
  readonly people: Reply['people'];
  /** The one person for whom a deputy may be named, if not everybody. */
  readonly principals: string | undefined;
}

function DeputyFields({ people, principals }: DeputyFieldsProps) {
  const today = useToday();
  const options = people.map((person) => ({ value: person.accountId, label: person.displayName }));
  const mine = principals === undefined ? options : options.filter(({ value }) => value === principals);
  const needed = (message: string) => [{ required: true, message }];
  return (
    <>
      <Form.Item name="principalId" label={text.principal} rules={needed(text.principalMissing)}>
        <Select options={mine} />
      </Form.Item>
      <Form.Item name="substituteId" label={text.substitute} rules={needed(text.substituteMissing)}>
        <Select options={options} />
      </Form.Item>
      <Form.Item name="fromOn" label={text.fromOn} rules={needed(text.dayMissing)}>
        <DayInput />
      </Form.Item>
      <Form.Item name="untilOn" label={text.untilOn} rules={needed(text.dayMissing)}>
        <DayInput min={today} />
      </Form.Item>
    </>
  );
}
