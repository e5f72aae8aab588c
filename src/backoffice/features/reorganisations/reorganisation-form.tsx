import { useQuery } from '@tanstack/react-query';
import { Drawer, Form, Select } from 'antd';
import { listAgencies } from '../../../contract/accounts.ts';
import { recordReorganisation } from '../../../contract/reorganisations.ts';
import { reorganisationKinds } from '../../../core/agencies/reorganisation.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { decisionFields, type ReorganisationValues } from './decision-fields.ts';
import { KindFields, Words } from './kind-fields.tsx';
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
      {({ rows }) => (
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
          <KindAndDay />
          {kind === undefined ? null : (
            <KindFields kind={kind} options={rows.map(({ id, name }) => ({ value: id, label: name }))} parts={parts} />
          )}
          <Words name="basis" label={text.basis} hint={text.basisHint} missing={text.basisMissing} longest={200} />
        </ActionForm>
      )}
    </Loaded>
  );
}

function KindAndDay() {
  return (
    <>
      <Form.Item name="kind" label={text.kind} rules={[{ required: true, message: text.kindMissing }]}>
        <Select options={reorganisationKinds.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <Form.Item name="on" label={text.day} extra={text.dayHint} rules={[{ required: true, message: text.dayMissing }]}>
        <DayInput />
      </Form.Item>
    </>
  );
}
