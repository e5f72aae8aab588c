import type { Refusal } from '../law/refusal.ts';
import type { AgencyId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { ReorganisationKind } from './reorganisation.ts';
import type { Reorganisation } from './reorganisation-decision.ts';

/** What a form says of a decision: only the fields of its kind count. */
export interface ReorganisationFields {
  readonly kind: ReorganisationKind;
  readonly agency?: string;
  readonly agencies?: readonly string[];
  readonly into?: readonly string[];
  readonly parent?: string;
  readonly successor?: string;
  readonly ledgerTo?: string | null;
  readonly name?: string;
  readonly shortName?: string;
}

/** The decision that the fields of a form make, in force from a day on; refuses what its kind needs and is not there. */
export function parseReorganisation(on: PlainDate, fields: ReorganisationFields): Result<Reorganisation, Refusal> {
  const { kind, agencies = [], into = [] } = fields;
  if (kind !== 'merge') return changeOfOne(on, { ...fields, kind });
  const [first] = idsOf(into);
  if (first === undefined) return missing('into', '请选择合并后的单位。');
  return accept({ kind, on, agencies: idsOf(agencies), into: first });
}

/** A decision about one agency. */
function changeOfOne(
  on: PlainDate,
  fields: ReorganisationFields & { readonly kind: Exclude<ReorganisationKind, 'merge'> },
): Result<Reorganisation, Refusal> {
  const { kind, into = [], name = '', shortName = '' } = fields;
  const [agency, parent, successor] = [fields.agency, fields.parent, fields.successor] as (AgencyId | undefined)[];
  if (agency === undefined) return missing('agency', '请选择发生变动的单位。');
  switch (kind) {
    case 'rename':
      return accept({ kind, on, agency, name: name.trim(), shortName: shortName.trim() });
    case 'move':
      return parent === undefined ? missing('parent', '请选择新的上级机关。') : accept({ kind, on, agency, parent });
    case 'split':
      return accept({ kind, on, agency, into: idsOf(into), ledgerTo: (fields.ledgerTo ?? null) as AgencyId | null });
    case 'abolish':
      return successor === undefined
        ? missing('successor', '请选择承继单位：台账和未办结的申请要有单位负责。')
        : accept({ kind, on, agency, successor });
  }
}

function idsOf(values: readonly string[]): readonly AgencyId[] {
  return values.map((id) => id as AgencyId);
}

function missing(field: string, message: string): Result<never, Refusal> {
  return refuse({ reason: 'missing', field, message });
}
