import type { Agency } from '../../../core/agencies/agency.ts';
import { countByAgency, type PublishedReport } from '../../ui/published-reports.ts';
import { UnitGrid } from '../../ui/unit-grid.tsx';
import { unitGroups } from '../../ui/unit-groups.ts';
import { unitsText } from './text.ts';

export interface UnitsContent {
  readonly agencies: readonly Agency[];
  readonly reports: readonly PublishedReport[];
}

/** Every unit, grouped by kind. */
export function UnitsView({ agencies, reports }: UnitsContent) {
  return (
    <div class="wrap page">
      <h1>{unitsText.heading}</h1>
      <p class="lead">{agencies.length === 0 ? unitsText.none : unitsText.lead}</p>
      <UnitGrid groups={unitGroups(agencies)} reportCounts={countByAgency(reports)} level={2} />
    </div>
  );
}
