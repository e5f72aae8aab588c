import type { Actor } from '../../core/access/permissions.ts';
import { type DisputeOpening, faultsOfOpening } from '../../core/disputes/dispute-case.ts';
import { form2021 } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorizeEntry } from '../authorize.ts';
import type { Deps, Stores } from '../ports.ts';
import { disputeRecordFrom } from './dispute-course.ts';

/** Enters a dispute into the register behind table 4; refuses with every faulty field. */
export async function openDispute(
  deps: Deps,
  actor: Actor,
  opening: DisputeOpening,
): Promise<Result<EntryId, readonly Refusal[]>> {
  const allowed = await authorizeEntry(deps, actor, 'register.write');
  if (!allowed.ok) return refuse([allowed.refusal]);
  return deps.inTransaction(async (stores) => {
    const caseId = deps.newId() as EntryId;
    const { agencyId } = actor;
    await stores.events.history(agencyId, 'dispute', caseId);
    const faults = [
      ...faultsOfOpening(opening, deps.today(), await stores.queries.frozenThrough(agencyId)),
      ...(await linkFaults(stores, agencyId, opening)),
    ];
    if (faults.length > 0) return refuse(faults);
    const event = await stores.events.append(actor.id, {
      agencyId,
      stream: 'dispute',
      subjectId: caseId,
      action: 'open',
      happenedOn: opening.openedOn,
      payload: { ...opening } as { readonly [key: string]: JsonValue },
    });
    await stores.registers.saveDispute(disputeRecordFrom(agencyId, caseId, [event]), event.seq);
    await stores.audit.record(actor, 'dispute.opened', `dispute/${caseId}`, { route: opening.route });
    return accept(caseId);
  });
}

/**
 * Refusals of what a case is linked to: the earlier reconsideration has to be one of the agency that stands, and a case
 * is entered once. The number of a request may be one from before this system, so that an unknown one is accepted.
 */
export async function linkFaults(
  { queries }: Pick<Stores, 'queries'>,
  agencyId: AgencyId,
  { caseNumber, authority, precededBy }: Pick<DisputeOpening, 'caseNumber' | 'authority' | 'precededBy'>,
): Promise<readonly Refusal[]> {
  const same = await queries.listDisputes(agencyId, { words: caseNumber, offset: 0, limit: 50 });
  const isRepeated = same.rows.some((row) => row.caseNumber === caseNumber && row.authority === authority);
  const repeated: Refusal = {
    reason: 'repeated',
    field: 'caseNumber',
    message: '同一机关或者法院的这个案号已经登记，请打开原来的案件继续办理。',
    cite: form2021,
  };
  return [
    ...(isRepeated && caseNumber.trim() !== '' ? [repeated] : []),
    ...(await earlierFault(queries, agencyId, precededBy)),
  ];
}

async function earlierFault(
  queries: Stores['queries'],
  agencyId: AgencyId,
  precededBy: EntryId | null | undefined,
): Promise<readonly Refusal[]> {
  if (precededBy === undefined || precededBy === null) return [];
  const earlier = await queries.findDispute(agencyId, precededBy);
  if (earlier?.route === 'reconsideration' && earlier.voidedAt === null) return [];
  const message = '没有找到先行的复议案件，请从本机关登记的复议案件中选择。';
  return [{ reason: 'unknown', field: 'precededBy', message, cite: form2021 }];
}
