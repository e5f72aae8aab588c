import { Form, Input } from 'antd';
import { type IncidentAct, type IncidentField, incidentFields } from '../../../core/releases/incidents.ts';
import { text } from './text.ts';

/** The fields that an act asks for. */
export function fieldsOf(act: IncidentAct | 'report'): readonly IncidentField[] {
  const asked = act === 'sendBack' ? 'close' : act;
  return (Object.keys(incidentFields) as readonly IncidentField[]).filter(
    (field) => incidentFields[field].act === asked,
  );
}

/** What has to be written down for an act. */
export function WordFields({ act }: { readonly act: IncidentAct | 'report' }) {
  return (
    <>
      {fieldsOf(act).map((field) => {
        const { label, characters } = incidentFields[field];
        return (
          <Form.Item
            key={field}
            name={field}
            label={label}
            rules={[{ required: true, whitespace: true, message: text.missing(label) }]}
          >
            {characters <= 80 ? <Input maxLength={characters} /> : <Input.TextArea rows={3} maxLength={characters} />}
          </Form.Item>
        );
      })}
    </>
  );
}
