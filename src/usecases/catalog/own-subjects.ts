import type { Agency } from '../../core/agencies/agency.ts';
import {
  type DisclosureSubject,
  disclosureSubjects,
  proposedAddition,
  type SubjectAddition,
} from '../../core/catalog/disclosure-subjects.ts';
import type { CatalogSettings } from '../../core/fees/handling-settings.ts';

type Kind = Pick<Agency, 'kind' | 'level'>;

/** The addition of Article 21 that an agency's catalogue carries: its own choice, else what its kind and level mean. */
export function ownAddition({ kind, level }: Kind, { subjectAddition }: CatalogSettings): SubjectAddition {
  return subjectAddition === 'byLevel' ? proposedAddition(kind, level) : subjectAddition;
}

/** The subjects of an agency's catalogue. */
export function ownSubjects(agency: Kind, settings: CatalogSettings): readonly DisclosureSubject[] {
  return disclosureSubjects(ownAddition(agency, settings));
}
