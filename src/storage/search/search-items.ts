import { type RawBuilder, sql } from 'kysely';
import { plainText } from '../../core/catalog/item-body.ts';
import type { ItemContent } from '../../core/catalog/item-content.ts';
import { markHits, passageOf } from '../../core/catalog/mark-hits.ts';
import { lettersOfNumber } from '../../core/catalog/number-keys.ts';
import { isEmptyQuestion, parseSearchQuestion, type SearchQuestion } from '../../core/catalog/search-question.ts';
import type { AgencyId, ItemId } from '../../core/values/ids.ts';
import type { PlainDate } from '../../core/values/plain-date.ts';
import type { FoundItem, FoundItems, ItemSearch, SearchFacet } from '../../usecases/ports.ts';
import { headColumns, headOf, type PublishedItemRow } from '../catalog/published-item-row.ts';
import { validityKindOn } from '../catalog/validity-kind.ts';
import type { Database } from '../database.ts';
import { allOf } from '../page.ts';
import { holdToIndexes } from './hold-to-indexes.ts';
import { type Match, matchByLetters, matchByNumber, matchByWords } from './match.ts';

/** How far a result can be paged through. */
const mostReachable = 2000;
// among so many of the newest is ranked, and as many whose title, keywords or headings were hit
const mostRanked = 1000;
// a phrase is tried letter by letter on at most so many of the newest candidates
const mostProved = 5000;
const fewHits = 10;

interface Ref {
  readonly agencyId: AgencyId;
  readonly itemId: ItemId;
}

interface Hits {
  readonly total: number;
  readonly isLeast: boolean;
  readonly facets: readonly SearchFacet[];
  readonly refs: readonly Ref[];
}

/**
 * Finds public items. Words are sought among the words of a document first; where that finds few, also letter by letter,
 * so that a part of a word is found too. All of it in one transaction, with the planner held to the indexes.
 */
export function searchItems(db: Database, search: ItemSearch, today: PlainDate): Promise<FoundItems> {
  return db.inTransaction(async (transaction) => {
    await holdToIndexes(transaction);
    const question = parseSearchQuestion(search.words, search.phrase, search.without);
    const byNumber = await hitsByNumber(transaction, question, search, today);
    const found = byNumber ?? (await hitsByText(transaction, question, search, today));
    const { hits, match } = found;
    const rows = await foundItems(transaction, hits.refs, match.marked, today);
    return { rows, total: hits.total, isLeast: hits.isLeast, facets: hits.facets, isNumber: byNumber !== null };
  });
}

interface Found {
  readonly hits: Hits;
  readonly match: Match;
}

async function hitsByNumber(
  db: Database,
  question: SearchQuestion,
  search: ItemSearch,
  today: PlainDate,
): Promise<Found | null> {
  if (question.numberKeys.length === 0) return null;
  const items = await db.many(sql<{ agency_id: string; item_id: string }>`
    select distinct agency_id, item_id from search_number
     where number_key = any(${[...question.numberKeys]}::text[]) limit 50`);
  if (items.length === 0) return null;
  const refs = items.map((item) => ({ agencyId: item.agency_id, itemId: item.item_id }));
  const match = matchByNumber(refs, lettersOfNumber(question.numberKeys));
  return {
    match,
    hits: await hitsOf(
      db,
      match,
      search,
      today,
      refs.map(({ itemId }) => itemId),
    ),
  };
}

async function hitsByText(
  db: Database,
  question: SearchQuestion,
  search: ItemSearch,
  today: PlainDate,
): Promise<Found> {
  const inTitle = search.inTitle === true;
  const byWords = matchByWords(question, inTitle);
  if (byWords !== null) {
    const hits = await hitsOf(db, byWords, search, today);
    if (hits.total >= fewHits || isEmptyQuestion(question)) return { hits, match: byWords };
  }
  const byLetters = matchByLetters(question, inTitle);
  return { hits: await hitsOf(db, byLetters, search, today), match: byLetters };
}

interface HitsRow {
  readonly facets: readonly (readonly [string | null, string | null, string | null, number | null, number])[];
  readonly refs: readonly (readonly [AgencyId, ItemId])[];
  readonly candidates: number;
}

async function hitsOf(
  db: Database,
  match: Match,
  search: ItemSearch,
  today: PlainDate,
  first: readonly string[] = [],
): Promise<Hits> {
  const row = await db.one(sql<HitsRow>`
    with candidates as materialized (
      select shown.agency_id, shown.item_id, shown.published_on, shown.subject_id, shown.genre
        from search_doc as shown where ${match.candidate} and ${filtersOf(search, today)}
        ${match.proof === null ? sql`` : sql`order by shown.published_on desc, shown.item_id limit ${mostProved}`}),
    hits as materialized (${provedHits(match)}),
    page as (${pageOf(match, search, today, first)}),
    facets as (
      select agency_id, subject_id, genre, extract(year from published_on)::int as year, count(*)::int as count
        from hits group by grouping sets ((agency_id), (subject_id), (genre), (extract(year from published_on)), ()))
    select (select coalesce(json_agg(json_build_array(agency_id, subject_id, genre, year, count)), '[]') from facets)
             as facets,
           (select coalesce(json_agg(json_build_array(agency_id, item_id) order by place), '[]') from page) as refs,
           (select count(*)::int from candidates) as candidates`);
  const total = row.facets.find((facet) => facet.slice(0, 4).every((part) => part === null))?.[4] ?? 0;
  return {
    total,
    isLeast: match.proof !== null && row.candidates === mostProved,
    facets: facetsOf(row.facets),
    refs: row.refs.map(([agencyId, itemId]) => ({ agencyId, itemId })),
  };
}

function provedHits(match: Match): RawBuilder<unknown> {
  if (match.proof === null) return sql`select * from candidates`;
  return sql`
    select candidates.* from candidates
      join search_doc as shown on shown.agency_id = candidates.agency_id and shown.item_id = candidates.item_id
     where ${match.proof}`;
}

function pageOf(match: Match, search: ItemSearch, today: PlainDate, first: readonly string[]): RawBuilder<unknown> {
  const limit = Math.max(0, Math.min(search.limit, mostReachable - search.offset));
  const byDay = search.order === 'oldest' ? sql`published_on, item_id` : sql`published_on desc, item_id`;
  const window = sql`limit ${limit} offset ${search.offset}`;
  const numbered = sql`case when item_id = any(${[...first]}::text[]) then 1 else 0 end`;
  if (search.order !== 'relevance' || match.ranking.anyWord === '')
    return sql`
      select agency_id, item_id, row_number() over (order by ${numbered} desc, ${byDay}) as place from hits
       order by place ${window}`;
  return sql`
    select agency_id, item_id, row_number() over (order by score desc, published_on desc, item_id) as place
      from (${scored(match, today)}) as scored order by place ${window}`;
}

/** The newest hits and those hit in title, keywords or headings, each with what it counts; ended documents count half. */
function scored({ ranking }: Match, today: PlainDate): RawBuilder<unknown> {
  const newest = sql`order by published_on desc, item_id limit ${mostRanked}`;
  const wholeTitle =
    ranking.wholeTitle === ''
      ? sql`0`
      : sql`case when shown.title_pairs @@ ${ranking.wholeTitle}::tsquery then 1 else 0 end`;
  return sql`
    select shown.agency_id, shown.item_id, shown.published_on,
           (ts_rank('{0.05, 0.2, 0.5, 1.0}', shown.heads, ${ranking.anyWord}::tsquery) + ${wholeTitle})
           * case when ${hasEnded(today)} then 0.5 else 1 end as score
      from (select agency_id, item_id from (select * from hits ${newest}) as newest
            union
            select agency_id, item_id from (
              select hits.* from hits
                join search_doc as headed on headed.agency_id = hits.agency_id and headed.item_id = hits.item_id
               where headed.heads @@ ${ranking.anyWord.replaceAll(' | ', ' & ')}::tsquery ${newest}) as headed) as ranked
      join search_doc as shown on shown.agency_id = ranked.agency_id and shown.item_id = ranked.item_id`;
}

function hasEnded(today: PlainDate): RawBuilder<unknown> {
  return sql`(coalesce(shown.valid_until < ${today}::date, false) or exists (
    select from validity_change as change
     where change.agency_id = shown.agency_id and change.item_id = shown.item_id and change.effect <> 'amended'
       and change.from_on <= ${today}::date))`;
}

function filtersOf(search: ItemSearch, today: PlainDate): RawBuilder<unknown> {
  const { agencyIds, subjectIds, genre, validity, stillValid, from, to } = search;
  const conditions: RawBuilder<unknown>[] = [sql`true`];
  if (agencyIds !== undefined) conditions.push(sql`shown.agency_id = any(${[...agencyIds]}::text[])`);
  if (subjectIds !== undefined) conditions.push(sql`shown.subject_id = any(${[...subjectIds]}::text[])`);
  if (genre !== undefined) conditions.push(sql`shown.genre = ${genre}`);
  if (from !== undefined) conditions.push(sql`shown.published_on >= ${from}::date`);
  if (to !== undefined) conditions.push(sql`shown.published_on <= ${to}::date`);
  if (stillValid === true) conditions.push(sql`not ${hasEnded(today)}`);
  if (validity !== undefined) conditions.push(sql`${validityKindOn(today)} = ${validity}`);
  return allOf(conditions);
}

function facetsOf(rows: HitsRow['facets']): readonly SearchFacet[] {
  return rows
    .flatMap(([agency, subject, genre, year, count]): SearchFacet[] => {
      if (agency !== null) return [{ kind: 'agency', id: agency, count }];
      if (subject !== null) return [{ kind: 'subject', id: subject, count }];
      if (genre !== null) return [{ kind: 'genre', id: genre, count }];
      return year === null ? [] : [{ kind: 'year', id: String(year), count }];
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? 1 : -1));
}

/** The rows of a page in their order, with what was found in each: in its text, or in its files where the text has none. */
async function foundItems(
  db: Database,
  refs: readonly Ref[],
  marked: readonly string[],
  today: PlainDate,
): Promise<readonly FoundItem[]> {
  if (refs.length === 0) return [];
  const rows = await db.many(sql<PublishedItemRow & { readonly content: string; readonly file_text: string | null }>`
    select ${headColumns}, shown.content,
           (select string_agg(text, ${'\n'} order by file_id) from published_file_text as file
             where file.agency_id = shown.agency_id and file.item_id = shown.item_id) as file_text
      from unnest(${refs.map(({ agencyId }) => agencyId)}::text[], ${refs.map(({ itemId }) => itemId)}::text[])
           with ordinality as asked (agency_id, item_id, place)
      join published_item as shown on shown.agency_id = asked.agency_id and shown.item_id = asked.item_id
     order by asked.place`);
  return rows.map((row) => {
    const content = JSON.parse(row.content) as ItemContent;
    const text = [content.summary, plainText(content.body), ...content.files.map(({ title }) => title)].join('\n');
    const passage = passageOf(text, marked);
    const isFound = passage.some(({ isHit }) => isHit) || row.file_text === null;
    return {
      ...headOf(row, today),
      titleRuns: markHits(row.title, marked),
      passage: isFound ? passage : passageOf(row.file_text ?? '', marked),
    };
  });
}
