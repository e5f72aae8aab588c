import type { Agency } from '../agencies/agency.ts';
import type { CatalogSettings } from '../fees/handling-settings.ts';
import {
  type DisclosureSubject,
  disclosureSubjects,
  proposedAddition,
  type SubjectAddition,
} from './disclosure-subjects.ts';

/** Which additions of Article 21 the catalogue of an agency carries: its own choice, else what its level and kind mean. */
export function subjectAdditionOf(
  { subjectAddition }: Pick<CatalogSettings, 'subjectAddition'>,
  { kind, level }: Pick<Agency, 'kind' | 'level'>,
): SubjectAddition {
  return subjectAddition === 'byLevel' ? proposedAddition(kind, level) : subjectAddition;
}

/** The statutory frame of an agency's catalogue: every subject, in order. */
export function subjectsOfAgency(
  settings: Pick<CatalogSettings, 'subjectAddition'>,
  agency: Pick<Agency, 'kind' | 'level'>,
): readonly DisclosureSubject[] {
  return disclosureSubjects(subjectAdditionOf(settings, agency));
}
