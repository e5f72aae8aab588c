import Database from 'libsql';
import { foldText } from '../src/core/catalog/fold-text.ts';
import { plainText } from '../src/core/catalog/item-body.ts';
import { markHits, passageOf } from '../src/core/catalog/mark-hits.ts';
import { parseSearchQuestion } from '../src/core/catalog/search-question.ts';
import { wordsToFind } from '../src/storage/search/segment.ts';
import type { ItemSearch } from '../src/usecases/ports.ts';
import { generatedItem } from './generated-items.ts';

interface Facet {
  readonly agency: string;
  readonly subject: string;
  readonly genre: string;
  readonly year: string;
  readonly count: number;
}

/** SQLite FTS5 over the same words as the product's, doing what the product does for a page of results. */
export class FullText {
  private readonly db: Database.Database;

  constructor(file: string) {
    this.db = new Database(file);
    this.db.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -400000');
    this.db.exec(`create virtual table doc using fts5(title, marks, body, content='', tokenize='unicode61')`);
  }

  /** Indexes the items; milliseconds, without those of generating them. */
  build(count: number): number {
    const insert = this.db.prepare('insert into doc (rowid, title, marks, body) values (?, ?, ?, ?)');
    let milliseconds = 0;
    for (let from = 0; from < count; from += 5000) {
      const items = Array.from({ length: Math.min(5000, count - from) }, (_, at) => generatedItem(from + at));
      const started = performance.now();
      this.db.exec('begin');
      for (const [at, { content, indexNumber }] of items.entries())
        insert.run(
          from + at + 1,
          cut(content.title),
          cut([content.documentNumber, indexNumber, ...content.issuers, ...content.keywords].join('\n')),
          cut(plainText(content.body)),
        );
      this.db.exec('commit');
      milliseconds += performance.now() - started;
    }
    const started = performance.now();
    this.db.exec(`insert into doc (doc) values ('optimize')`);
    return milliseconds + performance.now() - started;
  }

  /** Stores what is shown and filtered by. */
  addItems(count: number): void {
    this.db.exec(
      'create table item (id integer primary key, agency text, subject text, genre text, published_on text, title text, body text)',
    );
    const insert = this.db.prepare('insert into item values (?, ?, ?, ?, ?, ?, ?)');
    this.db.exec('begin');
    for (let n = 0; n < count; n += 1) {
      const { content, publishedOn } = generatedItem(n);
      const { agencyId, subjectId, genre, title, body } = content;
      insert.run(n + 1, agencyId, subjectId, genre, publishedOn, title, plainText(body));
    }
    this.db.exec('commit; create index item_by_agency on item (agency, published_on); analyze');
  }

  /** The first twenty by bm25 with marked passages, the exact total, and the counts behind the facets. */
  find(match: string, asked: ItemSearch): number {
    const filter =
      asked.agencyIds === undefined
        ? ''
        : `and item.agency = '${asked.agencyIds[0]}' and item.published_on between '${asked.from}' and '${asked.to}'`;
    const rows = this.db
      .prepare(
        `select item.title, item.body from doc join item on item.id = doc.rowid
          where doc match ? ${filter} order by bm25(doc, 10, 4, 1) limit 20`,
      )
      .all(match) as { title: string; body: string }[];
    const facets = this.db
      .prepare(
        `select agency, subject, genre, substr(published_on, 1, 4) as year, count(*) as count
           from doc join item on item.id = doc.rowid where doc match ? ${filter} group by 1, 2, 3, 4`,
      )
      .all(match) as Facet[];
    const { terms, phrases } = parseSearchQuestion(asked.words);
    const marked = [...phrases, ...terms];
    for (const { title, body } of rows) {
      markHits(title, marked);
      passageOf(body, marked);
    }
    return facets.reduce((sum, { count }) => sum + count, 0);
  }

  close(): void {
    this.db.close();
  }
}

function cut(text: string): string {
  return wordsToFind(foldText(text)).join(' ');
}
