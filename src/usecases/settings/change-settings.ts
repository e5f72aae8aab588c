import type { Actor } from '../../core/access/permissions.ts';
import { type AgencyTree, selfAndBelowOn } from '../../core/agencies/agency-tree.ts';
import { checkIndexPattern } from '../../core/catalog/index-number.ts';
import { indexPatternOf } from '../../core/catalog/index-pattern.ts';
import type { HandlingSettings, SettingValue } from '../../core/fees/handling-settings.ts';
import { contradictions, handlingSettings, parseHandlingSettings } from '../../core/fees/handling-settings.ts';
import { chosenOn, lineageOn } from '../../core/fees/setting-history.ts';
import { type SettingId, settingOf } from '../../core/fees/setting-rows.ts';
import { approvedYearFault } from '../../core/law/approved-year.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { formatChinese, type PlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import { recomputeDues } from '../calendar/recompute-dues.ts';
import type { Deps, Queries, Stores } from '../ports.ts';
import { agencyIn } from '../requests/request-context.ts';

/** What an agency decides from a day on; `null` goes back to what the agency above decided. */
export interface ChangeSettings {
  readonly agencyId: AgencyId;
  readonly values: Readonly<Record<string, unknown>>;
  readonly fromOn: PlainDate;
}

type Change = readonly [SettingId, SettingValue | null];

/**
 * Changes settings of an agency from a day on: each one is a row of its own beside those before it, and leaves an audit
 * entry with before and after. What moves numbers of the annual report may reach back into years that no approved report
 * states, for the agency and all that inherit from it; everything else holds from today on at the earliest. Open requests
 * whose last day moves with it are recomputed. Answers how many settings changed.
 */
export async function changeSettings(
  deps: Deps,
  actor: Actor,
  input: ChangeSettings,
): Promise<Result<number, Refusal | readonly Refusal[]>> {
  const allowed = await authorize(deps, actor, 'setting.write', input.agencyId);
  if (!allowed.ok) return allowed;
  const parsed = parseHandlingSettings(input.values);
  if (!parsed.ok) return parsed;
  return deps.inTransaction(async (stores) => {
    const today = deps.today();
    // the chain's lock makes two who change the same setting wait for each other
    await stores.events.history(input.agencyId, 'request', '');
    const before = await ownChoices(stores.queries, input);
    const changes = (Object.entries(parsed.value) as Change[]).filter(
      ([id, value]) => (before.own[id] ?? null) !== value,
    );
    const faults = await faultsOf(stores.queries, allowed.value, input, changes, today);
    if (faults.length > 0) return refuse(faults);
    const wanted = handlingSettings(await afterChange(stores.queries, allowed.value, input, changes));
    const clashes = [...contradictions(wanted), ...patternFaults(wanted, allowed.value, input)];
    if (clashes.length > 0) return refuse(clashes);
    for (const change of changes) await recordChange(stores, actor, input, change, before.own[change[0]] ?? null);
    const movesDues = changes.some(([id]) => settingOf(id).movesDues === true);
    if (movesDues && input.fromOn <= today) {
      const agencies = selfAndBelowOn(allowed.value, input.agencyId, today);
      await recomputeDues(deps, stores, { agencies, cause: { kind: 'setting' } });
    }
    return accept(changes.length);
  });
}

/** A pattern of index numbers that could number nothing: the code is missing or fails its check digit. */
function patternFaults(
  { catalog }: HandlingSettings,
  tree: AgencyTree,
  { agencyId, values }: ChangeSettings,
): readonly Refusal[] {
  if (!Object.keys(values).some((name) => name.startsWith('indexPrefix'))) return [];
  const checked = checkIndexPattern(indexPatternOf(catalog, agencyIn(tree, agencyId)));
  return checked.ok ? [] : [{ ...checked.refusal, field: 'indexPrefix' }];
}

async function ownChoices(queries: Queries, { agencyId, fromOn }: ChangeSettings) {
  const changes = await queries.listSettingChanges([agencyId]);
  return { own: chosenOn(changes, [agencyId], fromOn) };
}

async function afterChange(
  queries: Queries,
  tree: AgencyTree,
  { agencyId, fromOn }: ChangeSettings,
  changes: readonly Change[],
) {
  const lineage = lineageOn(tree, agencyId, fromOn);
  const stored = await queries.listSettingChanges(lineage);
  const made = changes.map(([name, value], index) => ({
    agencyId,
    changeNo: Number.MAX_SAFE_INTEGER - changes.length + index,
    name,
    value,
    fromOn,
    changedBy: '' as never,
    changedAt: '',
  }));
  return chosenOn([...stored, ...made], lineage, fromOn);
}

async function faultsOf(
  queries: Queries,
  tree: AgencyTree,
  { agencyId, fromOn }: ChangeSettings,
  changes: readonly Change[],
  today: PlainDate,
): Promise<readonly Refusal[]> {
  if (changes.length === 0) return [];
  const other = changes.find(([id]) => settingOf(id).movesCounts !== true);
  if (other !== undefined && fromOn < today) return [pastFault(other[0], today)];
  if (!changes.some(([id]) => settingOf(id).movesCounts === true)) return [];
  for (const inheriting of selfAndBelowOn(tree, agencyId, today)) {
    const fault = approvedYearFault(fromOn, await queries.frozenThrough(inheriting), '生效日期', 'fromOn');
    if (fault !== undefined) return [fault];
  }
  return [];
}

function pastFault(id: SettingId, today: PlainDate): Refusal {
  return {
    reason: 'dayInPast',
    message: `“${settingOf(id).label}”最早从今天（${formatChinese(today)}）起生效，请修改生效日期。只有年报表三的计数设置可以从以前的日期起生效。`,
    field: 'fromOn',
  };
}

async function recordChange(
  stores: Stores,
  actor: Actor,
  { agencyId, fromOn }: ChangeSettings,
  [name, value]: Change,
  before: SettingValue | null,
): Promise<void> {
  await stores.settings.append({ agencyId, name, value, fromOn, changedBy: actor.id });
  await stores.audit.record(actor, 'setting.changed', `setting/${agencyId}/${name}`, { before, after: value, fromOn });
}
