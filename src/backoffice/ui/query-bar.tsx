import { Button, Form, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { DayInput } from './day-input.tsx';
import { listText } from './list-text.ts';
import { useNarrow } from './narrow.ts';

/** One condition of a list. */
export type FilterField =
  | { readonly name: string; readonly label: string; readonly kind: 'text' | 'day'; readonly isRare?: true }
  | {
      readonly name: string;
      readonly label: string;
      readonly kind: 'choice';
      readonly options: readonly { readonly value: string; readonly label: string }[];
      /** What an empty choice means, if not everything. */
      readonly anyLabel?: string;
      readonly isRare?: true;
    };

type Values = Readonly<Record<string, string | undefined>>;

interface QueryBarProps {
  readonly fields: readonly FilterField[];
  readonly values: Values;
  readonly onSearch: (values: Record<string, string>) => void;
}

/** The query bar on top of a list, folded on a phone: Enter searches, rare conditions unfold, the address keeps what was asked. */
export function QueryBar(props: QueryBarProps) {
  const isNarrow = useNarrow();
  const isAsked = props.fields.some(({ name }) => props.values[name] !== undefined);
  return (
    <search className="query-bar">
      {isNarrow ? (
        <details open={isAsked}>
          <summary>{listText.conditions}</summary>
          <Conditions {...props} />
        </details>
      ) : (
        <Conditions {...props} />
      )}
    </search>
  );
}

function Conditions({ fields, values, onSearch }: QueryBarProps) {
  const hasRare = fields.some(({ isRare }) => isRare);
  const [isUnfolded, setUnfolded] = useState(() => fields.some(({ name, isRare }) => isRare && values[name]));
  const shown = fields.filter(({ isRare }) => isUnfolded || !isRare);
  return (
    // another address is another form: back and forward refill it
    <QueryForm key={JSON.stringify(values)} fields={shown} values={values} onSearch={onSearch}>
      {hasRare ? (
        <Button type="link" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          {isUnfolded ? listText.fewer : listText.more}
        </Button>
      ) : null}
    </QueryForm>
  );
}

function QueryForm({ fields, values, onSearch, children }: QueryBarProps & { readonly children: ReactNode }) {
  return (
    <Form<Values>
      name="query"
      layout="vertical"
      initialValues={values}
      onFinish={(typed) => onSearch(filled({ ...values, ...typed }))}
    >
      {fields.map((field) => (
        <Form.Item key={field.name} name={field.name} label={field.label}>
          <FilterControl field={field} />
        </Form.Item>
      ))}
      <div className="query-buttons">
        <Button type="primary" htmlType="submit">
          {listText.search}
        </Button>
        <Button onClick={() => onSearch({})}>{listText.reset}</Button>
        {children}
      </div>
    </Form>
  );
}

/** The conditions in words, for the note on exports and prints. */
export function filterWords(fields: readonly FilterField[], values: Values): string {
  const words = fields.flatMap((field) => {
    const value = values[field.name];
    if (value === undefined || value === '') return [];
    const shown = field.kind === 'choice' ? field.options.find((option) => option.value === value)?.label : value;
    return [`${field.label}：${shown ?? value}`];
  });
  return words.length === 0 ? listText.everything : words.join('；');
}

function FilterControl({ field, ...control }: { readonly field: FilterField }) {
  if (field.kind !== 'choice')
    return field.kind === 'day' ? <DayInput {...control} /> : <Input {...control} allowClear />;
  return (
    <Select
      {...control}
      allowClear
      placeholder={field.anyLabel ?? listText.everything}
      options={[...field.options]}
      popupMatchSelectWidth={false}
    />
  );
}

function filled(typed: Values): Record<string, string> {
  const named = Object.entries(typed).flatMap(([name, value]) => {
    const text = value?.trim() ?? '';
    return text === '' ? [] : [[name, text] as const];
  });
  return Object.fromEntries(named);
}
