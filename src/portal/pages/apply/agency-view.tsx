import type { Agency } from '../../../core/agencies/agency.ts';
import { Choices } from '../../ui/form-fields.tsx';
import { Link } from '../../ui/link.tsx';
import { unitGroups } from '../../ui/unit-groups.ts';
import { agencyText } from './agency-text.ts';
import { type StepFrameFacts, stepAddress } from './draft-page.ts';
import { StepFrame } from './step-frame.tsx';

export interface AgencyContent {
  readonly facts: StepFrameFacts;
  /** Every agency that takes applications. */
  readonly agencies: readonly Agency[];
  /** Those whose name suggests that they are in charge. */
  readonly likely: readonly Agency[];
  readonly chosen: string;
  readonly sought: string;
}

/** P18: whom to ask, with a guess, a search by name, and a way for those who do not know. */
export function AgencyView({ facts, agencies, likely, chosen, sought }: AgencyContent) {
  const { title, lead, notChosen: _, ...words } = agencyText;
  const matching = agencies.filter(({ name, shortName }) => sought !== '' && `${name}${shortName}`.includes(sought));
  const listed = matching.length > 0 ? matching : agencies;
  const guessed = sought === '' ? likely : [];
  const before = (
    <>
      <p class="lead">{lead}</p>
      <SearchForm facts={facts} sought={sought} />
      {sought === '' ? null : (
        <p class="hint">{matching.length > 0 ? words.found(matching.length) : words.search.none}</p>
      )}
    </>
  );
  return (
    <StepFrame facts={facts} title={title} before={before}>
      {agencies.length === 0 ? <p class="notice">{words.none}</p> : null}
      <AgencyChoices facts={facts} listed={listed} guessed={guessed} chosen={chosen} />
      <Unsure agencies={agencies} />
    </StepFrame>
  );
}

interface AgencyChoicesProps {
  readonly facts: StepFrameFacts;
  readonly listed: readonly Agency[];
  readonly guessed: readonly Agency[];
  readonly chosen: string;
}

function AgencyChoices({ facts, listed, guessed, chosen }: AgencyChoicesProps) {
  const rest = listed.filter((agency) => !guessed.includes(agency));
  const groups = [
    ...(guessed.length === 0 ? [] : [{ label: agencyText.likely, agencies: guessed }]),
    ...unitGroups(rest),
  ];
  return (
    <>
      {groups.map(({ label, agencies }, index) => (
        <Choices
          key={label}
          name="agency"
          idPrefix={index === 0 ? 'agency' : `agency-${index}`}
          legend={label}
          choices={agencies.map(choiceOf)}
          value={chosen}
          faults={index === 0 ? facts.faults : []}
        />
      ))}
    </>
  );
}

function choiceOf({ id, name, contact }: Agency) {
  return { value: id, label: name, ...(contact.office === '' ? {} : { hint: contact.office }) };
}

function SearchForm({ facts, sought }: { readonly facts: StepFrameFacts; readonly sought: string }) {
  const { search } = agencyText;
  return (
    <form method="get" action={stepAddress(facts.draftId, 'agency')} class="search-line">
      <label class="field-label" for="sought">
        {search.label}
      </label>
      <p class="form-line">
        <input class="field-input middle" id="sought" name="sought" type="search" value={sought} autoComplete="off" />
        <button type="submit" class="button plain">
          {search.button}
        </button>
      </p>
      {sought === '' ? null : <Link href={stepAddress(facts.draftId, 'agency')}>{search.all}</Link>}
    </form>
  );
}

function Unsure({ agencies }: { readonly agencies: readonly Agency[] }) {
  const { unsure, units } = agencyText;
  const own = agencies.find(({ kind }) => kind === 'ownLevel') ?? agencies[0];
  return (
    <details class="more-help">
      <summary>{unsure.summary}</summary>
      <p>
        {unsure.words}
        {own === undefined ? '' : `${own.name} ${own.contact.phone}`}
      </p>
      <p>
        <Link href="/gk">{units}</Link>
      </p>
    </details>
  );
}
