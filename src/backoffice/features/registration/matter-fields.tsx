import { Form, Input, Radio } from 'antd';
import { applicationFields } from '../../../core/requests/application-form.ts';
import { deliveryMethods, informationForms } from '../../../core/requests/channels.ts';
import { TextField } from './applicant-fields.tsx';
import { text } from './text.ts';

/** What is asked for and how it shall be handed over. No purpose is asked: none may be. */
export function MatterFields() {
  const { informationSought, deliveryMethod, informationForm } = applicationFields;
  return (
    <fieldset>
      <legend>{text.matter}</legend>
      <Form.Item name="informationSought" label={informationSought.label} required>
        <Input.TextArea rows={4} maxLength={informationSought.longest} />
      </Form.Item>
      <TextField name="documentNumber" />
      <Form.Item name="deliveryMethod" label={deliveryMethod.label} required>
        <Radio.Group options={deliveryMethods.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Form.Item name="informationForm" label={informationForm.label}>
        <Radio.Group options={informationForms.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
    </fieldset>
  );
}
