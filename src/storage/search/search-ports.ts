import type { Queries, SearchStore } from '../../usecases/ports.ts';
import type { Database } from '../database.ts';
import { listAlikeTitles } from './alike-titles.ts';
import { listUnreadFiles, saveFileWords } from './file-words.ts';
import { searchItems } from './search-items.ts';

/** What can be asked of the search index. */
export function searchQueries(db: Database): Pick<Queries, 'searchItems' | 'listUnreadFiles' | 'listAlikeTitles'> {
  return {
    searchItems: (search, today) => searchItems(db, search, today),
    listUnreadFiles: (limit) => listUnreadFiles(db, limit),
    listAlikeTitles: (words, limit, today) => listAlikeTitles(db, words, limit, today),
  };
}

/** What a transaction can add to the search index beside what is released. */
export function searchStore(transaction: Database): SearchStore {
  return { saveFileWords: (file, words) => saveFileWords(transaction, file, words) };
}
