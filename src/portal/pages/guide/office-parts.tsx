import { CardFacts, dialAddress } from '../../ui/card-facts.tsx';
import { Link } from '../../ui/link.tsx';
import { applyAddress } from '../../ui/request-addresses.ts';
import type { GuideContent } from './guide-content.ts';
import { guideText } from './text.ts';

/** 政府信息公开工作机构: name, address, hours, telephone, fax and internet contact (Article 12). */
export function OfficePart({ agency, profile, siteAddress }: GuideContent) {
  const { office } = guideText;
  const { office: name, address, hours, phone, email, fax, postalCode = '' } = agency.contact;
  return (
    <>
      <CardFacts
        missing={office.missing}
        facts={[
          { term: office.name, value: name === '' ? agency.name : name },
          { term: office.address, value: address },
          ...(postalCode === '' ? [] : [{ term: office.postalCode, value: postalCode }]),
          { term: office.hours, value: hours },
          { term: office.phone, value: phone, href: dialAddress(phone) },
          { term: office.fax, value: fax === '' ? office.noFax : (fax ?? '') },
          ...(email === '' ? [] : [{ term: office.email, value: email, href: `mailto:${email}` }]),
          ...(profile === undefined || profile.content.website === ''
            ? []
            : [{ term: office.site, value: profile.content.website, href: profile.content.website }]),
        ]}
      />
      <p>
        {`${office.online}：`}
        <Link href={`${applyAddress}/${agency.id}`}>{`${siteAddress}${applyAddress}/${agency.id}`}</Link>
      </p>
    </>
  );
}

/** Whom one complains to: what the agency names, and the agency above it. */
export function SupervisionPart({ profile, organs }: Pick<GuideContent, 'profile' | 'organs'>) {
  const { remedies } = guideText;
  const named = profile?.content.supervision ?? { name: '', address: '', phone: '' };
  const { supervisor } = organs;
  if (named.name === '' && supervisor === null) return null;
  return (
    <>
      <p>{remedies.supervision}</p>
      {named.name === '' ? null : (
        <CardFacts
          facts={[
            { term: remedies.name, value: named.name },
            { term: remedies.address, value: named.address },
            { term: remedies.phone, value: named.phone, href: dialAddress(named.phone) },
          ]}
        />
      )}
      {supervisor === null ? null : (
        <CardFacts
          facts={[
            { term: remedies.supervisor, value: supervisor.name },
            { term: remedies.address, value: supervisor.contact.address },
            { term: remedies.phone, value: supervisor.contact.phone, href: dialAddress(supervisor.contact.phone) },
          ]}
        />
      )}
    </>
  );
}
