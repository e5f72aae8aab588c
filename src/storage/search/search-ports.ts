import type { Queries } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { listAlikeTitles } from './alike-titles.ts';
import { searchItems } from './search-items.ts';

/** What can be asked of the search index. */
export function searchQueries(db: Database): Pick<Queries, 'searchItems' | 'listAlikeTitles'> {
  return {
    searchItems: (search, today) => searchItems(db, search, today),
    listAlikeTitles: (words, limit, today) => listAlikeTitles(db, words, limit, today),
  };
}
