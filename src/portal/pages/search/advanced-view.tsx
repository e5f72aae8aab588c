import type { Agency } from '../../../core/agencies/agency.ts';
import { disclosureSubjects } from '../../../core/catalog/disclosure-subjects.ts';
import { genres } from '../../../core/catalog/genres.ts';
import { validityKinds } from '../../../core/catalog/validity.ts';
import { SwitchField } from '../../ui/form-fields.tsx';
import { Link } from '../../ui/link.tsx';
import { searchAddress } from '../../ui/search-box.tsx';
import { subjectName } from '../../ui/unit-subjects.ts';
import { addressOf, type SearchTerms } from './search-terms.ts';
import { searchPageText } from './text.ts';

export interface AdvancedContent {
  readonly terms: SearchTerms;
  readonly agencies: readonly Agency[];
}

interface Option {
  readonly id: string;
  readonly label: string;
}

/** P10: every condition in one form. */
export function AdvancedView({ terms, agencies }: AdvancedContent) {
  const { form } = searchPageText;
  return (
    <div class="wrap page form-page">
      <h1>{searchPageText.advancedHeading}</h1>
      <form method="get" action={searchAddress}>
        <Line name="q" label={form.words} hint={form.wordsHint} value={terms.words} />
        <Line name="phrase" label={form.phrase} value={terms.phrase} />
        <Line name="without" label={form.without} value={terms.without} />
        <SwitchField name="title" label={form.inTitle} isChosen={terms.inTitle} />
        <Line name="number" label={form.number} hint={form.numberHint} value={terms.number} />
        <List
          name="agency"
          label={form.agency}
          value={terms.agency}
          options={agencies.map(({ id, name }) => ({ id, label: name }))}
        />
        <List name="subject" label={form.subject} value={terms.subject} options={subjectOptions()} />
        <List name="genre" label={form.genre} value={terms.genre} options={genres} />
        <List name="validity" label={form.validity} value={terms.validity} options={validityOptions} />
        <fieldset class="field">
          <legend class="field-label">{form.days}</legend>
          <div class="field-row">
            <Day name="from" label={form.from} value={terms.from} />
            <Day name="to" label={form.to} value={terms.to} />
          </div>
        </fieldset>
        <p class="form-actions">
          <button type="submit" class="button">
            {form.submit}
          </button>
          <Link href={addressOf({ ...terms, page: 1 })}>{searchPageText.simple}</Link>
        </p>
      </form>
    </div>
  );
}

const validityOptions: readonly Option[] = [{ id: 'still', label: searchPageText.form.stillValid }, ...validityKinds];

/** The subjects of every catalogue; those of Article 21 stand in two of them under one name. */
function subjectOptions(): readonly Option[] {
  const all = [...disclosureSubjects('cityAndCounty'), ...disclosureSubjects('township')];
  return [...new Map(all.map((subject) => [subject.id, { id: subject.id, label: subjectName(subject) }])).values()];
}

interface LineProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

function Line({ name, label, value, hint }: LineProps) {
  const described = hint === undefined ? {} : { 'aria-describedby': `${name}-hint` };
  return (
    <div class="field">
      <label class="field-label" for={name}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <input class="field-input" id={name} name={name} type="text" maxLength={100} value={value} {...described} />
    </div>
  );
}

function List({ name, label, value, options }: LineProps & { readonly options: readonly Option[] }) {
  return (
    <div class="field">
      <label class="field-label" for={name}>
        {label}
      </label>
      <select class="field-input" id={name} name={name}>
        <option value="">{searchPageText.form.all}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id} selected={option.id === value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Day({ name, label, value }: LineProps) {
  return (
    <p>
      <label for={name}>{label}</label>
      <input class="field-input middle" id={name} name={name} type="date" value={value} />
    </p>
  );
}
