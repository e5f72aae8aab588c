import { type Agency, agencyKindLabel } from '../../../core/agencies/agency.ts';
import type { AgencyProfile } from '../../../core/catalog/agency-profile.ts';
import { Link } from '../../ui/link.tsx';
import { unitAddress } from '../../ui/unit-place.ts';
import { unitText } from './text.ts';

interface UnitCardProps {
  readonly agency: Agency;
  /** What the agency says about itself; `null` before it was released. */
  readonly profile: AgencyProfile | null;
}

/** Whom to ask: office, address, hours, telephone, head. What is not known is left out. */
export function UnitCard({ agency, profile }: UnitCardProps) {
  const { office, address, hours, phone, email } = agency.contact;
  const [head] = profile?.leaders ?? [];
  const [duty] = (profile?.duties ?? '').split('\n');
  return (
    <section class="unit-card" aria-labelledby="card">
      <h2 id="card">{unitText.card}</h2>
      <dl class="card-facts">
        <Fact term={unitText.kind} value={agencyKindLabel(agency.kind)} />
        <Fact term={unitText.head} value={head === undefined ? '' : `${head.name}（${head.title}）`} />
        <Fact term={unitText.address} value={address} />
        <Fact term={unitText.hours} value={hours} />
        <Fact term={unitText.office} value={office} />
        <Fact term={unitText.phone} value={phone} href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} />
        <Fact term={unitText.email} value={email} href={`mailto:${email}`} />
        <Fact term={unitText.duties} value={duty ?? ''} />
      </dl>
      {profile === null ? null : (
        <p class="more">
          <Link href={unitAddress(agency.id, 'jg')}>{unitText.moreProfile}</Link>
        </p>
      )}
    </section>
  );
}

interface FactProps {
  readonly term: string;
  readonly value: string;
  readonly href?: string;
}

function Fact({ term, value, href }: FactProps) {
  if (value.trim() === '') return null;
  return (
    <div>
      <dt>{term}</dt>
      <dd>{href === undefined ? value : <a href={href}>{value}</a>}</dd>
    </div>
  );
}
