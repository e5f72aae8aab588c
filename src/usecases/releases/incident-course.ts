import type { Actor } from '../../core/access/permissions.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import {
  checkIncidentWords,
  decideIncidentAct,
  type IncidentAct,
  type IncidentField,
  type IncidentKind,
  type IncidentWords,
  incidentActs,
  incidentFields,
} from '../../core/releases/incidents.ts';
import type { AgencyId, EntryId, ItemId } from '../../core/values/ids.ts';
import { type PlainDate, parsePlainDate } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, authorizeEntry, notFound } from '../authorize.ts';
import type { Deps, RecordedEvent, StoredIncident, Stores } from '../ports.ts';

/** What somebody reports: what became public and should not have. */
export interface ReportIncident {
  /** Chosen by the form, so that sending it twice reports once. */
  readonly incidentId: EntryId;
  readonly kind: IncidentKind;
  readonly foundOn: string;
  readonly itemId: ItemId | null;
  readonly words: Readonly<Record<string, string>>;
}

/** Reports an incident. Refuses empty words, a day in the future, and an item that the agency does not have. */
export async function reportIncident(
  deps: Deps,
  actor: Actor,
  input: ReportIncident,
): Promise<Result<StoredIncident, Refusal | readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'incident.write');
  if (!allowed.ok) return allowed;
  const words = checkIncidentWords('report', input.words);
  const foundOn = parsePlainDate(input.foundOn);
  const faults: Refusal[] = [
    ...(words.ok ? [] : words.refusal),
    ...(foundOn === undefined || foundOn > deps.today() ? [wrongDay] : []),
  ];
  if (faults.length > 0 || foundOn === undefined || !words.ok) return refuse(faults);
  const { agencyId } = actor;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'incident', input.incidentId);
    const earlier = await stores.queries.findIncident(agencyId, input.incidentId);
    if (earlier !== undefined) return accept(earlier);
    if (input.itemId !== null && (await stores.queries.findItem(agencyId, input.itemId)) === undefined)
      return refuse(unknownItem);
    return accept(await keepReport(deps, stores, actor, input, foundOn, words.value));
  });
}

async function keepReport(
  deps: Deps,
  stores: Stores,
  actor: Actor,
  { incidentId, kind, itemId }: ReportIncident,
  foundOn: PlainDate,
  words: Partial<IncidentWords>,
): Promise<StoredIncident> {
  const { agencyId } = actor;
  const incident: StoredIncident = {
    agencyId,
    incidentId,
    kind,
    stage: 'found',
    itemId,
    foundOn,
    reportedBy: actor.id,
    authors: [actor.id],
    sealed: sealWords(deps, agencyId, incidentId, { ...noWords, ...words }),
    closedAt: null,
  };
  const event = await stores.events.append(actor.id, {
    agencyId,
    stream: 'incident',
    subjectId: incidentId,
    action: 'report',
    happenedOn: foundOn,
    payload: { kind, itemId, wordsDigest: deps.digest(incident.sealed) },
  });
  await stores.itemChecks.saveIncident(incident, event.seq);
  await stores.audit.record(actor, 'incident.reported', `incident/${incidentId}`, { kind });
  return incident;
}

/** Takes one act on an incident. Closing it is for somebody who wrote nothing of it. */
export async function actOnIncident(
  deps: Deps,
  actor: Actor,
  input: { readonly incidentId: EntryId; readonly act: IncidentAct; readonly words: Readonly<Record<string, string>> },
): Promise<Result<StoredIncident, Refusal | readonly Refusal[]>> {
  const { agencyId } = actor;
  const isJudging = input.act === 'close' || input.act === 'sendBack';
  const allowed = await authorize(deps, actor, isJudging ? 'incident.close' : 'incident.write', agencyId);
  if (!allowed.ok) return allowed;
  const words = checkIncidentWords(input.act, input.words);
  if (!words.ok) return words;
  return deps.inTransaction(async (stores) => {
    await stores.events.history(agencyId, 'incident', input.incidentId);
    const stored = await stores.queries.findIncident(agencyId, input.incidentId);
    if (stored === undefined) return refuse(notFound);
    const stage = decideIncidentAct(stored.stage, input.act);
    if (!stage.ok) return stage;
    if (isJudging && stored.authors.includes(actor.id)) return refuse(ownWork);
    const sealed = sealWords(deps, agencyId, input.incidentId, { ...openWords(deps, stored), ...words.value });
    const after: StoredIncident = {
      ...stored,
      stage: stage.value,
      sealed,
      authors: isJudging ? stored.authors : [...new Set([...stored.authors, actor.id])],
      closedAt: stage.value === 'closed' ? deps.now() : null,
    };
    const event = await stores.events.append(actor.id, {
      agencyId,
      stream: 'incident',
      subjectId: input.incidentId,
      action: input.act,
      happenedOn: deps.today(),
      payload: { wordsDigest: deps.digest(sealed) },
    });
    await stores.itemChecks.saveIncident(after, event.seq);
    await stores.audit.record(actor, 'incident.acted', `incident/${input.incidentId}`, { act: input.act });
    return accept(after);
  });
}

/** An incident with its words and what was done about it. */
export interface OpenIncident {
  readonly stored: StoredIncident;
  readonly words: IncidentWords;
  readonly course: readonly {
    readonly label: string;
    readonly actorName: string | null;
    readonly event: RecordedEvent;
  }[];
}

/** Opens an incident of the actor's agency; the sight leaves an audit entry. */
export async function openIncident(
  deps: Deps,
  actor: Actor,
  incidentId: EntryId,
): Promise<Result<OpenIncident, Refusal>> {
  const allowed = await authorize(deps, actor, 'incident.read', actor.agencyId);
  if (!allowed.ok) return allowed;
  const { queries } = deps;
  const stored = await queries.findIncident(actor.agencyId, incidentId);
  if (stored === undefined) return refuse(notFound);
  const [events, accounts] = await Promise.all([
    queries.listEvents(actor.agencyId, 'incident', incidentId),
    queries.listAccounts([actor.agencyId], deps.today()),
  ]);
  await deps.inTransaction(({ audit }) => audit.record(actor, 'incident.seen', `incident/${incidentId}`));
  const names = new Map(accounts.map(({ accountId, displayName }) => [accountId as string, displayName]));
  return accept({
    stored,
    words: openWords(deps, stored),
    course: events.map((event) => ({
      label:
        event.action === 'report' ? '登记事件' : (incidentActs[event.action as IncidentAct]?.label ?? event.action),
      actorName: names.get(event.actorId) ?? null,
      event,
    })),
  });
}

/** The words of an incident; they stay in memory. */
export function openWords(
  deps: Pick<Deps, 'sealer'>,
  { agencyId, incidentId, sealed }: Pick<StoredIncident, 'agencyId' | 'incidentId' | 'sealed'>,
): IncidentWords {
  return {
    ...noWords,
    ...(JSON.parse(deps.sealer.open(sealed, boundTo(agencyId, incidentId))) as Partial<IncidentWords>),
  };
}

const noWords = Object.fromEntries(
  (Object.keys(incidentFields) as IncidentField[]).map((field) => [field, '']),
) as Record<IncidentField, string>;

function sealWords(
  deps: Pick<Deps, 'sealer'>,
  agencyId: AgencyId,
  incidentId: EntryId,
  words: IncidentWords,
): Uint8Array {
  return deps.sealer.seal(JSON.stringify(words), boundTo(agencyId, incidentId));
}

function boundTo(agencyId: AgencyId, incidentId: EntryId): string {
  return `incident/${agencyId}/${incidentId}`;
}

const wrongDay: Refusal = { reason: 'date', field: 'foundOn', message: '请填写发现的日期，不能晚于今天。' };

const unknownItem: Refusal = {
  reason: 'unknownItem',
  field: 'itemId',
  message: '本单位没有这条信息。请从列表中选择，或者留空。',
};

const ownWork: Refusal = {
  reason: 'ownWork',
  message: '登记或者处置过这起事件的人不能复核结案，请由另一位有权限的人员办理。',
  cite: ogi(53),
};
