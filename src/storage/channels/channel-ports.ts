import type { ChannelStore, Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { listPlaces, savePlace } from './places.ts';
import { listReleasedTraces } from './released-traces.ts';
import { addVisits, countVisits, listReach } from './visits.ts';

/** What a transaction can change about reach and places. */
export function channelStore(transaction: Database): ChannelStore {
  return {
    addVisits: (visits) => addVisits(transaction, visits),
    savePlace: (place) => savePlace(transaction, place),
  };
}

type ChannelQuery = 'countVisits' | 'listReach' | 'listPlaces' | 'listReleasedTraces';

/** What can be asked about reach, places and what was ever released. */
export function channelQueries(db: Database): Pick<Queries, ChannelQuery> {
  return {
    countVisits: (agency, itemId, through) => countVisits(db, agency, itemId, through),
    listReach: (agency, from, to) => listReach(db, agency, from, to),
    listPlaces: (agency) => listPlaces(db, agency),
    listReleasedTraces: (digest) => listReleasedTraces(db, digest),
  };
}
