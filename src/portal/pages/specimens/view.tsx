import type { Specimen } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { specimensText } from './text.ts';

/** Every published repaired reading. */
export function SpecimensView({ specimens }: { readonly specimens: readonly Specimen[] }) {
  return (
    <div class="wrap page">
      <h1>{specimensText.heading}</h1>
      <p class="lead">{specimens.length === 0 ? specimensText.none : specimensText.lead}</p>
      <ul class="specimen-list">
        {specimens.map((specimen) => (
          <Entry key={specimen.slug} specimen={specimen} />
        ))}
      </ul>
    </div>
  );
}

function Entry({ specimen }: { readonly specimen: Specimen }) {
  const remarks = specimen.findings.filter(({ verdict }) => verdict !== 'pass').length;
  const accepted = specimen.repairs.filter(({ decision }) => decision === 'accepted').length;
  return (
    <li>
      <h2>
        <Link href={`/jd/${specimen.slug}`}>{specimen.report.title}</Link>
      </h2>
      <p class="quiet">
        {specimensText.source}：{specimen.sourceTitle}
      </p>
      <p class="specimen-counts">
        <span>{specimensText.findings(remarks)}</span>
        <span>{specimensText.accepted(accepted)}</span>
        {specimen.publishedAt === null ? null : (
          <span>
            {shanghaiDay(specimen.publishedAt)}
            {specimensText.publishedAt}
          </span>
        )}
      </p>
    </li>
  );
}
