import type { Agency } from '../../core/agencies/agency.ts';
import { replyDueOn } from '../../core/deadlines/reply-deadline.ts';
import { formatPeriod, type Period, type TimeLimitId, timeLimits } from '../../core/deadlines/time-limits.ts';
import { formatCitation } from '../../core/law/citation.ts';
import { inForceOn } from '../../core/law/versions.ts';
import { type Channel, channels } from '../../core/requests/channels.ts';
import { outcomeWords } from '../../core/requests/outcome-words.ts';
import { outcomeIds, outcomeOf } from '../../core/requests/outcomes.ts';
import { formatChinese, type PlainDate, yearOf } from '../../core/values/plain-date.ts';
import type { GuideContent } from './asking-content.ts';
import { askingText } from './asking-text.ts';
import { feeExamples, priceLines } from './fee-facts.ts';
import { GuideTable } from './guide-table.tsx';

/** The channels, each with its rule for the day of receipt (Article 31) and, for one agency, whether and where it is open. */
export function HowPart({ agency }: { readonly agency: Agency | null }) {
  const { how } = askingText;
  return (
    <>
      <p>{how.always}</p>
      <GuideTable caption={how.caption} heads={[how.channel, how.way, how.receipt]}>
        {channels.map(({ id, label, rule, cite }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>
              {placeOf(agency, id) === how.notServed ? null : how.ways[id]}
              {placeOf(agency, id) === '' ? null : <span class="guide-place">{placeOf(agency, id)}</span>}
            </td>
            <td>
              {rule}
              <span class="guide-cite">{formatCitation(cite)}</span>
            </td>
          </tr>
        ))}
      </GuideTable>
    </>
  );
}

/** Where a channel of an agency leads; a fax or mail address that its released profile leaves empty is not served. */
function placeOf(agency: Agency | null, channel: Channel): string {
  if (agency === null) return '';
  const { address, hours, phone, fax, email, postalCode = '' } = agency.contact;
  const { at, notServed, askFirst } = askingText.how;
  switch (channel) {
    case 'inPerson':
      return [address, hours].filter((part) => part !== '').join('，');
    case 'byPost':
      return postalCode === '' ? address : at.post(address, postalCode);
    case 'byFax':
      if (fax === undefined) return phone === '' ? '' : askFirst(phone);
      return fax === '' ? notServed : fax;
    case 'byEmail':
      return email === '' && fax !== undefined ? notServed : email;
    case 'online':
      return '';
  }
}

/** What an application says (Article 29). */
export function WhatPart() {
  const { what } = askingText;
  return (
    <>
      <ul>
        {what.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>
        <strong>{what.noPurpose}</strong>
      </p>
      <ul>
        {what.tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      <p>{what.help}</p>
      <p>{what.own}</p>
    </>
  );
}

/** The periods of handling, with an example counted by the work calendar. */
export function WhenPart({ today, calendar }: Pick<GuideContent, 'today' | 'calendar'>) {
  const { when } = askingText;
  const dueOn = replyDueOn(today, calendar);
  const isProvisional = !calendar.publishedYears.has(yearOf(dueOn));
  return (
    <>
      <p>{when.notCounted}</p>
      <p>
        {when.example(formatChinese(today), formatChinese(dueOn))}
        {isProvisional ? when.provisional : ''}
      </p>
      <Limits
        caption={when.caption}
        on={today}
        ids={['reply', 'extension', 'correctionNotice', 'thirdPartyOpinion', 'jointMakerOpinion']}
      />
    </>
  );
}

/** Prices and examples, computed by the rules a fee notice is made by. */
export function FeePart({ today }: { readonly today: PlainDate }) {
  const { fees } = askingText;
  const period = formatPeriod(inForceOn<Period>(timeLimits.feePayment.versions, today));
  return (
    <>
      <p>{fees.words}</p>
      {(['perRequest', 'perPage'] as const).map((basis) => (
        <GuideTable key={basis} caption={fees[basis]} heads={[fees.range, fees.price]}>
          {priceLines(basis, today).map(({ range, price }) => (
            <tr key={range}>
              <th scope="row">{range}</th>
              <td>{price}</td>
            </tr>
          ))}
        </GuideTable>
      ))}
      <h3>{fees.examples}</h3>
      <ul>
        {feeExamples(today).map((example) => (
          <li key={example}>{example}</li>
        ))}
      </ul>
      <p>{fees.rule(period)}</p>
    </>
  );
}

/** Every outcome with its meaning and article. */
export function OutcomePart() {
  const { outcomes } = askingText;
  return (
    <>
      <p>{outcomes.words}</p>
      <details class="more-help">
        <summary>{outcomes.all}</summary>
        <GuideTable caption={outcomes.caption} heads={[outcomes.outcome, outcomes.meaning, outcomes.cite]}>
          {outcomeIds.map((id) => (
            <tr key={id}>
              <th scope="row">{outcomeOf(id).label}</th>
              <td>{outcomeWords[id]}</td>
              <td>{formatCitation(outcomeOf(id).cite)}</td>
            </tr>
          ))}
        </GuideTable>
      </details>
    </>
  );
}

/** The ways of redress, with their periods. */
export function RemedyPart({ today, organs }: Pick<GuideContent, 'today' | 'organs'>) {
  const { remedies } = askingText;
  return (
    <>
      <p>{remedies.words}</p>
      <p>{remedies.first}</p>
      {organs === null ? null : (
        <ul>
          <li>{remedies.organ(organs.reviewOrgan.name)}</li>
          <li>{remedies.court(organs.court)}</li>
        </ul>
      )}
      <Limits
        caption={remedies.caption}
        on={today}
        ids={['reconsiderationApplication', 'directSuit', 'suitAfterReconsideration', 'suitForInaction']}
      />
      <p>{remedies.track}</p>
    </>
  );
}

interface LimitsProps {
  readonly caption: string;
  readonly on: PlainDate;
  readonly ids: readonly TimeLimitId[];
}

function Limits({ caption, on, ids }: LimitsProps) {
  const { when } = askingText;
  return (
    <GuideTable caption={caption} heads={[when.step, when.period, when.from, when.cite]}>
      {ids.map((id) => {
        const { label, countsFrom, versions } = timeLimits[id];
        const version = inForceOn<Period>(versions, on);
        return (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>{formatPeriod(version)}</td>
            <td>{countsFrom}</td>
            <td>{formatCitation(version.cite)}</td>
          </tr>
        );
      })}
    </GuideTable>
  );
}
