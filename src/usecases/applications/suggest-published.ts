import { titleMatchPercent } from '../../core/requests/title-match.ts';
import type { AgencyId, EntryId } from '../../core/values/ids.ts';
import type { PlainDate, Year } from '../../core/values/plain-date.ts';
import type { Deps, Instant } from '../ports.ts';

/** Something public that may be what an applicant is looking for. */
export type Suggestion = { readonly agencyId: AgencyId; readonly title: string; readonly publishedAt: Instant } & (
  | { readonly kind: 'report'; readonly year: Year }
  | { readonly kind: 'answer'; readonly answerId: EntryId }
);

const leastPercent = 45;
const mostSuggestions = 5;
const answersLooked = 500;

/** What was published already and reads like what is sought, the likest first, five at most (search first, Article 36(1)). */
export async function suggestPublished(deps: Pick<Deps, 'queries'>, sought: string): Promise<readonly Suggestion[]> {
  const [reports, answers] = await Promise.all([
    deps.queries.listPublishedReports(),
    deps.queries.listPublishedAnswers({ offset: 0, limit: answersLooked }),
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
  return all
    .map((suggestion) => ({ suggestion, percent: titleMatchPercent(sought, suggestion.title) }))
    .filter(({ percent }) => percent >= leastPercent)
    .sort((one, other) => other.percent - one.percent)
    .slice(0, mostSuggestions)
    .map(({ suggestion }) => suggestion);
}

/** Counts somebody who found what they wanted before asking for it; nothing about who it was is kept. */
export function countFoundBeforeAsking(
  deps: Deps,
  found: { readonly agencyId: AgencyId; readonly address: string; readonly on: PlainDate },
): Promise<void> {
  return deps.inTransaction(({ applications }) => applications.countFound(found.agencyId, found.address, found.on));
}
