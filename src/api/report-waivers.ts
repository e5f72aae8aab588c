import * as contract from '../contract/report-waivers.ts';
import { findingKey } from '../core/annual-report/finding.ts';
import { countsOn } from '../core/annual-report/report-waiver.ts';
import type { AccountId, AgencyId, EntryId } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import { type ApiRoute, apiRoute } from '../http/api-route.ts';
import { listReportWaivers } from '../usecases/annual-report/list-report-waivers.ts';
import { confirmWaiver, revokeWaiver, signForFinding } from '../usecases/annual-report/waive-finding.ts';
import type { StoredWaiver } from '../usecases/ports.ts';

const list = apiRoute({
  ...contract.listReportWaivers,
  permission: 'report.read',
  async handle({ deps, actor, params }) {
    const listed = await listReportWaivers(deps, actor, targetOf(params));
    if (!listed.ok) return listed;
    const { waivers, today, maySign, mayConfirm } = listed.value;
    return {
      ok: true,
      value: { rows: waivers.map((waiver) => waiverRow(waiver, today, actor.id)), maySign, mayConfirm },
    };
  },
});

const sign = apiRoute({
  ...contract.signReportFinding,
  permission: 'report.edit',
  async handle({ deps, actor, params, body }) {
    return signForFinding(deps, actor, { ...targetOf(params), ...body });
  },
});

const confirm = apiRoute({
  ...contract.confirmReportWaiver,
  permission: 'report.approve',
  async handle({ deps, actor, params }) {
    return confirmWaiver(deps, actor, { ...targetOf(params), waiverId: params.waiverId as EntryId });
  },
});

const revoke = apiRoute({
  ...contract.revokeReportWaiver,
  permission: 'report.edit',
  async handle({ deps, actor, params }) {
    return revokeWaiver(deps, actor, { ...targetOf(params), waiverId: params.waiverId as EntryId });
  },
});

export const reportWaiverRoutes: readonly ApiRoute[] = [list, sign, confirm, revoke];

function targetOf(params: { readonly agencyId: string; readonly year: string }) {
  return { agencyId: params.agencyId as AgencyId, year: Number(params.year) };
}

function waiverRow(waiver: StoredWaiver, today: PlainDate, reader: AccountId) {
  const { waiverId, rule, severity, message, reason, signedByName, signedOn, expiresOn } = waiver;
  return {
    waiverId,
    key: findingKey(waiver),
    rule,
    severity,
    message,
    reason,
    signedByName,
    signedOn,
    expiresOn,
    confirmedByName: waiver.confirmedByName,
    confirmedOn: waiver.confirmedOn,
    state: stateOf(waiver, today),
    ownWork: waiver.signedBy === reader,
  };
}

function stateOf(waiver: StoredWaiver, today: PlainDate): 'counts' | 'toConfirm' | 'revoked' | 'expired' {
  if (waiver.revokedOn !== null) return 'revoked';
  if (waiver.expiresOn < today) return 'expired';
  return countsOn(waiver, today) ? 'counts' : 'toConfirm';
}
