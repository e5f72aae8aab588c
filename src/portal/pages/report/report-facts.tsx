import type { ComponentChildren } from 'preact';
import { type Agency, hasLedger } from '../../../core/agencies/agency.ts';
import type { Instant, ReportVersion } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { shanghaiMinute } from '../../ui/shanghai-time.ts';
import { reportText } from './text.ts';

interface ReportFactsProps {
  readonly agency: Agency;
  readonly version: ReportVersion & { readonly publishedAt: Instant };
}

const shownDigits = 16;

/** Who published what and when, and by what it can be checked. */
export function ReportFacts({ agency, version }: ReportFactsProps) {
  const { facts } = reportText;
  return (
    <>
      <dl class="document-facts">
        <Fact term={facts.agency}>
          <Link href={`/gk/${agency.id}`}>{agency.name}</Link>
        </Fact>
        <Fact term={facts.publishedAt}>
          <time dateTime={version.publishedAt}>{shanghaiMinute(version.publishedAt)}</time>
        </Fact>
        <Fact term={facts.period}>{reportText.period(version.year)}</Fact>
        <Fact term={facts.version}>{reportText.version(version.version)}</Fact>
        <Fact term={facts.digest}>
          <code>{version.contentDigest.slice(0, shownDigits)}…</code>
        </Fact>
        <Fact term={facts.chain}>{reportText.chain(version.eventNo)}</Fact>
      </dl>
      <Proof agency={agency} version={version} />
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Proof({ agency, version }: ReportFactsProps) {
  const proof = hasLedger(agency) ? reportText.proof : reportText.proofOfSum;
  return (
    <details class="proof">
      <summary>{reportText.proofHeading}</summary>
      <p>{proof(version.eventNo)}</p>
      <dl>
        <Fact term={reportText.fullDigest}>
          <code>{version.contentDigest}</code>
        </Fact>
        {version.eventDigest === '' ? null : (
          <Fact term={reportText.fullChain}>
            <code>{version.eventDigest}</code>
          </Fact>
        )}
      </dl>
    </details>
  );
}
