import type { Actor, Permission } from '../../core/access/permissions.ts';
import { type Finding, findingKey } from '../../core/annual-report/finding.ts';
import { newReport } from '../../core/annual-report/report-stages.ts';
import {
  type DecidedWaiver,
  decideConfirmation,
  decideWaiver,
  decideWaiverStage,
  type ReportWaiver,
  signedAlready,
  type WaiverInput,
} from '../../core/annual-report/report-waiver.ts';
import type { AuditAct } from '../../core/audit/audit-events.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { JsonValue } from '../../core/values/canonical-json.ts';
import type { AccountId, EntryId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize, notFound } from '../authorize.ts';
import type { Deps, Stores } from '../ports.ts';
import { composeReport } from './compose-report.ts';
import type { ReportTarget } from './report-lifecycle.ts';

/** Signs for a finding of a report that is being made: explains a warning, or asks a second person to let an error stand. */
export async function signForFinding(
  deps: Deps,
  actor: Actor,
  input: ReportTarget & WaiverInput,
): Promise<Result<{ readonly waiverId: EntryId }, Refusal>> {
  const allowed = await authorize(deps, actor, 'report.edit', input.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const possible = await stageAllows(stores, input);
    if (!possible.ok) return possible;
    const composed = await composeReport(deps, stores.queries, allowed.value, input.agencyId, input.year);
    const decided = decideWaiver(composed.findings, input, { year: input.year, today: deps.today() });
    if (!decided.ok) return decided;
    const waivers = await stores.queries.listWaivers([input.agencyId], input.year);
    const standing = signedAlready(waivers, decided.value, actor.id);
    if (standing !== undefined) return accept({ waiverId: standing.waiverId });
    return signOne(deps, actor, stores, input, composed.findings);
  });
}

/** Signs for several findings of one report, each with its reason; the first refusal ends it. */
export async function signForAll(
  deps: Deps,
  actor: Actor,
  stores: Stores,
  target: ReportTarget,
  signed: { readonly inputs: readonly WaiverInput[]; readonly findings: readonly Finding[] },
): Promise<Result<number, Refusal>> {
  const done = new Set<string>();
  for (const input of signed.inputs) {
    // signed for already, perhaps in an attempt that was refused for another reason
    const open = signed.findings.filter((finding) => findingKey(finding) === input.key && finding.waiver === undefined);
    if (open.length === 0 || done.has(input.key)) continue;
    done.add(input.key);
    const answer = await signOne(deps, actor, stores, { ...target, ...input }, signed.findings);
    if (!answer.ok) return answer;
  }
  return accept(signed.inputs.length);
}

/** Confirms that an error may stand; never by who signed for it. */
export function confirmWaiver(
  deps: Deps,
  actor: Actor,
  target: ReportTarget & { readonly waiverId: EntryId },
): Promise<Result<null, Refusal>> {
  const step = { permission: 'report.approve', action: 'confirm', audit: 'report.findingConfirmed' } as const;
  return changeWaiver(deps, actor, target, step, (waiver) => {
    const decided = decideConfirmation(waiver, actor.id);
    if (!decided.ok) return decided;
    return accept({ ...waiver, confirmedBy: actor.id, confirmedOn: deps.today(), revokedBy: null });
  });
}

/** Takes back what was signed; the finding then stands as if nobody had. */
export function revokeWaiver(
  deps: Deps,
  actor: Actor,
  target: ReportTarget & { readonly waiverId: EntryId },
): Promise<Result<null, Refusal>> {
  const step = { permission: 'report.edit', action: 'revoke', audit: 'report.findingRevoked' } as const;
  return changeWaiver(deps, actor, target, step, (waiver) =>
    waiver.revokedOn === null
      ? accept({ ...waiver, revokedBy: actor.id, revokedOn: deps.today() })
      : refuse({ reason: 'wrongStage', message: '这条理由已经撤回，请刷新页面。' }),
  );
}

type Changed = ReportWaiver & { readonly revokedBy: AccountId | null };

async function changeWaiver(
  deps: Deps,
  actor: Actor,
  target: ReportTarget & { readonly waiverId: EntryId },
  step: { readonly permission: Permission; readonly action: 'confirm' | 'revoke'; readonly audit: AuditAct },
  decide: (waiver: ReportWaiver) => Result<Changed, Refusal>,
): Promise<Result<null, Refusal>> {
  const allowed = await authorize(deps, actor, step.permission, target.agencyId);
  if (!allowed.ok) return allowed;
  return deps.inTransaction(async (stores) => {
    const possible = await stageAllows(stores, target);
    if (!possible.ok) return possible;
    const waivers = await stores.queries.listWaivers([target.agencyId], target.year);
    const waiver = waivers.find(({ waiverId }) => waiverId === target.waiverId);
    if (waiver === undefined) return refuse(notFound);
    const decided = decide(waiver);
    if (!decided.ok) return decided;
    await record(deps, actor, stores, target, { waiver: decided.value, ...step, payload: { year: target.year } });
    return accept(null);
  });
}

async function signOne(
  deps: Deps,
  actor: Actor,
  stores: Stores,
  input: ReportTarget & WaiverInput,
  findings: readonly Finding[],
): Promise<Result<{ readonly waiverId: EntryId }, Refusal>> {
  const today = deps.today();
  const decided = decideWaiver(findings, input, { year: input.year, today });
  if (!decided.ok) return decided;
  const ids: EntryId[] = [];
  for (const signed of decided.value) ids.push(await keep(deps, actor, stores, input, signed));
  const [waiverId] = ids;
  if (waiverId === undefined) throw new Error(`Nothing was signed for ${input.key}.`);
  return accept({ waiverId });
}

async function keep(
  deps: Deps,
  actor: Actor,
  stores: Stores,
  target: ReportTarget,
  signed: DecidedWaiver,
): Promise<EntryId> {
  const waiverId = deps.newId() as EntryId;
  const { year } = target;
  const nobody = { confirmedBy: null, confirmedByName: null, confirmedOn: null, revokedBy: null, revokedOn: null };
  const signer = { signedBy: actor.id, signedByName: null, signedOn: deps.today() };
  const payload = { ...signed, year, place: { ...signed.place } };
  const waiver = { ...signed, ...signer, ...nobody, waiverId, year };
  await record(deps, actor, stores, target, { waiver, action: 'sign', audit: 'report.findingSigned', payload });
  return waiverId;
}

async function record(
  deps: Deps,
  actor: Actor,
  stores: Stores,
  target: ReportTarget,
  step: {
    readonly waiver: Changed;
    readonly action: 'sign' | 'confirm' | 'revoke';
    readonly audit: AuditAct;
    readonly payload: { readonly [key: string]: JsonValue };
  },
): Promise<void> {
  const { waiverId, rule } = step.waiver;
  const event = await stores.events.append(actor.id, {
    agencyId: target.agencyId,
    stream: 'waiver',
    subjectId: waiverId,
    action: step.action,
    happenedOn: deps.today(),
    payload: step.payload,
  });
  await stores.reports.saveWaiver(target.agencyId, step.waiver, event.seq);
  await stores.audit.record(actor, step.audit, `report/${target.year}`, { waiverId, rule });
}

/** The chain is locked first: what was filed meanwhile takes no signature any more. */
async function stageAllows(stores: Stores, target: ReportTarget) {
  await stores.events.history(target.agencyId, 'report', String(target.year));
  const found = await stores.queries.findReport(target.agencyId, target.year);
  return decideWaiverStage(found?.stage ?? newReport.stage);
}
