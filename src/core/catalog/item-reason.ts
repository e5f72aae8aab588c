import { ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { findPersonalInformation, personalInformationKinds } from '../privacy/find-personal-information.ts';
import { accept, type Result, refuse } from '../values/result.ts';

const longest = 500;

/**
 * Reads what somebody wrote beside an item: an opinion, a reason. It is kept in the history in plain words, some of it is
 * public, so it may name a place but never repeat personal data. `missing` is said where it is empty and must not be.
 */
export function checkItemReason(text: string, field: string, missing?: string): Result<string, Refusal> {
  const trimmed = text.trim();
  if (trimmed === '' && missing !== undefined) return refuse({ reason: 'missing', field, message: missing });
  if ([...trimmed].length > longest)
    return refuse({ reason: 'tooLong', field, message: `最多${longest}个字，请缩短。` });
  const [found] = findPersonalInformation(trimmed);
  if (found === undefined) return accept(trimmed);
  return refuse({
    reason: 'personalData',
    field,
    message: `这里写了${personalInformationKinds[found.kind]}。意见和原因会长期保存，请只写位置，例如“第二段的证件号码”。`,
    cite: ogi(15),
  });
}
