import type { Agency } from '../../../core/agencies/agency.ts';
import { formatCitation } from '../../../core/law/citation.ts';
import { doors, type OtherPlace } from '../../../core/requests/application-guide.ts';
import type { RequestId } from '../../../core/values/ids.ts';
import { Choices, ErrorSummary, type FieldFault } from '../../ui/form-fields.tsx';
import { Link } from '../../ui/link.tsx';
import { PostForm } from '../../ui/post-form.tsx';
import { applyAddress, guideAddress, trackAddress } from '../../ui/request-addresses.ts';
import { stepAddress } from './draft-page.ts';
import { startText } from './start-text.ts';

/** A draft that this browser can go on with. */
export interface Unfinished {
  readonly draftId: RequestId;
  readonly title: string;
}

export interface StartContent {
  /** Whom the visitor wants to ask already, coming from a unit's page. */
  readonly agency: Agency | undefined;
  readonly unfinished: readonly Unfinished[];
  readonly faults: readonly FieldFault[];
  readonly token: string;
}

const beginAddress = `${applyAddress}/begin`;

/** P15, P16: just enough to know whether this is the right place, and one button. */
export function StartView({ agency, unfinished, faults, token }: StartContent) {
  const choices = doors.map(({ id, label, hint }) => ({ value: id, label, hint }));
  return (
    <div class="wrap page form-page">
      <ErrorSummary faults={faults} />
      <h1>{agency === undefined ? startText.title : startText.titleFor(agency.name)}</h1>
      <p class="lead">{startText.lead}</p>
      <UnfinishedList drafts={unfinished} />
      <PostForm action={beginAddress} token={token}>
        <input type="hidden" name="agency" value={agency?.id ?? ''} />
        <Choices name="door" legend={startText.door} choices={choices} value="" faults={faults} />
        <p class="form-actions">
          <button type="submit" class="button">
            {startText.start}
          </button>
          <Link href={trackAddress}>{startText.others.track}</Link>
        </p>
      </PostForm>
      <BeforeStart agency={agency} />
    </div>
  );
}

function UnfinishedList({ drafts }: { readonly drafts: readonly Unfinished[] }) {
  if (drafts.length === 0) return null;
  const { heading, untitled, go } = startText.unfinished;
  return (
    <section class="panel" aria-labelledby="unfinished">
      <h2 id="unfinished">{heading}</h2>
      <ul class="plain-list">
        {drafts.map(({ draftId, title }) => (
          <li key={draftId}>
            <Link href={stepAddress(draftId, 'check')}>{go(title === '' ? untitled : title)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function BeforeStart({ agency }: { readonly agency: Agency | undefined }) {
  const { facts, others } = startText;
  return (
    <>
      <h2>{facts.heading}</h2>
      <dl class="answer-list">
        {facts.rows.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <h2>{others.heading}</h2>
      <p>{others.words}</p>
      {agency === undefined ? null : <Office agency={agency} />}
      <ul class="plain-list">
        <li>
          <Link href={guideAddress(agency?.id)}>{others.guide}</Link>
        </li>
        <li>
          <Link href="/wd">{others.answers}</Link>
        </li>
      </ul>
    </>
  );
}

/** Where an application on paper goes, and whom one may ring up before. */
function Office({ agency }: { readonly agency: Agency }) {
  const { office, address, hours, phone } = agency.contact;
  const words = [`${agency.name}${office}`, address, hours, phone].filter((word) => word.trim() !== '');
  return <p>{`${words.join('，')}。`}</p>;
}

interface ElsewhereContent {
  readonly door: (typeof doors)[number];
  readonly agency: Agency | undefined;
  readonly token: string;
}

/** P16: a better place than this one, and the way on for whoever wants information all the same. */
export function ElsewhereView({ door, agency, token }: ElsewhereContent) {
  const { elsewhere } = startText;
  return (
    <div class="wrap page form-page">
      <h1>{elsewhere.title}</h1>
      <p class="lead">{elsewhere.lead}</p>
      <dl class="answer-list">
        {door.places.map((place) => (
          <Place key={place.label} place={place} />
        ))}
        {agency === undefined || agency.contact.phone === '' ? null : (
          <Place place={{ label: agency.name, words: agency.contact.office, phone: agency.contact.phone }} />
        )}
      </dl>
      <p class="hint">{`${elsewhere.law}：${formatCitation(door.cite)}`}</p>
      <p class="more">
        <Link href="/gk">{elsewhere.unitPhone}</Link>
      </p>
      <PostForm action={beginAddress} token={token}>
        <input type="hidden" name="agency" value={agency?.id ?? ''} />
        <p>{elsewhere.stillWords}</p>
        <p class="form-actions">
          <button type="submit" class="button plain" name="door" value="documents">
            {elsewhere.still}
          </button>
          <Link href={applyAddress}>{elsewhere.back}</Link>
        </p>
      </PostForm>
    </div>
  );
}

function Place({ place }: { readonly place: OtherPlace }) {
  return (
    <div>
      <dt>{place.label}</dt>
      <dd>
        {place.words}
        {place.phone === undefined ? null : (
          <>
            {` ${startText.elsewhere.phone} `}
            <a href={`tel:${place.phone.replaceAll(/[^\d+]/g, '')}`}>{place.phone}</a>
          </>
        )}
        {place.address === undefined ? null : (
          <>
            {' '}
            <a href={place.address} rel="noopener external">{`${place.address}${startText.leavesSite}`}</a>
          </>
        )}
      </dd>
    </div>
  );
}
