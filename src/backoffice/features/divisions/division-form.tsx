import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import { changeDivision, type listDivisions, openDivision } from '../../../contract/desk.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { randomId } from '../../ui/random-id.ts';
import { text } from './text.ts';

type Reply = CallReply<typeof listDivisions>;
type Values = Static<(typeof changeDivision)['body']>;

interface DivisionFormProps {
  readonly division: Reply['divisions'][number] | undefined;
  readonly people: Reply['people'];
  readonly nextOrder: number;
  readonly onDone: () => void;
}

/** Name, duties and people of a division. */
export function DivisionForm({ division, people, nextOrder, onDone }: DivisionFormProps) {
  const [form] = Form.useForm<Values>();
  const [divisionId] = useState(() => division?.divisionId ?? randomId());
  return (
    <ActionForm
      name="division"
      form={form}
      submitLabel={text.save}
      initialValues={division ?? { name: '', duties: '', listOrder: nextOrder, members: [] }}
      send={(values) => send(division === undefined, divisionId, values)}
      onDone={onDone}
    >
      <Form.Item
        name="name"
        label={text.name}
        rules={[{ required: true, whitespace: true, message: text.nameMissing }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="duties" label={text.duties} extra={text.dutiesHint}>
        <Input.TextArea rows={6} maxLength={2000} />
      </Form.Item>
      <Form.Item name="listOrder" label={text.order}>
        <InputNumber min={0} max={999} precision={0} />
      </Form.Item>
      <MembersField people={people} />
    </ActionForm>
  );
}

function send(
  isNew: boolean,
  divisionId: string,
  { name, duties = '', listOrder, members = [] }: Values,
): Promise<null> {
  const people = members.map((member) => ({ accountId: member.accountId, duties: member.duties ?? '' }));
  const body = { name, duties, listOrder, members: people };
  return isNew
    ? call(openDivision, { body: { ...body, divisionId } })
    : call(changeDivision, { params: { divisionId }, body });
}

function MembersField({ people }: Pick<DivisionFormProps, 'people'>) {
  return (
    <fieldset>
      <legend>{text.members}</legend>
      <Form.List name="members">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="pair">
                <Form.Item
                  name={[name, 'accountId']}
                  label={text.member}
                  rules={[{ required: true, message: text.memberMissing }]}
                >
                  <Select
                    options={people.map(({ accountId, displayName }) => ({ value: accountId, label: displayName }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'duties']} label={text.memberDuties}>
                  <Input maxLength={500} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{text.removeMember}</Button>
              </div>
            ))}
            <Button onClick={() => add({ duties: '' })}>{text.addMember}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
