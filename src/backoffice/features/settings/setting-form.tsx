import { Checkbox, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { changeSettings } from '../../../contract/settings.ts';
import type { SettingRow } from '../../../core/fees/setting-row.ts';
import { type SettingId, settingOf } from '../../../core/fees/setting-rows.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { useToday } from '../../ui/session.ts';
import { optionWords } from './setting-words.ts';
import { text } from './text.ts';

interface SettingFormProps {
  readonly agencyId: string;
  readonly id: SettingId | undefined;
  readonly value: string | number | boolean;
  readonly onDone: (changed: number) => void;
  readonly onClose: () => void;
}

interface Values {
  readonly value?: string | number | boolean;
  readonly inherit?: boolean;
  readonly fromOn: string;
}

/** Changes one setting from a day on. */
export function SettingForm(props: SettingFormProps) {
  const { id, onClose } = props;
  const title = id === undefined ? '' : text.changeOf(settingOf(id).label);
  return (
    <Modal title={title} open={id !== undefined} onCancel={onClose} footer={null} destroyOnHidden>
      {id === undefined ? null : <Fields {...props} id={id} />}
    </Modal>
  );
}

function Fields({ agencyId, id, value, onDone }: SettingFormProps & { readonly id: SettingId }) {
  const [form] = Form.useForm<Values>();
  const row = settingOf(id);
  const inherit = Form.useWatch('inherit', form) === true;
  return (
    <ActionForm
      name="setting"
      form={form}
      submitLabel={text.save}
      initialValues={{ value, fromOn: useToday() }}
      aliases={{ [id]: 'value' }}
      send={({ value: entered, inherit: back, fromOn }: Values) => {
        const chosen = back === true ? null : (entered ?? '');
        return call(changeSettings, { params: { agencyId }, body: { values: { [id]: chosen }, fromOn } });
      }}
      onDone={({ changed }) => onDone(changed)}
    >
      <p className="quiet">{row.why}</p>
      {inherit ? null : <ValueField row={row} />}
      <Form.Item name="inherit" valuePropName="checked">
        <Checkbox>{text.inherit}</Checkbox>
      </Form.Item>
      <Form.Item
        name="fromOn"
        label={text.fromOn}
        extra={row.movesCounts === true ? text.fromOnCountsHint : text.fromOnHint}
        rules={[{ required: true, message: text.fromOnMissing }]}
      >
        <DayInput />
      </Form.Item>
    </ActionForm>
  );
}

function ValueField({ row }: { readonly row: SettingRow }) {
  const rules = row.kind === 'text' ? [] : [{ required: true, message: text.valueMissing }];
  return (
    <Form.Item name="value" label={text.newValue} rules={rules}>
      {control(row)}
    </Form.Item>
  );
}

function control(row: SettingRow) {
  switch (row.kind) {
    case 'choice': {
      const options = Object.keys(row.options).map((value) => ({ value, label: optionWords(row, value) }));
      return options.length > 4 ? <Select options={options} /> : <Radio.Group options={options} />;
    }
    case 'flag':
      return (
        <Radio.Group
          options={[
            { value: true, label: text.yes },
            { value: false, label: text.no },
          ]}
        />
      );
    case 'count':
      return <InputNumber min={row.least} max={row.most} precision={0} suffix={row.unit} />;
    case 'text':
      return <Input.TextArea rows={row.maxLength > 100 ? 4 : 1} maxLength={row.maxLength} />;
  }
}
