import { type Citation, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import { canonicalJson } from '../values/canonical-json.ts';
import type { AgencyId, ItemId } from '../values/ids.ts';
import { formatChinese, type PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import { type ValidityChange, type ValidityKind, validityEffects } from './validity.ts';

/** What a change of validity is proposed about. */
export interface ChangedDocument {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
  readonly title: string;
  readonly madeOn: PlainDate;
  /** Where it stands today. */
  readonly validity: ValidityKind;
  readonly hasValidity: boolean;
  /** Whether an end was released that takes effect on a later day. */
  readonly endsLater: boolean;
}

const basis: Citation = ogi(20, undefined, 1);
const longestBy = 200;

/**
 * Reads a proposed change of a document's validity. Refuses one of a document without validity, one that its present state
 * does not allow (what has ended cannot be amended or ended again; only what has ended can be reinstated), a day before the
 * document was made, and one without the document or reason that it rests on.
 */
export function checkValidityChange(
  document: ChangedDocument,
  change: ValidityChange,
): Result<ValidityChange, readonly Refusal[]> {
  const by = change.by.trim();
  const faults = [
    ...effectFaults(document, change),
    ...faultIf(
      change.from < document.madeOn,
      'from',
      `生效日期不能早于文件的成文日期（${formatChinese(document.madeOn)}）。`,
    ),
    ...faultIf(by === '', 'by', '请写明依据的文件名称和文号；没有文件的，写明理由，例如“有效期届满”。'),
    ...faultIf([...by].length > longestBy, 'by', `依据最多${longestBy}个字。`),
  ];
  return faults.length > 0 ? refuse(faults) : accept({ ...change, by });
}

/** The text that the approval of a change is bound to. */
export function validityChangeText(
  document: Pick<ChangedDocument, 'agencyId' | 'itemId' | 'title'>,
  change: ValidityChange,
): string {
  const { agencyId, itemId, title } = document;
  return canonicalJson({ agencyId, itemId, title, change });
}

function effectFaults(document: ChangedDocument, { effect }: ValidityChange): readonly Refusal[] {
  if (!document.hasValidity)
    return faultIf(true, 'effect', `《${document.title}》不是规章或者规范性文件，没有“有效性”可以变动。`);
  if (!validityEffects.some(({ id }) => id === effect))
    return faultIf(true, 'effect', '请选择变动：修改、废止、失效或者恢复有效。');
  const hasEnded = document.validity === 'repealed' || document.validity === 'lapsed';
  if (effect === 'reinstated')
    return faultIf(!hasEnded && !document.endsLater, 'effect', '这份文件现在有效，不需要恢复。');
  return faultIf(hasEnded, 'effect', '这份文件已经废止或者失效，不能再变动；登记有误的，请选择“恢复有效”。');
}

function faultIf(isFaulty: boolean, field: string, message: string): readonly Refusal[] {
  return isFaulty ? [{ reason: 'validityUnusable', field, message, cite: basis }] : [];
}
