import { form2021, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { Finding } from './finding.ts';

const slugPattern = /^[a-z0-9][a-z0-9-]{2,59}$/;

/** Where an imported report comes from; without a source nothing is imported. */
export interface SpecimenSource {
  /** Who published it where, in words. */
  readonly sourceTitle: string;
  /** Its address on the web, if it has one. */
  readonly sourceAddress: string | null;
  /** Last part of its address on the portal: lower-case letters, digits and hyphens. */
  readonly slug: string;
}

/** What is wrong with the source of a specimen, field by field. */
export function faultsOfSource(source: SpecimenSource): readonly Refusal[] {
  const faults: Refusal[] = [];
  if (source.sourceTitle.trim() === '') {
    faults.push({
      reason: 'missing',
      field: 'sourceTitle',
      message: '请填写来源：由哪个机关、何时、在哪里发布。',
      cite: ogi(6),
    });
  }
  if (source.sourceAddress !== null && !/^https?:\/\/\S+$/.test(source.sourceAddress)) {
    faults.push({
      reason: 'malformed',
      field: 'sourceAddress',
      message: '来源网址应以 http:// 或 https:// 开头，不含空格；没有网址的可以不填。',
    });
  }
  if (!slugPattern.test(source.slug)) {
    faults.push({
      reason: 'malformed',
      field: 'slug',
      message: '访问地址只能用小写字母、数字和连字符，3 至 60 个字符。',
    });
  }
  return faults;
}

/** Whether a repair proposed for a finding may be decided; what is public stays as it went out. */
export function decideRepair(
  findings: readonly Finding[],
  findingNo: number,
  isPublished: boolean,
): Result<Finding, Refusal> {
  const finding = findings[findingNo];
  if (finding === undefined) return refuse({ reason: 'notFound', message: '没有找到这条检查结果。请刷新页面后重试。' });
  if (finding.fix === undefined)
    return refuse({ reason: 'nothingToRepair', message: '这条检查结果没有修复建议，无须决定。' });
  if (isPublished) return refuse({ reason: 'published', message: '校读本已经发布，修复决定不能再改。' });
  return accept(finding);
}

/** Whether every proposed repair has been decided by somebody; only then can a repaired reading be released. */
export function decideCompleteness(
  findings: readonly Finding[],
  decidedNos: readonly number[],
): Result<number, Refusal> {
  const open = findings.filter((finding, no) => finding.fix !== undefined && !decidedNos.includes(no)).length;
  if (open === 0) return accept(decidedNos.length);
  return refuse({
    reason: 'undecidedRepairs',
    message: `还有${open}条修复建议没有决定。请逐条选择“采纳”或“不采纳”后再发布。`,
    cite: form2021,
  });
}
