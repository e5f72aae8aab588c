import type { DecisionFields } from '../../../contract/reorganisations.ts';
import type { ReorganisationKind } from '../../../core/agencies/reorganisation.ts';

/** What the form holds; only the fields of the chosen kind are there. */
export interface ReorganisationValues {
  readonly kind: ReorganisationKind;
  readonly on: string;
  readonly agency?: string;
  readonly ended?: string[];
  readonly into?: string;
  readonly parts?: string[];
  readonly ledgerTo?: string;
  readonly parent?: string;
  readonly successor?: string;
  readonly name?: string;
  readonly shortName?: string;
  readonly basis: string;
}

/** The decision that was filled in, without fields of other kinds. */
export function decisionFields(values: ReorganisationValues): DecisionFields {
  const { kind, on, agency = '', ended = [], into = '', parts = [], ledgerTo = '' } = values;
  switch (kind) {
    case 'merge':
      return { kind, on, agencies: ended, into: [into] };
    case 'split':
      return { kind, on, agency, into: parts, ledgerTo: ledgerTo === '' ? null : ledgerTo };
    case 'move':
      return { kind, on, agency, parent: values.parent ?? '' };
    case 'abolish':
      return { kind, on, agency, successor: values.successor ?? '' };
    case 'rename':
      return { kind, on, agency, name: values.name ?? '', shortName: values.shortName ?? '' };
  }
}
