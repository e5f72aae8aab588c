import type { Agency } from '../../core/agencies/agency.ts';
import { type AgencyTree, existsOn } from '../../core/agencies/agency-tree.ts';
import { ogi } from '../../core/law/citation.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId } from '../../core/values/ids.ts';
import { formatChinese, type PlainDate } from '../../core/values/plain-date.ts';

/** The answer about a draft that is not there, is somebody else's, or has expired: always the same words. */
export const draftMissing: Refusal = {
  reason: 'notFound',
  message:
    '没有找到这份填写中的申请。它可能已经过期（最后一次修改后保存7天），或者是在另一台设备、另一个浏览器上填写的。请重新开始；已经提交的申请不受影响，可以凭申请编号和查询码查询。',
};

/** The answer to a change of what was already submitted. */
export const alreadySubmitted: Refusal = {
  reason: 'alreadySubmitted',
  message:
    '这份申请已经提交，不能再修改。要补充内容，请在办理进度页面说明，或者联系受理机关；要申请别的信息，请另填一份。',
};

/**
 * Why an agency takes no application through the portal, if so: there is none of that code, an area (its own level and its
 * units are asked, not the whole), or one that does not exist on the day.
 */
export function agencyFault(tree: AgencyTree, agencyId: AgencyId, today: PlainDate): Refusal | undefined {
  const agency = tree.agencies.find(({ id }) => id === agencyId);
  if (agency === undefined)
    return { reason: 'agencyUnknown', field: 'agency', message: '没有这个机关。请从列表中选择要向哪个机关申请。' };
  if (agency.kind === 'area')
    return {
      reason: 'agencyIsArea',
      field: 'agency',
      message: `“${agency.name}”在这里代表整个行政区域，不直接受理申请。请选择它的本级机关，或者管这件事的部门、乡镇。`,
      cite: ogi(27),
    };
  return existsOn(agency, today) ? undefined : notThere(agency, today);
}

function notThere(agency: Agency, today: PlainDate): Refusal {
  const words =
    agency.abolishedOn !== null && agency.abolishedOn <= today
      ? `已于${formatChinese(agency.abolishedOn)}撤销，职责由其他机关继续行使`
      : `从${formatChinese(agency.establishedOn)}起才设立`;
  return {
    reason: 'agencyNotThere',
    field: 'agency',
    message: `“${agency.name}”${words}，现在不能受理申请。请选择现在管这件事的机关；不清楚的，可以选本级政府机关，由它告知。`,
    cite: ogi(27),
  };
}
