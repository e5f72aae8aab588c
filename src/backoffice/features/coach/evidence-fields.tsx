import { Checkbox, Form, Input } from 'antd';
import type { CoachField } from '../../../core/requests/outcome-coach-tree.ts';
import { searchPlaces } from '../../../core/requests/record-search.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';

/** What has to be written beside an answer. */
export function EvidenceFields({ fields }: { readonly fields: readonly CoachField[] }) {
  if (fields.length === 0) return null;
  return (
    <fieldset className="coach-evidence">
      <legend>{text.evidence}</legend>
      {fields.map((field) => (
        <EvidenceField key={field.id} field={field} />
      ))}
    </fieldset>
  );
}

function EvidenceField({ field }: { readonly field: CoachField }) {
  const today = useToday();
  const { id, label, hint, kind, longest, required, options = [] } = field;
  const rules = required ? [{ required: true, whitespace: true, message: text.fieldMissing(label) }] : [];
  const shared = { name: id, label, rules, ...(hint === undefined ? {} : { extra: hint }) };
  if (kind === 'day') {
    return (
      <Form.Item {...shared}>
        <DayInput max={today} />
      </Form.Item>
    );
  }
  if (kind === 'text') {
    return (
      <Form.Item {...shared}>
        <Input.TextArea rows={longest > 120 ? 4 : 2} maxLength={longest} showCount />
      </Form.Item>
    );
  }
  const rows = kind === 'places' ? searchPlaces.map((row) => ({ value: row.id, label: row.label })) : options;
  return (
    <Form.Item {...shared} getValueProps={(value?: string) => ({ value: listed(value) })} normalize={joined}>
      <Checkbox.Group className="stacked" options={[...rows]} />
    </Form.Item>
  );
}

function listed(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : value.split(',');
}

function joined(values: readonly string[]): string {
  return values.join(',');
}
