import { useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { Static } from 'typebox';
import { type getProfile, type ProfileFields, saveProfile } from '../../../contract/agency-profile.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { RowsField } from './rows-field.tsx';
import { text } from './text.ts';

type Profile = CallReply<typeof getProfile>;
type Values = Static<typeof ProfileFields>;

/** Everything that an agency says about itself, on one page; what was typed stays when somebody else was faster. */
export function ProfileForm({ profile, onEnd }: { readonly profile: Profile; readonly onEnd: () => void }) {
  const [form] = Form.useForm<Values>();
  const cache = useQueryClient();
  return (
    <ActionForm
      name="profile"
      form={form}
      submitLabel={text.save}
      initialValues={profile.profile}
      send={(values) => call(saveProfile, { body: { basedOn: profile.revision, profile: filled(values, profile) } })}
      onDone={() => {
        onEnd();
        void cache.invalidateQueries();
      }}
      besides={<Button onClick={onEnd}>{text.cancel}</Button>}
    >
      <AgencyFields />
      <OfficeFields />
      <ListFields />
      <SupervisionFields />
    </ActionForm>
  );
}

function ListFields() {
  return (
    <>
      <RowsField
        list="leaders"
        hint={text.leadersHint}
        columns={[
          { name: 'name', label: text.fields.person },
          { name: 'title', label: text.fields.jobTitle },
          { name: 'duties', label: text.fields.share, isLong: true },
        ]}
      />
      <RowsField
        list="divisions"
        columns={[
          { name: 'name', label: text.fields.name },
          { name: 'phone', label: text.fields.phone },
          { name: 'duties', label: text.fields.tasks, isLong: true },
        ]}
      />
      <RowsField
        list="readingPlaces"
        columns={[
          { name: 'name', label: text.fields.name },
          { name: 'address', label: text.fields.address },
          { name: 'hours', label: text.fields.hours },
          { name: 'phone', label: text.fields.phone },
        ]}
      />
    </>
  );
}

function AgencyFields() {
  const { fields } = text;
  return (
    <fieldset>
      <legend>{text.parts.agency}</legend>
      <Form.Item name="duties" label={fields.duties} extra={fields.dutiesHint}>
        <Input.TextArea rows={8} maxLength={3000} />
      </Form.Item>
      {(['address', 'postalCode', 'hours', 'phone', 'fax', 'website', 'legalRepresentative'] as const).map((name) => (
        <Form.Item key={name} name={name} label={fields[name]}>
          <Input maxLength={200} />
        </Form.Item>
      ))}
      <Form.Item name="otherWays" label={fields.otherWays} extra={fields.otherWaysHint}>
        <Input.TextArea rows={3} maxLength={1000} />
      </Form.Item>
    </fieldset>
  );
}

function OfficeFields() {
  const { fields } = text;
  const extras: Partial<Record<string, string>> = { fax: fields.faxHint, email: fields.emailHint };
  return (
    <fieldset>
      <legend>{text.parts.office}</legend>
      {(['name', 'address', 'postalCode', 'hours', 'phone', 'fax', 'email'] as const).map((name) => (
        <Form.Item key={name} name={['office', name]} label={fields[name]} extra={extras[name]}>
          <Input maxLength={200} />
        </Form.Item>
      ))}
    </fieldset>
  );
}

function SupervisionFields() {
  const { fields } = text;
  return (
    <fieldset>
      <legend>{text.parts.supervision}</legend>
      <p className="quiet">{fields.supervisionHint}</p>
      {(['name', 'address', 'phone'] as const).map((name) => (
        <Form.Item key={name} name={['supervision', name]} label={fields[name]}>
          <Input maxLength={200} />
        </Form.Item>
      ))}
    </fieldset>
  );
}

/** What a field that was never touched leaves out is what stood there before. */
function filled(values: Values, { profile }: Profile): Values {
  const withTexts = <Row extends Readonly<Record<string, string>>>(row: Partial<Row>, empty: Row): Row => ({
    ...empty,
    ...Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value ?? ''])),
  });
  return {
    ...profile,
    ...values,
    leaders: (values.leaders ?? []).map((row) => withTexts(row, { name: '', title: '', duties: '' })),
    divisions: (values.divisions ?? []).map((row) => withTexts(row, { name: '', duties: '', phone: '' })),
    readingPlaces: (values.readingPlaces ?? []).map((row) =>
      withTexts(row, { name: '', address: '', hours: '', phone: '' }),
    ),
  };
}
