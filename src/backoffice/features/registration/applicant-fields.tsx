import { Form, Input, Radio, Select } from 'antd';
import { applicantKinds } from '../../../core/requests/applicant-kinds.ts';
import { type ApplicationField, applicationFields } from '../../../core/requests/application-form.ts';
import { identityProofKinds } from '../../../core/requests/identity-proofs.ts';
import { text } from './text.ts';

/** Who applies: the kind first, because it decides which fields follow and is fixed from then on. */
export function ApplicantFields({ kind }: { readonly kind: string | undefined }) {
  const isOrganization = kind !== undefined && kind !== 'naturalPerson';
  return (
    <fieldset>
      <legend>{text.applicant}</legend>
      <Form.Item name="applicantKind" label={applicationFields.applicantKind.label} required>
        <Radio.Group options={applicantKinds.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <TextField name="name" isRequired />
      <ProofFields key={isOrganization ? 'organization' : 'person'} isOrganization={isOrganization} />
      {isOrganization ? (
        <div className="pair">
          <TextField name="legalRepresentative" />
          <TextField name="contactPerson" />
        </div>
      ) : null}
    </fieldset>
  );
}

/** How to reach the applicant. */
export function ContactFields() {
  return (
    <fieldset>
      <legend>{text.contact}</legend>
      <p className="fieldset-hint">{text.contactHint}</p>
      <div className="pair">
        <TextField name="phone" />
        <TextField name="email" />
      </div>
      <TextField name="address" />
      <div className="pair">
        <TextField name="postalCode" />
        <TextField name="fax" />
      </div>
    </fieldset>
  );
}

interface TextFieldProps {
  readonly name: ApplicationField;
  readonly isRequired?: boolean;
}

/** A field of the application with the label and length that the law's form gives it. */
export function TextField({ name, isRequired = false }: TextFieldProps) {
  const { label, longest } = applicationFields[name];
  return (
    <Form.Item name={name} label={label} required={isRequired}>
      <Input maxLength={longest} autoComplete="off" />
    </Form.Item>
  );
}

function ProofFields({ isOrganization }: { readonly isOrganization: boolean }) {
  const holder = isOrganization ? 'organization' : 'naturalPerson';
  const options = identityProofKinds.filter((row) => row.holder === holder);
  return (
    <div className="pair">
      <Form.Item name="identityProofKind" label={applicationFields.identityProofKind.label}>
        <Select allowClear options={options.map(({ id, label }) => ({ value: id, label }))} />
      </Form.Item>
      <TextField name="identityProofNumber" />
    </div>
  );
}
