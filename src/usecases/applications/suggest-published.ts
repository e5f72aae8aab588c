import { titleMatchPercent } from '../../core/requests/title-match.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import type { PlainDate, Year } from '../../core/values/plain-date.ts';
import type { Deps, Instant } from '../ports.ts';

/** Something public that may be what an applicant is looking for. */
export type Suggestion = { readonly agencyId: AgencyId; readonly title: string; readonly publishedAt: Instant } & (
  | { readonly kind: 'report'; readonly year: Year }
  | { readonly kind: 'answer'; readonly answerId: EntryId }
  | { readonly kind: 'item'; readonly indexNumber: string }
);

const leastPercent = 45;
const mostSuggestions = 5;
const answersLooked = 500;
const itemsLooked = 20;

/** What was published already and reads like what is sought, the likest first, five at most (search first, Article 36(1)). */
export async function suggestPublished(
  deps: Pick<Deps, 'queries' | 'today'>,
  sought: string,
): Promise<readonly Suggestion[]> {
  const [reports, answers, items] = await Promise.all([
    deps.queries.listPublishedReports(),
    deps.queries.listPublishedAnswers({ offset: 0, limit: answersLooked }),
    suggestItems(deps, sought),
  ]);
  const all: readonly Suggestion[] = [
    ...reports.map((report): Suggestion => ({ kind: 'report', ...report })),
    ...answers.rows.map(
      ({ agencyId, answerId, title, publishedAt }): Suggestion => ({
        kind: 'answer',
        agencyId,
        answerId,
        title,
        publishedAt,
      }),
    ),
  ];
  const alike = all
    .map((suggestion) => ({ suggestion, percent: titleMatchPercent(sought, suggestion.title) }))
    .filter(({ percent }) => percent >= leastPercent);
  return [...items, ...alike]
    .sort((one, other) => other.percent - one.percent)
    .slice(0, mostSuggestions)
    .map(({ suggestion }) => suggestion);
}

interface Likeness {
  readonly suggestion: Suggestion;
  readonly percent: number;
}

/** Published items with the number that was named, and those whose titles read like what is sought. */
async function suggestItems(
  { queries, today }: Pick<Deps, 'queries' | 'today'>,
  sought: string,
): Promise<readonly Likeness[]> {
  const lines = sought.split('\n').filter((line) => line.trim() !== '');
  const found = await Promise.all(
    lines.map(async (words) => {
      const [named, alike] = await Promise.all([
        queries.searchItems({ words, order: 'relevance', offset: 0, limit: mostSuggestions }, today()),
        queries.listAlikeTitles(words, itemsLooked, today()),
      ]);
      return [
        ...named.rows.map((item) => ({ item, percent: named.isNumber ? 100 : titleMatchPercent(words, item.title) })),
        ...alike.map((item) => ({ item, percent: titleMatchPercent(words, item.title) })),
      ];
    }),
  );
  const likeliest = new Map<string, Likeness>();
  for (const { item, percent } of found.flat()) {
    const { agencyId, indexNumber, title, publishedAt } = item;
    const isLiker = percent > (likeliest.get(indexNumber)?.percent ?? leastPercent - 1);
    if (isLiker)
      likeliest.set(indexNumber, { suggestion: { kind: 'item', agencyId, indexNumber, title, publishedAt }, percent });
  }
  return [...likeliest.values()];
}

/** Counts somebody who found what they wanted before asking for it; nothing about who it was is kept. */
export function countFoundBeforeAsking(
  deps: Deps,
  found: { readonly agencyId: AgencyId; readonly address: string; readonly on: PlainDate },
): Promise<void> {
  return deps.inTransaction(({ applications }) => applications.countFound(found.agencyId, found.address, found.on));
}
