import { shanghaiMinute } from '../../ui/shanghai-time.ts';
import { FindingList } from './finding-list.tsx';
import { OriginalText } from './original-text.tsx';
import type { ReadSpecimen } from './remarks.ts';
import { RepairedReport } from './repaired-report.tsx';
import { specimenText } from './text.ts';

export interface SpecimenContent extends ReadSpecimen {
  readonly isDemo: boolean;
}

/** Somebody's published report beside its repaired reading, with every remark and decision. */
export function SpecimenView(content: SpecimenContent) {
  const { specimen, reading, remarks, passedCount, isDemo } = content;
  return (
    <article class="wrap page specimen">
      <p class="specimen-banner" role="note">
        <strong>{specimenText.label}</strong>
        {isDemo ? specimenText.banner : specimenText.bannerReal}
      </p>
      <h1>{specimenText.title(reading.title)}</h1>
      <SpecimenFacts {...content} />
      <nav class="jump-links jump" aria-label={specimenText.jump.label}>
        <a href="#findings">{specimenText.jump.findings}</a>
        <a href="#original">{specimenText.jump.original}</a>
        <a href="#reading">{specimenText.jump.reading}</a>
      </nav>
      <FindingList remarks={remarks} passedCount={passedCount} version={reading.tables.formVersion} />
      <div class="side-by-side">
        <OriginalText text={specimen.originalText} remarks={remarks} />
        <RepairedReport reading={reading} remarks={remarks} />
      </div>
    </article>
  );
}

const shownDigits = 16;

function SpecimenFacts({ specimen, remarks }: ReadSpecimen) {
  const accepted = remarks.filter(({ decision }) => decision?.decision === 'accepted').length;
  const declined = remarks.filter(({ decision }) => decision?.decision === 'declined').length;
  const facts = [
    [specimenText.source, specimen.sourceTitle],
    [specimenText.fileName, specimen.fileName],
    [specimenText.importedBy, specimenText.by(specimen.importedByName, shanghaiMinute(specimen.importedAt))],
    [specimenText.digest, `${specimen.originalDigest.slice(0, shownDigits)}…`],
    [specimenText.decisions, specimenText.counts(accepted, declined, remarks.length - accepted - declined)],
    ...(specimen.publishedAt === null ? [] : [[specimenText.publishedAt, shanghaiMinute(specimen.publishedAt)]]),
  ];
  return (
    <dl class="document-facts">
      {facts.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <SourceAddress address={specimen.sourceAddress} />
    </dl>
  );
}

/** Only web addresses become links: the field was typed by somebody. */
function SourceAddress({ address }: { readonly address: string | null }) {
  if (address === null) return null;
  const isWeb = /^https?:\/\//.test(address);
  return (
    <div class="fact-wide">
      <dt>{specimenText.address}</dt>
      <dd>
        {isWeb ? (
          <a href={address} rel="noreferrer">
            {address}
          </a>
        ) : (
          address
        )}
        {isWeb ? specimenText.outside : ''}
      </dd>
    </div>
  );
}
