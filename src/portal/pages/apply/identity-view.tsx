import { applicantKinds } from '../../../core/requests/applicant-kinds.ts';
import type { DraftAnswers } from '../../../core/requests/application-draft.ts';
import { identityProofKinds } from '../../../core/requests/identity-proofs.ts';
import type { DraftFile } from '../../../usecases/applications/draft-content.ts';
import {
  Choices,
  type FieldFault,
  FileField,
  SelectField,
  SwitchField,
  TextArea,
  TextField,
} from '../../ui/form-fields.tsx';
import { FileList } from './describe-view.tsx';
import type { StepFrameFacts } from './draft-page.ts';
import { identityText } from './identity-text.ts';
import { StepFrame } from './step-frame.tsx';

export interface IdentityContent {
  readonly facts: StepFrameFacts;
  readonly answers: DraftAnswers;
  readonly files: readonly DraftFile[];
}

interface PartProps {
  readonly answers: DraftAnswers;
  readonly faults: readonly FieldFault[];
}

/** P18: who applies, by what proof, and how to reach them; why it is asked and who sees it stands above. */
export function IdentityView({ facts, answers, files }: IdentityContent) {
  const { faults } = facts;
  return (
    <StepFrame facts={facts} title={identityText.title} hasFiles before={<p class="lead">{identityText.lead}</p>}>
      <Who answers={answers} faults={faults} />
      <FileList files={files.filter(({ purpose }) => purpose === 'identityProof')} />
      <FileField
        name="file"
        {...identityText.file}
        faults={faults}
        accept=".pdf,image/*"
        isMultiple
        isRequired={false}
      />
      <Organization answers={answers} faults={faults} />
      <Contact answers={answers} faults={faults} />
    </StepFrame>
  );
}

function Who({ answers, faults }: PartProps) {
  const { kind, kindHints, name } = identityText;
  return (
    <>
      <Choices
        name="applicantKind"
        legend={kind}
        choices={applicantKinds.map(({ id, label }) => ({ value: id, label, hint: kindHints[id] }))}
        value={answers['applicantKind'] ?? ''}
        faults={faults}
      />
      <TextField
        name="name"
        {...name}
        value={answers['name'] ?? ''}
        faults={faults}
        autoComplete="name"
        width="middle"
      />
      <Proof answers={answers} faults={faults} />
    </>
  );
}

function Proof({ answers, faults }: PartProps) {
  const { proofKind, proofNumber } = identityText;
  const groups = [
    { label: proofKind.person, choices: proofsOf('naturalPerson') },
    { label: proofKind.organization, choices: proofsOf('organization') },
  ];
  return (
    <>
      <SelectField
        name="identityProofKind"
        label={proofKind.label}
        hint={proofKind.hint}
        choose={proofKind.choose}
        groups={groups}
        value={answers['identityProofKind'] ?? ''}
        faults={faults}
      />
      <TextField
        name="identityProofNumber"
        {...proofNumber}
        value={answers['identityProofNumber'] ?? ''}
        faults={faults}
        width="middle"
      />
    </>
  );
}

function Organization({ answers, faults }: PartProps) {
  const { heading, contactPerson, legalRepresentative } = identityText.organization;
  return (
    <>
      <h2>{heading}</h2>
      <TextField
        name="contactPerson"
        {...contactPerson}
        value={answers['contactPerson'] ?? ''}
        faults={faults}
        width="middle"
      />
      <TextField
        name="legalRepresentative"
        {...legalRepresentative}
        value={answers['legalRepresentative'] ?? ''}
        faults={faults}
        width="middle"
        isRequired={false}
      />
    </>
  );
}

function Contact({ answers, faults }: PartProps) {
  const { heading, words, phone, email, wantsMail, fax } = identityText.contact;
  const text = (name: string) => ({ name, value: answers[name] ?? '', faults });
  return (
    <>
      <h2>{heading}</h2>
      <p>{words}</p>
      <TextField {...text('phone')} {...phone} inputMode="tel" autoComplete="tel" width="middle" />
      <TextField {...text('email')} {...email} inputMode="email" autoComplete="email" width="middle" />
      <SwitchField name="wantsMail" label={wantsMail} isChosen={answers['wantsMail'] === 'yes'} />
      <Address answers={answers} faults={faults} />
      {answers['deliveryMethod'] === 'byFax' ? (
        <TextField {...text('fax')} {...fax} inputMode="tel" width="middle" />
      ) : null}
    </>
  );
}

/** Asked in full only where something is to be posted. */
function Address({ answers, faults }: PartProps) {
  const { address, addressByPost, postalCode } = identityText.contact;
  const isPosted = answers['deliveryMethod'] === 'byPost';
  return (
    <>
      <TextArea
        name="address"
        {...(isPosted ? addressByPost : address)}
        value={answers['address'] ?? ''}
        faults={faults}
        rows={2}
      />
      {isPosted ? (
        <TextField
          name="postalCode"
          {...postalCode}
          value={answers['postalCode'] ?? ''}
          faults={faults}
          inputMode="numeric"
          autoComplete="postal-code"
          width="short"
          isRequired={false}
        />
      ) : null}
    </>
  );
}

function proofsOf(holder: 'naturalPerson' | 'organization') {
  return identityProofKinds.filter((row) => row.holder === holder).map(({ id, label }) => ({ value: id, label }));
}
