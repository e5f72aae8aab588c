import { useQuery } from '@tanstack/react-query';
import { Drawer, Form, Input, Select } from 'antd';
import { listAgencies } from '../../../contract/accounts.ts';
import { type DecisionFields, recordReorganisation } from '../../../contract/reorganisations.ts';
import { type ReorganisationKind, reorganisationKinds } from '../../../core/agencies/reorganisation.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { decisionFields, type ReorganisationValues } from './decision-fields.ts';
import { ReorganisationPreview } from './reorganisation-preview.tsx';
import { text } from './text.ts';

interface ReorganisationFormProps {
  readonly isOpen: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Records one decision; before it is sent, what it changes is shown. */
export function ReorganisationForm({ isOpen, onDone, onClose }: ReorganisationFormProps) {
  return (
    <Drawer title={text.add} size={640} open={isOpen} onClose={onClose} destroyOnHidden>
      <Fields onDone={onDone} />
    </Drawer>
  );
}

function Fields({ onDone }: Pick<ReorganisationFormProps, 'onDone'>) {
  const [form] = Form.useForm<ReorganisationValues>();
  const kind = Form.useWatch('kind', form);
  const parts = Form.useWatch('parts', form) ?? [];
  const agencies = useQuery({ queryKey: ['agencies'], queryFn: () => call(listAgencies) });
  return (
    <Loaded query={agencies}>
      {({ rows }) => {
        const options = rows.map(({ id, name }) => ({ value: id, label: name }));
        return (
          <ActionForm
            name="reorganisation"
            form={form}
            submitLabel={text.record}
            initialValues={{ ledgerTo: '' }}
            aliases={{ agencies: 'ended', into: kind === 'split' ? 'parts' : 'into' }}
            confirm={(values) => <ReorganisationPreview decision={decisionFields(values)} />}
            send={(values) => call(recordReorganisation, { body: { ...decisionFields(values), basis: values.basis } })}
            onDone={onDone}
          >
            <Form.Item name="kind" label={text.kind} rules={[{ required: true, message: text.kindMissing }]}>
              <Select options={reorganisationKinds.map(({ id, label }) => ({ value: id, label }))} />
            </Form.Item>
            <Form.Item
              name="on"
              label={text.day}
              extra={text.dayHint}
              rules={[{ required: true, message: text.dayMissing }]}
            >
              <DayInput />
            </Form.Item>
            {kind === undefined ? null : <KindFields kind={kind} options={options} parts={parts} />}
            <Form.Item
              name="basis"
              label={text.basis}
              extra={text.basisHint}
              rules={[{ required: true, whitespace: true, message: text.basisMissing }]}
            >
              <Input maxLength={200} />
            </Form.Item>
          </ActionForm>
        );
      }}
    </Loaded>
  );
}

type Options = readonly { readonly value: string; readonly label: string }[];

interface KindFieldsProps {
  readonly kind: ReorganisationKind;
  readonly options: Options;
  /** Units that a split makes, as chosen so far. */
  readonly parts: readonly string[];
}

/** What has to be named for each kind of decision. */
function KindFields({ kind, options, parts }: KindFieldsProps) {
  const heirs = [{ value: '', label: text.goesOn }, ...options.filter(({ value }) => parts.includes(value))];
  switch (kind) {
    case 'merge':
      return (
        <>
          <Units name="ended" label={text.ended} options={options} />
          <Unit name="into" label={text.into} hint={text.intoHint} options={options} />
        </>
      );
    case 'split':
      return (
        <>
          <Unit name="agency" label={text.agency} options={options} />
          <Units name="parts" label={text.parts} hint={text.intoHint} options={options} />
          <Unit name="ledgerTo" label={text.ledgerTo} options={heirs} />
        </>
      );
    case 'move':
      return (
        <>
          <Unit name="agency" label={text.agency} options={options} />
          <Unit name="parent" label={text.parent} options={options} />
        </>
      );
    case 'abolish':
      return (
        <>
          <Unit name="agency" label={text.agency} options={options} />
          <Unit name="successor" label={text.successor} options={options} />
        </>
      );
    case 'rename':
      return (
        <>
          <Unit name="agency" label={text.agency} options={options} />
          <Words name="name" label={text.name} longest={100} />
          <Words name="shortName" label={text.shortName} longest={30} />
        </>
      );
  }
}

interface UnitProps {
  readonly name: keyof DecisionFields | 'ended' | 'parts';
  readonly label: string;
  readonly hint?: string;
  readonly options: Options;
}

function Unit({ name, label, hint, options }: UnitProps) {
  const isOptional = name === 'ledgerTo';
  return (
    <Form.Item
      name={name}
      label={label}
      extra={hint}
      rules={isOptional ? [] : [{ required: true, message: text.agencyMissing }]}
    >
      <Select showSearch={{ optionFilterProp: 'label' }} options={[...options]} />
    </Form.Item>
  );
}

function Units({ name, label, hint, options }: UnitProps) {
  return (
    <Form.Item name={name} label={label} extra={hint} rules={[{ required: true, message: text.agencyMissing }]}>
      <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={[...options]} />
    </Form.Item>
  );
}

function Words({ name, label, longest }: { readonly name: string; readonly label: string; readonly longest: number }) {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: text.nameMissing }]}>
      <Input maxLength={longest} />
    </Form.Item>
  );
}
