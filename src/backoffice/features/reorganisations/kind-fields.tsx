import { Form, Input, Select } from 'antd';
import type { DecisionFields } from '../../../contract/reorganisations.ts';
import type { ReorganisationKind } from '../../../core/agencies/reorganisation.ts';
import { text } from './text.ts';

type Options = readonly { readonly value: string; readonly label: string }[];

interface KindFieldsProps {
  readonly kind: ReorganisationKind;
  readonly options: Options;
  /** Units that a split makes, as chosen so far. */
  readonly parts: readonly string[];
}

/** What has to be named for each kind of decision. */
export function KindFields({ kind, options, parts }: KindFieldsProps) {
  if (kind === 'merge') {
    return (
      <>
        <Units name="ended" label={text.ended} options={options} />
        <Unit name="into" label={text.into} hint={text.intoHint} options={options} />
      </>
    );
  }
  return (
    <>
      <Unit name="agency" label={text.agency} options={options} />
      {kind === 'split' ? <SplitFields options={options} parts={parts} /> : null}
      {kind === 'move' ? <Unit name="parent" label={text.parent} options={options} /> : null}
      {kind === 'abolish' ? <Unit name="successor" label={text.successor} options={options} /> : null}
      {kind === 'rename' ? (
        <>
          <Words name="name" label={text.name} missing={text.nameMissing} longest={100} />
          <Words name="shortName" label={text.shortName} missing={text.nameMissing} longest={30} />
        </>
      ) : null}
    </>
  );
}

function SplitFields({ options, parts }: Pick<KindFieldsProps, 'options' | 'parts'>) {
  const heirs = [{ value: '', label: text.goesOn }, ...options.filter(({ value }) => parts.includes(value))];
  return (
    <>
      <Units name="parts" label={text.parts} hint={text.intoHint} options={options} />
      <Unit name="ledgerTo" label={text.ledgerTo} options={heirs} />
    </>
  );
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

interface WordsProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly missing: string;
  readonly longest: number;
}

/** One line of words that must be filled in. */
export function Words({ name, label, hint, missing, longest }: WordsProps) {
  return (
    <Form.Item name={name} label={label} extra={hint} rules={[{ required: true, whitespace: true, message: missing }]}>
      <Input maxLength={longest} />
    </Form.Item>
  );
}
