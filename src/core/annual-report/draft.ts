import { form2021 } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { Narrative } from './report.ts';
import { type ReportStage, reportStages } from './report-stages.ts';

/** Longest text of one section, in characters: ten times what local notices allow for 总体情况. */
const longestSection = 20_000;

/** Whether a narrative may be saved at a stage, with the texts as they will be kept (sections 1, 5 and 6; the rest is generated). */
export function decideDraft(stage: ReportStage, narrative: Narrative): Result<Narrative, Refusal> {
  if (stage !== 'draft' && stage !== 'returned') {
    const label = reportStages.find((row) => row.id === stage)?.label ?? stage;
    return refuse({
      reason: 'wrongStage',
      message: `年度报告现在的状态是“${label}”，不能修改文字。如需修改，请先由审定人或者主管部门退回。`,
      cite: form2021,
    });
  }
  const kept = { 1: narrative[1] ?? '', 5: narrative[5] ?? '', 6: narrative[6] ?? '' };
  for (const [section, text] of Object.entries(kept)) {
    if (text.length > longestSection) {
      return refuse({
        reason: 'tooLong',
        field: section,
        message: `第${section}部分超过 ${longestSection} 字，请删减后保存。`,
      });
    }
  }
  return accept(kept);
}
