import { profileLines } from '../../../core/catalog/agency-profile.ts';
import { genres } from '../../../core/catalog/genres.ts';
import { formatPeriod, type Period, timeLimits } from '../../../core/deadlines/time-limits.ts';
import { formatCitation } from '../../../core/law/citation.ts';
import { inForceOn } from '../../../core/law/versions.ts';
import { GuideTable } from '../../ui/guide-table.tsx';
import { Link } from '../../ui/link.tsx';
import { subjectAddress } from '../../ui/unit-catalogue.ts';
import { unitAddress } from '../../ui/unit-place.ts';
import type { GuideContent } from './guide-content.ts';
import { guideText } from './text.ts';

/** 分类: the statutory subjects of the agency's catalogue, with what stands in each. */
export function ClassesPart({ agency, subjects }: Pick<GuideContent, 'agency' | 'subjects'>) {
  const { classes } = guideText;
  const kinds = genres.slice(0, 6).map(({ label }) => label);
  return (
    <>
      <p>{classes.words(agency.name)}</p>
      <GuideTable caption={classes.caption} heads={[classes.subject, classes.cite, classes.count]}>
        {subjects.map(({ id, label, cite, count }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={subjectAddress(agency.id, id)}>{label}</Link>
            </th>
            <td>{formatCitation(cite)}</td>
            <td class="guide-count">{classes.number(count)}</td>
          </tr>
        ))}
      </GuideTable>
      <p>{classes.more(kinds.join('、'))}</p>
      <p>{classes.kinds}</p>
    </>
  );
}

/** 编排体系: index numbers, what is said of every item, the order. */
export function ArrangementPart({ agency, exampleNumber }: Pick<GuideContent, 'agency' | 'exampleNumber'>) {
  const { arrangement } = guideText;
  return (
    <>
      <p>{arrangement.words}</p>
      <p>{arrangement.example(exampleNumber)}</p>
      <p>{`${arrangement.elements}${arrangement.list.join('、')}。`}</p>
      <p>{arrangement.order}</p>
      <p>
        <Link href={unitAddress(agency.id, 'ml')}>{arrangement.catalogue}</Link>
      </p>
    </>
  );
}

/** 获取方式 of what is disclosed proactively: on this site, in reading places, elsewhere; and within which time. */
export function WaysPart({ agency, profile, today }: Pick<GuideContent, 'agency' | 'profile' | 'today'>) {
  const { ways } = guideText;
  const limit = inForceOn<Period>(timeLimits.proactivePublication.versions, today);
  const places = profile?.content.readingPlaces ?? [];
  const others = profileLines(profile?.content.otherWays ?? '');
  const links = [
    [ways.links.catalogue, unitAddress(agency.id, 'ml')],
    [ways.links.documents, unitAddress(agency.id, 'wj')],
    [ways.links.reports, unitAddress(agency.id, 'nb')],
    [ways.links.search, '/ss'],
  ] as const;
  return (
    <>
      <p>{ways.online}</p>
      <ul>
        {links.map(([label, href]) => (
          <li key={href}>
            <Link href={href}>{label}</Link>
          </li>
        ))}
      </ul>
      <p>{ways.time(formatPeriod(limit), formatCitation(limit.cite))}</p>
      {places.length === 0 ? <p>{ways.noPlaces}</p> : <Places places={places} />}
      {others.length === 0 ? null : <p>{`${ways.other}${others.join('；')}。`}</p>}
    </>
  );
}

type Places = NonNullable<GuideContent['profile']>['content']['readingPlaces'];

function Places({ places }: { readonly places: Places }) {
  const { ways } = guideText;
  const { name, address, hours, phone } = ways.place;
  return (
    <>
      <p>{ways.places}</p>
      <GuideTable caption={ways.placesCaption} heads={[name, address, hours, phone]}>
        {places.map((place) => (
          <tr key={`${place.name} ${place.address}`}>
            <th scope="row">{place.name}</th>
            <td>{place.address}</td>
            <td>{place.hours === '' ? ways.unknown : place.hours}</td>
            <td>{place.phone === '' ? ways.unknown : place.phone}</td>
          </tr>
        ))}
      </GuideTable>
    </>
  );
}
