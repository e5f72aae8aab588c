import { maskAddress, maskEmail, maskIdNumber, maskName, maskPhone } from '../privacy/masking.ts';
import { applicantKindLabel } from './applicant-kinds.ts';
import { type Application, applicationFields } from './application-form.ts';
import { deliveryMethodLabel, informationForms } from './channels.ts';
import { identityProofKinds } from './identity-proofs.ts';

/** One line of an application as people read it. */
export interface ApplicationLine {
  readonly label: string;
  readonly value: string;
}

/** An application line by line, in the order of Article 29; what was left empty reads 未填写. */
export function applicationLines(application: Application): readonly ApplicationLine[] {
  const { identityProof, contact } = application;
  const proofLabel = identityProofKinds.find(({ id }) => id === identityProof?.kind)?.label;
  return [
    line('applicantKind', applicantKindLabel(application.applicantKind)),
    line('name', application.name),
    line('identityProofKind', proofLabel ?? null),
    line('identityProofNumber', identityProof?.number ?? null),
    ...(application.applicantKind === 'naturalPerson'
      ? []
      : [
          line('legalRepresentative', application.legalRepresentative),
          line('contactPerson', application.contactPerson),
        ]),
    line('phone', contact.phone),
    line('email', contact.email),
    line('address', contact.address),
    line('postalCode', contact.postalCode),
    line('fax', contact.fax),
    line('informationSought', application.informationSought),
    line('documentNumber', application.documentNumber),
    line('deliveryMethod', deliveryMethodLabel(application.deliveryMethod)),
    line('informationForm', informationForms.find(({ id }) => id === application.informationForm)?.label ?? null),
    ...(application.agreesToPublish === true ? [line('agreesToPublish', '同意')] : []),
  ];
}

/** The same application with every personal datum masked: what screens show unless somebody says why they need more. */
export function maskedApplication(application: Application): Application {
  const { identityProof, contact } = application;
  const isPerson = application.applicantKind === 'naturalPerson';
  return {
    ...application,
    name: isPerson ? maskName(application.name) : application.name,
    identityProof: identityProof === null ? null : { ...identityProof, number: maskIdNumber(identityProof.number) },
    legalRepresentative: masked(application.legalRepresentative, maskName),
    contactPerson: masked(application.contactPerson, maskName),
    contact: {
      phone: masked(contact.phone, maskPhone),
      email: masked(contact.email, maskEmail),
      address: masked(contact.address, maskAddress),
      postalCode: contact.postalCode,
      fax: masked(contact.fax, maskPhone),
    },
  };
}

function masked(text: string | null, mask: (text: string) => string): string | null {
  return text === null ? null : mask(text);
}

function line(field: keyof typeof applicationFields, value: string | null): ApplicationLine {
  return { label: applicationFields[field].label, value: value ?? '未填写' };
}
