import type { PlainDate } from '../../../core/values/plain-date.ts';
import type { PublishedItem } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { documentText } from './text.ts';

interface ValidityBannerProps {
  readonly item: PublishedItem;
  readonly today: PlainDate;
}

/** Whether the document is in force, before anything else: what ended it and where that stands. */
export function ValidityBanner({ item, today }: ValidityBannerProps) {
  const { kind, change } = item.validity;
  if (kind === 'none') return null;
  const hasEnded = kind === 'repealed' || kind === 'lapsed';
  return (
    <div class={`validity validity-${kind}`}>
      <p class="validity-words">{validityWords(item)}</p>
      {change === null ? null : (
        <p>
          {documentText.validity.by}
          {change.byIndexNumber === null ? change.by : <Link href={`/d/${change.byIndexNumber}`}>{change.by}</Link>}
        </p>
      )}
      {hasEnded ? <p>{documentText.validity.ended}</p> : <Period item={item} today={today} />}
    </div>
  );
}

function Period({ item, today }: ValidityBannerProps) {
  const { effectiveOn, validUntil } = item.content;
  const isAhead = effectiveOn !== null && effectiveOn > today;
  if (!isAhead && validUntil === null) return null;
  return (
    <p>
      {isAhead ? `${documentText.validity.notYet(effectiveOn)}　` : ''}
      {validUntil === null ? '' : documentText.validity.until(validUntil)}
    </p>
  );
}

function validityWords({ validity: { kind, change }, content }: PublishedItem): string {
  const { validity } = documentText;
  if (kind === 'repealed' && change !== null) return validity.repealed(change.from);
  if (kind === 'amended' && change !== null) return validity.amended(change.from);
  if (kind !== 'lapsed') return validity.inForce;
  return change === null && content.validUntil !== null
    ? validity.expired(content.validUntil)
    : validity.lapsed(change?.from ?? content.madeOn);
}
