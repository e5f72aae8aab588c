import { Form } from 'antd';
import { useState } from 'react';
import { ActionForm } from '../../ui/action-form.tsx';
import { useToday } from '../../ui/session.ts';
import { ApplicantFields, ContactFields } from './applicant-fields.tsx';
import { ArrivalFields } from './arrival-fields.tsx';
import { EarlierHint } from './earlier-hint.tsx';
import { MatterFields } from './matter-fields.tsx';
import { fieldAliases, type Registered, type RegistrationValues, sendRegistration } from './registration-values.ts';
import { text } from './text.ts';

interface RegistrationFormProps {
  readonly requestId: string;
  readonly initialValues: RegistrationValues;
  readonly onChange: (values: RegistrationValues) => void;
  readonly onDone: (registered: Registered, isOral: boolean) => void;
}

/** One screen in the order of an envelope. */
export function RegistrationForm({ requestId, initialValues, onChange, onDone }: RegistrationFormProps) {
  const [form] = Form.useForm<RegistrationValues>();
  const today = useToday();
  const [values, setValues] = useState(initialValues);
  const [asksLateReason, setAsksLateReason] = useState(false);
  const change = (next: RegistrationValues) => {
    // a person's identity card is none of an organization's proofs, and the other way round
    const switched = isOrganization(next) !== isOrganization(values);
    if (switched) form.setFieldValue('identityProofKind', undefined);
    setValues(next);
    onChange(next);
  };
  return (
    <ActionForm
      name="registration"
      className="sheet"
      form={form}
      layout="horizontal"
      submitLabel={text.submit}
      initialValues={initialValues}
      aliases={fieldAliases}
      send={(typed) => sendRegistration(requestId, typed, today)}
      onValuesChange={change}
      onProblem={({ faults }) => setAsksLateReason(faults.some(({ field }) => field === 'lateEntryReason'))}
      onDone={(registered) => onDone(registered, values.filledByAgency === true)}
    >
      <ArrivalFields values={values} asksLateReason={asksLateReason} />
      <ApplicantFields kind={values.applicantKind} />
      <ContactFields />
      <MatterFields />
      <EarlierHint values={values} />
    </ActionForm>
  );
}

function isOrganization({ applicantKind }: RegistrationValues): boolean {
  return applicantKind !== undefined && applicantKind !== 'naturalPerson';
}
