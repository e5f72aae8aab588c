import { Button, Form, Input, Select } from 'antd';
import { chooseWord, type listWords } from '../../../contract/item-checks.ts';
import { findingSeverities } from '../../../core/releases/item-check-table.ts';
import { wordKinds } from '../../../core/releases/word-list.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { text } from './text.ts';

type Row = CallReply<typeof listWords>['rows'][number];

interface Values extends Pick<Row, 'word' | 'kind' | 'severity' | 'replacement' | 'source'> {
  readonly exceptions: string;
}

interface WordFormProps {
  readonly row: Row | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const blank: Values = { word: '', kind: 'wrong', severity: 'shouldFix', replacement: '', exceptions: '', source: '' };

/** A word, what is wrong with it, and the rule that says so. */
export function WordForm({ row, onDone, onCancel }: WordFormProps) {
  const [form] = Form.useForm<Values>();
  return (
    <ActionForm
      name="word"
      form={form}
      submitLabel={text.save}
      initialValues={row === undefined ? blank : { ...row, exceptions: row.exceptions.join('、') }}
      send={({ exceptions, replacement, ...rest }) =>
        call(chooseWord, {
          body: {
            ...rest,
            replacement: replacement ?? '',
            exceptions: (exceptions ?? '').split(/[、,，;；\s]+/).filter((longer) => longer !== ''),
          },
        })
      }
      onDone={onDone}
      besides={<Button onClick={onCancel}>{text.cancel}</Button>}
    >
      <Fields isKnown={row !== undefined} />
    </ActionForm>
  );
}

function Fields({ isKnown }: { readonly isKnown: boolean }) {
  return (
    <>
      <Form.Item
        name="word"
        label={text.word}
        rules={[{ required: true, whitespace: true, min: 2, message: text.wordMissing }]}
      >
        <Input maxLength={30} disabled={isKnown} />
      </Form.Item>
      <Form.Item name="kind" label={text.kind}>
        <Select options={wordKinds.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Form.Item name="severity" label={text.severity}>
        <Select
          options={[
            ...findingSeverities.map(({ id, label }) => ({ value: id as string, label })),
            { value: 'off', label: text.off },
          ]}
        />
      </Form.Item>
      <Form.Item name="replacement" label={text.replacement} extra={text.replacementHint}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="exceptions" label={text.exceptions} extra={text.exceptionsHint}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item
        name="source"
        label={text.source}
        extra={text.sourceHint}
        rules={[{ required: true, whitespace: true, message: text.sourceMissing }]}
      >
        <Input maxLength={120} />
      </Form.Item>
    </>
  );
}
