import type { SiteSettings } from '../../../http/page-route.ts';
import { Link } from '../../ui/link.tsx';
import { accessibilityText } from './text.ts';

/** What people with and without aids can rely on, what is still wanting, and where to say so. */
export function AccessibilityView({ site }: { readonly site: SiteSettings }) {
  const { heading, standard, can, promise, limits, report } = accessibilityText;
  return (
    <div class="wrap page prose">
      <h1>{heading}</h1>
      <p>{standard}</p>
      <Points id="can" {...can} />
      <Points id="promise" {...promise} />
      <Points id="limits" {...limits} />
      <section aria-labelledby="report">
        <h2 id="report" class="section-heading">
          {report.heading}
        </h2>
        <p>{report.words}</p>
        <p>
          <Link href="/zc?from=/wza">{report.link}</Link>
          {site.contactPhone === '' ? null : `　${report.phone}：${site.contactPhone}`}
        </p>
      </section>
    </div>
  );
}

interface PointsProps {
  readonly id: string;
  readonly heading: string;
  readonly items: readonly string[];
}

function Points({ id, heading, items }: PointsProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="section-heading">
        {heading}
      </h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
