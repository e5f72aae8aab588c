import type { Actor } from '../../core/access/permissions.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { formatChinese, type Year } from '../../core/values/plain-date.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import { authorize } from '../authorize.ts';
import { remindPosts } from '../messages/remind-posts.ts';
import type { Deps } from '../ports.ts';
import { type FilingState, listFilingStates } from './list-filing-states.ts';

export interface RemindFilings {
  readonly year: Year;
  readonly agencyIds: readonly AgencyId[];
}

/**
 * Reminds units of the report that they have not filed or must mend: a message to everybody there who writes or approves
 * it, once a day. Answers how many units were reminded now. Refuses a list in which nobody has anything to file.
 */
export async function remindFilings(
  deps: Deps,
  actor: Actor,
  { year, agencyIds }: RemindFilings,
): Promise<Result<{ readonly reminded: number; readonly told: number }, Refusal>> {
  const allowed = await authorize(deps, actor, 'filing.review', actor.agencyId);
  if (!allowed.ok) return allowed;
  const listed = await listFilingStates(deps, actor, year);
  if (!listed.ok) return listed;
  const open = listed.value.rows.filter(({ agency, state }) => agencyIds.includes(agency.id) && isOpen(state));
  if (open.length === 0) return refuse(nobodyOpen);
  let reminded = 0;
  for (const { agency, state, dueOn } of open) {
    const sentence =
      state === 'returned'
        ? `主管部门提醒：${year}年度报告已被退回，请按退回意见修改后重新报送。`
        : `主管部门提醒：${year}年度报告尚未报送，公布期限为${formatChinese(dueOn)}，请抓紧编制和报送。`;
    const done = await remindPosts(deps, agency.id, {
      kind: 'filingReminded',
      subject: `report/${year}`,
      sentence,
      path: `/reports/${agency.id}/${year}`,
      roles: ['clerk', 'disclosureOffice', 'leader'],
    });
    if (done === 1)
      await deps.inTransaction(({ audit }) =>
        audit.record({ id: actor.id, agencyId: agency.id }, 'filing.reminded', `report/${year}`),
      );
    reminded += done;
  }
  return accept({ reminded, told: open.length - reminded });
}

function isOpen(state: FilingState): boolean {
  return state === 'late' || state === 'missing' || state === 'returned';
}

const nobodyOpen: Refusal = {
  reason: 'nobodyOpen',
  message: '选中的单位都已报送，没有需要催报的。请选择“未报送”“逾期未报送”或者“已退回”的单位。',
};
