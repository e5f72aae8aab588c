import { Drawer, Form, Input, Select } from 'antd';
import { agencyKinds, governmentLevels } from '../../../core/agencies/agency.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { type AgencyRow, type AgencyValues, saveAgency, valuesOf } from './agency-values.ts';
import { text } from './text.ts';

/** A new agency below one of those listed, or an existing one. */
export type Edited = { readonly kind: 'new' } | { readonly kind: 'existing'; readonly agency: AgencyRow };

interface AgencyFormProps {
  readonly edited: Edited | undefined;
  readonly agencies: readonly AgencyRow[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Everything that is written about an agency by hand. */
export function AgencyForm({ edited, agencies, onDone, onClose }: AgencyFormProps) {
  const title = edited?.kind === 'existing' ? edited.agency.name : text.add;
  return (
    <Drawer title={title} size={560} open={edited !== undefined} onClose={onClose} destroyOnHidden>
      {edited === undefined ? null : <Fields edited={edited} agencies={agencies} onDone={onDone} />}
    </Drawer>
  );
}

function Fields({ edited, agencies, onDone }: Pick<AgencyFormProps, 'agencies' | 'onDone'> & { edited: Edited }) {
  const [form] = Form.useForm<AgencyValues>();
  const existing = edited.kind === 'existing' ? edited.agency : undefined;
  return (
    <ActionForm
      name="agency"
      form={form}
      submitLabel={text.save}
      initialValues={existing === undefined ? {} : valuesOf(existing)}
      send={(values) => saveAgency(existing?.id, values)}
      onDone={onDone}
    >
      {existing === undefined ? <PlaceFields agencies={agencies} /> : null}
      <TextField name="name" label={text.name} missing={text.nameMissing} longest={100} />
      <TextField name="shortName" label={text.shortName} missing={text.shortNameMissing} longest={30} />
      <KindFields />
      <TextField
        name="areaCode"
        label={text.areaCode}
        missing={text.areaCodeMissing}
        hint={text.areaCodeHint}
        longest={12}
      />
      <Form.Item
        name="establishedOn"
        label={text.establishedOn}
        rules={[{ required: true, message: text.establishedMissing }]}
      >
        <DayInput />
      </Form.Item>
      <Form.Item name="abolishedOn" label={text.abolishedOn} extra={text.abolishedHint}>
        <DayInput />
      </Form.Item>
      <ContactFields />
    </ActionForm>
  );
}

function PlaceFields({ agencies }: Pick<AgencyFormProps, 'agencies'>) {
  return (
    <>
      <TextField name="id" label={text.id} missing={text.idMissing} hint={text.idHint} longest={40} />
      <Form.Item name="parentId" label={text.parent} rules={[{ required: true, message: text.parentMissing }]}>
        <Select options={agencies.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
    </>
  );
}

function KindFields() {
  return (
    <>
      <Form.Item name="kind" label={text.kind} rules={[{ required: true, message: text.kindMissing }]}>
        <Select options={agencyKinds.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Form.Item name="level" label={text.level} rules={[{ required: true, message: text.levelMissing }]}>
        <Select options={governmentLevels.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
    </>
  );
}

function ContactFields() {
  return (
    <fieldset className="plain-fieldset">
      <legend>{text.contact}</legend>
      <TextField name={['contact', 'office']} label={text.office} longest={100} />
      <TextField name={['contact', 'address']} label={text.address} longest={200} />
      <TextField name={['contact', 'hours']} label={text.hours} longest={200} />
      <TextField name={['contact', 'phone']} label={text.phone} longest={50} />
      <TextField name={['contact', 'email']} label={text.email} longest={100} />
    </fieldset>
  );
}

interface TextFieldProps {
  readonly name: string | string[];
  readonly label: string;
  readonly longest: number;
  readonly missing?: string;
  readonly hint?: string;
}

function TextField({ name, label, longest, missing, hint }: TextFieldProps) {
  const rules = missing === undefined ? [] : [{ required: true, whitespace: true, message: missing }];
  return (
    <Form.Item name={name} label={label} extra={hint} rules={rules}>
      <Input maxLength={longest} />
    </Form.Item>
  );
}
