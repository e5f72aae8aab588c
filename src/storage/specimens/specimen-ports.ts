import type { Queries, SpecimenStore } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { findSpecimen } from './find-specimen.ts';
import { isSlugTaken } from './is-slug-taken.ts';
import { listSpecimens } from './list-specimens.ts';
import { countPublishedSpecimens, findPublishedSpecimen, listPublishedSpecimens } from './published-specimens.ts';
import { saveRepair } from './save-repair.ts';
import { saveSpecimen } from './save-specimen.ts';

/** What a transaction can change about specimens. */
export function specimenStore(transaction: Database): SpecimenStore {
  return {
    save: (specimen, lastSeq) => saveSpecimen(transaction, specimen, lastSeq),
    saveRepair: (agency, specimenId, repair) => saveRepair(transaction, agency, specimenId, repair),
  };
}

type SpecimenQuery =
  | 'findSpecimen'
  | 'listSpecimens'
  | 'isSlugTaken'
  | 'listPublishedSpecimens'
  | 'countPublishedSpecimens'
  | 'findPublishedSpecimen';

/** What can be asked about specimens. */
export function specimenQueries(db: Database): Pick<Queries, SpecimenQuery> {
  return {
    findSpecimen: (agency, specimenId) => findSpecimen(db, agency, specimenId),
    listSpecimens: (agency) => listSpecimens(db, agency),
    isSlugTaken: (slug) => isSlugTaken(db, slug),
    listPublishedSpecimens: () => listPublishedSpecimens(db),
    countPublishedSpecimens: () => countPublishedSpecimens(db),
    findPublishedSpecimen: (slug) => findPublishedSpecimen(db, slug),
  };
}
