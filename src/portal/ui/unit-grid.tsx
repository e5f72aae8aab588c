import type { AgencyId } from '../../core/values/ids.ts';
import { Link } from './link.tsx';
import type { UnitGroup } from './unit-groups.ts';
import { unitGridText } from './unit-text.ts';

interface UnitGridProps {
  readonly groups: readonly UnitGroup[];
  readonly reportCounts: ReadonlyMap<AgencyId, number>;
  /** Level of the group headings. */
  readonly level: 2 | 3;
}

/** Units grouped by kind, each with how many annual reports it has published. */
export function UnitGrid({ groups, reportCounts, level }: UnitGridProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class="unit-groups">
      {groups.map(({ label, agencies }) => (
        <section key={label} class="unit-group">
          <Heading class="group-heading">
            {label}
            <span class="group-count">{unitGridText.count(agencies.length)}</span>
          </Heading>
          <ul class="unit-grid">
            {agencies.map(({ id, name }) => (
              <li key={id}>
                <Link href={`/gk/${id}`}>
                  <span class="unit-name">{name}</span>
                  <span class="unit-reports">{unitGridText.reports(reportCounts.get(id) ?? 0)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
