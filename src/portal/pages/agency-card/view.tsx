import { type Agency, agencyKindLabel } from '../../../core/agencies/agency.ts';
import { type AgencyProfile, profileLines } from '../../../core/catalog/agency-profile.ts';
import { formatCitation, ogi } from '../../../core/law/citation.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import type { ReleasedProfile } from '../../../usecases/ports.ts';
import { CardFacts, dialAddress } from '../../ui/card-facts.tsx';
import { GuideTable } from '../../ui/guide-table.tsx';
import { Link } from '../../ui/link.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { unitAddress } from '../../ui/unit-place.ts';
import { cardText } from './text.ts';

interface AgencyCardContent {
  readonly agency: Agency;
  readonly profile: ReleasedProfile | undefined;
}

/** The card of an agency; what it has not released is said to be missing. */
export function AgencyCardView({ agency, profile }: AgencyCardContent) {
  return (
    <div class="page prose">
      <h1>{`${agency.name}${cardText.heading}`}</h1>
      <p class="lead">{cardText.lead}</p>
      {profile === undefined ? <p class="notice">{cardText.noProfile}</p> : <Whole profile={profile.content} />}
      <ContactPart agency={agency} profile={profile?.content} />
      <OfficePart agency={agency} />
      <p class="quiet">
        {cardText.basis(formatCitation(ogi(20, undefined, 2)))}
        {profile === undefined
          ? ''
          : cardText.released(profile.version, formatChinese(shanghaiDay(profile.releasedAt)))}
      </p>
    </div>
  );
}

function Whole({ profile }: { readonly profile: AgencyProfile }) {
  const { leaders, divisions } = profile;
  const { leader, division } = cardText;
  return (
    <>
      <h2 class="section-heading">{cardText.duties}</h2>
      <ol class="steps-list">
        {profileLines(profile.duties).map((duty) => (
          <li key={duty}>{duty}</li>
        ))}
      </ol>
      <h2 class="section-heading">{cardText.leaders}</h2>
      <GuideTable caption={cardText.leaders} heads={[leader.name, leader.title, leader.duties]}>
        {leaders.map(({ name, title, duties }) => (
          <tr key={`${name} ${title}`}>
            <th scope="row">{name}</th>
            <td>{orNone(title)}</td>
            <td>{orNone(duties)}</td>
          </tr>
        ))}
      </GuideTable>
      {divisions.length === 0 ? null : (
        <>
          <h2 class="section-heading">{cardText.divisions}</h2>
          <GuideTable caption={cardText.divisions} heads={[division.name, division.duties, division.phone]}>
            {divisions.map(({ name, duties, phone }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td class="kept-lines">{orNone(duties)}</td>
                <td>{orNone(phone)}</td>
              </tr>
            ))}
          </GuideTable>
        </>
      )}
    </>
  );
}

function ContactPart({ agency, profile }: { readonly agency: Agency; readonly profile: AgencyProfile | undefined }) {
  const { address = '', postalCode = '', hours = '', phone = '', fax = '', website = '' } = profile ?? {};
  const head = profile?.leaders[0];
  return (
    <>
      <h2 class="section-heading">{cardText.contact}</h2>
      <CardFacts
        facts={[
          { term: cardText.name, value: agency.name },
          { term: cardText.kind, value: agencyKindLabel(agency.kind) },
          { term: cardText.address, value: address },
          { term: cardText.postalCode, value: postalCode },
          { term: cardText.hours, value: hours },
          { term: cardText.phone, value: phone, href: dialAddress(phone) },
          { term: cardText.fax, value: fax },
          { term: cardText.website, value: website, href: website },
          { term: cardText.head, value: head === undefined ? '' : `${head.name}　${head.title}`.trim() },
          { term: cardText.legalRepresentative, value: profile?.legalRepresentative ?? '' },
        ]}
      />
    </>
  );
}

function OfficePart({ agency }: { readonly agency: Agency }) {
  const { office, address, hours, phone, email, fax = '' } = agency.contact;
  return (
    <>
      <h2 class="section-heading">{cardText.office}</h2>
      <CardFacts
        facts={[
          { term: cardText.officeName, value: office },
          { term: cardText.address, value: address },
          { term: cardText.hours, value: hours },
          { term: cardText.phone, value: phone, href: dialAddress(phone) },
          { term: cardText.fax, value: fax },
          { term: cardText.email, value: email, href: `mailto:${email}` },
        ]}
      />
      <p>
        <Link href={unitAddress(agency.id, 'zn')}>{cardText.guide}</Link>
      </p>
    </>
  );
}

function orNone(text: string): string {
  return text === '' ? cardText.none : text;
}
