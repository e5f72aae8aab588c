import type { Actor } from '../src/core/access/permissions.ts';
import type { Reorganisation } from '../src/core/agencies/reorganisation-decision.ts';
import type { AgencyId } from '../src/core/values/ids.ts';
import { addDays, type PlainDate, plainDate, type Year } from '../src/core/values/plain-date.ts';
import { recordReorganisation } from '../src/usecases/agencies/record-reorganisation.ts';
import type { Deps } from '../src/usecases/ports.ts';
import type { DemoUnit } from './demo-unit.ts';
import { must, type Step } from './stage.ts';

/** A change of the county's tree, in the second year: a department ends in another one, a rural township becomes a town. */
interface DemoChange {
  readonly unit: string;
  readonly decision: (year: Year) => Reorganisation;
  readonly basis: (year: Year) => string;
}

const merger: DemoChange = {
  unit: 'qinghe-revival',
  decision: (year) => ({
    kind: 'merge',
    on: plainDate(year, 7, 1),
    agencies: ['qinghe-revival' as AgencyId],
    into: 'qinghe-farming' as AgencyId,
  }),
  basis: (year) => `青禾县机构改革方案（青办发〔${year}〕演示5号）`,
};

const renaming: DemoChange = {
  unit: 'qinghe-dawan',
  decision: (year) => ({
    kind: 'rename',
    on: plainDate(year, 4, 1),
    agency: 'qinghe-dawan' as AgencyId,
    name: '青禾县大湾镇人民政府',
    shortName: '大湾镇',
  }),
  basis: (year) => `关于青禾县大湾乡撤乡设镇的批复（演示〔${year}〕3号）`,
};

/** First day on which a unit no longer exists; undefined for one that goes on. */
export function endsOn(unit: Pick<DemoUnit, 'id'>, year: Year): PlainDate | undefined {
  return unit.id === merger.unit ? merger.decision(year).on : undefined;
}

/** What a unit still does before it ends; its requests of the last year were sent to its successor. */
export function beforeItsEnd(unit: Pick<DemoUnit, 'id'>, year: Year, steps: readonly Step[]): readonly Step[] {
  const end = endsOn(unit, year);
  return end === undefined ? steps : steps.filter(({ day }) => day < end);
}

/** Records what changed with a unit: a renaming before its years are replayed, an end after them. */
export async function recordChange(
  deps: Deps,
  admin: Actor,
  year: Year,
  unit: Pick<DemoUnit, 'id'>,
  when: 'before' | 'after',
  moveTo: (day: PlainDate) => void,
): Promise<void> {
  const change = when === 'before' ? renaming : merger;
  if (change.unit !== unit.id) return;
  const decision = change.decision(year);
  moveTo(addDays(decision.on, -10));
  must(await recordReorganisation(deps, admin, { decision, basis: change.basis(year) }), `The change of ${unit.id}`);
}
