import type { Refusal } from '../law/refusal.ts';
import { parseYuan } from '../values/fen.ts';
import { parsePlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { Outcome, RefusalGround } from './outcomes.ts';

/** What can be typed into a field; a day is kept as `YYYY-MM-DD`, money in yuan as typed, a choice by its id. */
export type LetterFieldKind = 'text' | 'longText' | 'day' | 'choice' | 'money';

/** One place of a letter that its drafter fills in; everything around it is locked. */
export interface LetterField {
  /** Name of the value among the letter's values. */
  readonly id: string;
  readonly label: string;
  readonly kind: LetterFieldKind;
  readonly required: boolean;
  /** What belongs here, in a sentence. */
  readonly hint: string;
  /** Most characters. */
  readonly longest: number;
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
  /** Only with one of these decisions; with every one where absent. */
  readonly outcomes?: readonly Outcome[];
  /** Only where a refused part rests on one of these grounds. */
  readonly grounds?: readonly RefusalGround[];
}

/** What decides which fields of a letter apply. */
export interface LetterCircumstances {
  readonly outcome: Outcome | null;
  readonly refusedPartGrounds: readonly RefusalGround[];
}

/** Values of a letter's fields by id; what was left empty is absent or blank. */
export type LetterValues = Readonly<Record<string, string>>;

/** The fields that apply to a decision and to the grounds of its refused part. */
export function applicableFields(
  fields: readonly LetterField[],
  { outcome, refusedPartGrounds }: LetterCircumstances,
): readonly LetterField[] {
  return fields.filter(
    ({ outcomes, grounds }) =>
      (outcomes === undefined || (outcome !== null && outcomes.includes(outcome))) &&
      (grounds === undefined || grounds.some((ground) => refusedPartGrounds.includes(ground))),
  );
}

/**
 * The values of the fields, trimmed, without those of other fields; or what is wrong with each field. A draft may leave
 * required fields empty, what is issued may not.
 */
export function parseLetterValues(
  fields: readonly LetterField[],
  values: LetterValues,
  { isDraft = false }: { readonly isDraft?: boolean } = {},
): Result<LetterValues, readonly Refusal[]> {
  const faults = fields.flatMap((field) => faultOf(field, (values[field.id] ?? '').trim(), isDraft) ?? []);
  if (faults.length > 0) return refuse(faults);
  const kept = fields.flatMap(({ id }) => {
    const value = (values[id] ?? '').trim();
    return value === '' ? [] : [[id, value] as const];
  });
  return accept(Object.fromEntries(kept));
}

function faultOf(field: LetterField, value: string, isDraft: boolean): Refusal | undefined {
  const { id, label, kind, required, hint, longest, choices = [] } = field;
  const fault = (reason: string, message: string): Refusal => ({ reason: `letterField.${reason}`, message, field: id });
  if (value === '') return required && !isDraft ? fault('missing', `请填写“${label}”：${hint}`) : undefined;
  const length = [...value].length;
  if (length > longest) return fault('tooLong', `“${label}”最多${longest}字，现有${length}字，请缩短。`);
  if (kind === 'day' && parsePlainDate(value) === undefined)
    return fault('unusable', `“${label}”应当是一个日期，例如 2026-03-09。`);
  if (kind === 'money' && (parseYuan(value) ?? -1) < 0)
    return fault('unusable', `“${label}”应当是以元为单位的金额，最多两位小数，例如 120 或者 20.50。`);
  if (kind === 'choice' && !choices.some((choice) => choice.id === value))
    return fault('unusable', `请从“${label}”给出的选项中选择一项。`);
  return undefined;
}
