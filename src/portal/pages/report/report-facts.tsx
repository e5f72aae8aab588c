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
        <div>
          <dt>{facts.agency}</dt>
          <dd>
            <Link href={`/gk/${agency.id}`}>{agency.name}</Link>
          </dd>
        </div>
        <div>
          <dt>{facts.publishedAt}</dt>
          <dd>
            <time dateTime={version.publishedAt}>{shanghaiMinute(version.publishedAt)}</time>
          </dd>
        </div>
        <div>
          <dt>{facts.period}</dt>
          <dd>{reportText.period(version.year)}</dd>
        </div>
        <div>
          <dt>{facts.version}</dt>
          <dd>{reportText.version(version.version)}</dd>
        </div>
        <div>
          <dt>{facts.digest}</dt>
          <dd>
            <code>{version.contentDigest.slice(0, shownDigits)}…</code>
          </dd>
        </div>
        <div>
          <dt>{facts.chain}</dt>
          <dd>{reportText.chain(version.eventNo)}</dd>
        </div>
      </dl>
      <Proof agency={agency} version={version} />
    </>
  );
}

function Proof({ agency, version }: ReportFactsProps) {
  const proof = hasLedger(agency) ? reportText.proof : reportText.proofOfSum;
  return (
    <details class="proof">
      <summary>{reportText.proofHeading}</summary>
      <p>{proof(version.eventNo)}</p>
      <dl>
        <div>
          <dt>{reportText.fullDigest}</dt>
          <dd>
            <code>{version.contentDigest}</code>
          </dd>
        </div>
        {version.eventDigest === '' ? null : (
          <div>
            <dt>{reportText.fullChain}</dt>
            <dd>
              <code>{version.eventDigest}</code>
            </dd>
          </div>
        )}
      </dl>
    </details>
  );
}
