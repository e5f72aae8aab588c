import type { Agency } from '../../../core/agencies/agency.ts';
import { complaintKinds } from '../../../core/disputes/complaint-form.ts';
import type { SentComplaint } from '../../../usecases/complaints/send-complaint.ts';
import { Choices, ErrorSummary, type FieldFault, SelectField, TextArea, TextField } from '../../ui/form-fields.tsx';
import { Link } from '../../ui/link.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { unitGroups } from '../../ui/unit-groups.ts';
import { complaintsText } from './text.ts';

/** What stands in the form. */
export type ComplaintValues = Omit<SentComplaint, 'source'>;

interface ComplaintContent {
  readonly form: ComplaintValues;
  readonly faults: readonly FieldFault[];
  readonly token: string;
  readonly agencies: readonly Agency[];
  readonly phone: string;
  readonly days: number;
}

/** The form, with who will read it said before anything is typed. */
export function ComplaintView(content: ComplaintContent) {
  const { faults, phone, days } = content;
  return (
    <div class="wrap page form-page">
      <ErrorSummary faults={faults} />
      <h1>{complaintsText.title}</h1>
      <p class="lead">{complaintsText.lead(days)}</p>
      <p>{complaintsText.whoReads}</p>
      <p>{complaintsText.otherWays}</p>
      {phone === '' ? null : (
        <p>
          {complaintsText.phone}
          {phone}
        </p>
      )}
      <p>
        {complaintsText.already} <Link href="/ts/cx">{complaintsText.lookUp}</Link>
      </p>
      <ComplaintFields {...content} />
    </div>
  );
}

function ComplaintFields({ form, faults, token, agencies }: ComplaintContent) {
  return (
    <PostForm action="/ts" token={token}>
      <input type="hidden" name="complaint" value={form.complaintId} />
      <SelectField
        name="unit"
        label={complaintsText.unit}
        hint={complaintsText.unitHint}
        choose={complaintsText.chooseUnit}
        value={form.unit}
        faults={faults}
        isRequired
        groups={unitGroups(agencies).map((group) => ({
          label: group.label,
          choices: group.agencies.map(({ id, name }) => ({ value: id, label: name })),
        }))}
      />
      <Choices
        name="kind"
        legend={complaintsText.kind}
        choices={complaintKinds.map(({ id, label }) => ({ value: id, label }))}
        value={form.kind}
        faults={faults}
        isRequired
      />
      <WordFields form={form} faults={faults} />
      <p class="form-actions">
        <button type="submit" class="button">
          {complaintsText.button}
        </button>
      </p>
    </PostForm>
  );
}

function WordFields({ form, faults }: Pick<ComplaintContent, 'form' | 'faults'>) {
  const optional = (name: 'requestNumber' | 'name' | 'contact', hint: string) => (
    <TextField name={name} label={complaintsText[name]} hint={hint} value={form[name]} faults={faults} width="middle" />
  );
  return (
    <>
      <TextArea
        name="words"
        label={complaintsText.words}
        hint={complaintsText.wordsHint}
        value={form.words}
        faults={faults}
        rows={8}
        isRequired
      />
      {optional('requestNumber', complaintsText.requestNumberHint)}
      {optional('name', complaintsText.nameHint)}
      {optional('contact', complaintsText.contactHint)}
    </>
  );
}
