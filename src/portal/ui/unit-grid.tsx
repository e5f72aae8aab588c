import type { AgencyId } from '../../core/values/ids.ts';
import { Link } from './link.tsx';
import type { UnitGroup } from './unit-groups.ts';
import { unitGridText } from './unit-text.ts';

interface UnitGridProps {
  readonly groups: readonly UnitGroup[];
  readonly reportCounts: ReadonlyMap<AgencyId, number>;
  /** Public items, where the grid names them too. */
  readonly itemCounts?: ReadonlyMap<AgencyId, number>;
  /** Level of the group headings. */
  readonly level: 2 | 3;
}

/** Units grouped by kind, each with how many items and annual reports it has published. */
export function UnitGrid({ groups, reportCounts, itemCounts, level }: UnitGridProps) {
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
                  <span class="unit-reports">{countWords(itemCounts?.get(id) ?? 0, reportCounts.get(id) ?? 0)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function countWords(items: number, reports: number): string {
  if (items === 0) return unitGridText.reports(reports);
  return reports === 0 ? unitGridText.items(items) : `${unitGridText.items(items)}　${unitGridText.reports(reports)}`;
}
