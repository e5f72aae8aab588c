import type { Agency } from '../../../core/agencies/agency.ts';
import { mistakeKinds } from '../../../core/releases/mistake-reply.ts';
import type { SentMistake } from '../../../usecases/mistakes/report-mistake.ts';
import { Choices, ErrorSummary, type FieldFault, SelectField, TextArea, TextField } from '../../ui/form-fields.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { unitGroups } from '../../ui/unit-groups.ts';
import { RepliesPart, type ShownReplies } from './replies-part.tsx';
import { mistakesText } from './text.ts';

/** What stands in the form. */
export type MistakeForm = Omit<SentMistake, 'source'>;

interface MistakesContent {
  readonly form: MistakeForm;
  readonly faults: readonly FieldFault[];
  readonly token: string;
  readonly agencies: readonly Agency[];
  readonly replies: ShownReplies;
  readonly phone: string;
  readonly days: number;
}

/** The form, and below it what came of others' reports. */
export function MistakesView(content: MistakesContent) {
  const { faults, agencies, replies, phone, days } = content;
  return (
    <div class="wrap page form-page">
      <ErrorSummary faults={faults} />
      <h1>{mistakesText.title}</h1>
      <p class="lead">{mistakesText.lead(days)}</p>
      {phone === '' ? null : (
        <p>
          {mistakesText.urgent}
          {phone}
        </p>
      )}
      <ReportForm {...content} />
      <RepliesPart replies={replies} agencies={agencies} />
    </div>
  );
}

function UnitField({ form, faults, agencies }: Pick<MistakesContent, 'form' | 'faults' | 'agencies'>) {
  return (
    <SelectField
      name="agency"
      label={mistakesText.agency}
      hint={mistakesText.agencyHint}
      choose={mistakesText.chooseAgency}
      value={form.agency}
      faults={faults}
      groups={unitGroups(agencies).map((group) => ({
        label: group.label,
        choices: group.agencies.map(({ id, name }) => ({ value: id, label: name })),
      }))}
    />
  );
}

function WordFields({ form, faults }: Pick<MistakesContent, 'form' | 'faults'>) {
  return (
    <>
      <TextArea
        name="words"
        label={mistakesText.words}
        hint={mistakesText.wordsHint}
        value={form.words}
        faults={faults}
        rows={6}
        isRequired
      />
      <TextField
        name="contact"
        label={mistakesText.contact}
        hint={mistakesText.contactHint}
        value={form.contact}
        faults={faults}
        width="middle"
      />
    </>
  );
}

function ReportForm({ form, faults, token, agencies }: MistakesContent) {
  return (
    <PostForm action="/zc" token={token}>
      <input type="hidden" name="mistake" value={form.mistakeId} />
      <Choices
        name="kind"
        legend={mistakesText.kind}
        choices={mistakeKinds.map(({ id, label }) => ({ value: id, label }))}
        value={form.kind}
        faults={faults}
        isRequired
      />
      <TextField
        name="page"
        label={mistakesText.page}
        hint={mistakesText.pageHint}
        value={form.page}
        faults={faults}
        isRequired
      />
      <UnitField form={form} faults={faults} agencies={agencies} />
      <WordFields form={form} faults={faults} />
      <p class="form-actions">
        <button type="submit" class="button">
          {mistakesText.button}
        </button>
      </p>
    </PostForm>
  );
}
