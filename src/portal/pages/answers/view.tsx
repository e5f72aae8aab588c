import type { Agency } from '../../../core/agencies/agency.ts';
import { itemAddress } from '../../../core/catalog/item-address.ts';
import { type Outcome, outcomeIds, outcomeOf } from '../../../core/requests/outcomes.ts';
import type { ItemHead, Page, PublishedAnswer } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { searchAddress } from '../../ui/search-box.tsx';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { answersText } from './text.ts';

export interface AnswersContent {
  readonly page: Page<PublishedAnswer>;
  /** Published information with the same words. */
  readonly items: readonly ItemHead[];
  readonly agencies: readonly Agency[];
  readonly nameOf: (agencyId: string) => string;
  readonly chosen: {
    readonly agency: string | undefined;
    readonly outcome: Outcome | undefined;
    readonly words: string;
    readonly offset: number;
  };
  readonly pageSize: number;
}

/** P22: answered requests, the newest first. */
export function AnswersView(content: AnswersContent) {
  const { page, chosen, nameOf } = content;
  const isFiltered = chosen.agency !== undefined || chosen.outcome !== undefined || chosen.words !== '';
  const isEmpty = page.total === 0 && !isFiltered;
  return (
    <div class="wrap page">
      <h1>{answersText.heading}</h1>
      <p class="lead">{isEmpty ? answersText.none : answersText.lead}</p>
      {isEmpty ? null : <Filter {...content} />}
      {page.total === 0 && isFiltered ? <p class="hint">{answersText.noMatch}</p> : null}
      {page.total > 0 ? <p class="hint">{answersText.count(page.total)}</p> : null}
      {page.rows.map((answer) => (
        <Entry key={answer.answerId} answer={answer} agencyName={nameOf(answer.agencyId)} />
      ))}
      <Pager {...content} />
      <Published {...content} />
      <p class="hint">
        <Link href="/sq">{answersText.ask}</Link>
      </p>
    </div>
  );
}

function Published({ items, chosen, nameOf }: AnswersContent) {
  if (items.length === 0) return null;
  const { published } = answersText;
  return (
    <section class="below" aria-labelledby="published-items">
      <h2 id="published-items">{published.heading}</h2>
      <ul class="plain-list">
        {items.map(({ itemId, agencyId, indexNumber, title }) => (
          <li key={itemId}>
            <Link href={itemAddress(indexNumber)}>{title}</Link>
            <span class="quiet">{`　${nameOf(agencyId)}`}</span>
          </li>
        ))}
      </ul>
      <p class="hint">
        <Link href={`${searchAddress}?${new URLSearchParams({ q: chosen.words })}`}>{published.all}</Link>
      </p>
    </section>
  );
}

function Entry({ answer, agencyName }: { readonly answer: PublishedAnswer; readonly agencyName: string }) {
  return (
    <article class="entry">
      <h2>
        <Link href={`/wd/${answer.answerId}`}>{answer.title}</Link>
      </h2>
      <p class="quiet">
        {agencyName}
        {'　'}
        {answer.outcome === null ? answersText.askedCount(answer.askedCount) : outcomeOf(answer.outcome).label}
        {'　'}
        {shanghaiDay(answer.publishedAt)}
        {answersText.publishedOn}
      </p>
    </article>
  );
}

function Filter({ agencies, chosen }: AnswersContent) {
  const { filter } = answersText;
  return (
    <form class="filter" method="get" action="/wd" aria-label={filter.legend}>
      <p>
        <label for="filter-words">{filter.words}</label>
        <input id="filter-words" name="q" type="search" value={chosen.words} maxLength={100} />
      </p>
      <p>
        <label for="filter-agency">{filter.agency}</label>
        <select id="filter-agency" name="agency">
          <option value="">{filter.all}</option>
          {agencies.map(({ id, name }) => (
            <option key={id} value={id} selected={id === chosen.agency}>
              {name}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="filter-outcome">{filter.outcome}</label>
        <select id="filter-outcome" name="outcome">
          <option value="">{filter.all}</option>
          {outcomeIds.map((id) => (
            <option key={id} value={id} selected={id === chosen.outcome}>
              {outcomeOf(id).label}
            </option>
          ))}
        </select>
      </p>
      <button type="submit">{filter.show}</button>
    </form>
  );
}

function Pager({ page, chosen, pageSize }: AnswersContent) {
  const earlier = chosen.offset - pageSize;
  const later = chosen.offset + pageSize;
  if (chosen.offset === 0 && later >= page.total) return null;
  const addressOf = (from: number): string => {
    const query = new URLSearchParams({
      ...(chosen.words === '' ? {} : { q: chosen.words }),
      ...(chosen.agency === undefined ? {} : { agency: chosen.agency }),
      ...(chosen.outcome === undefined ? {} : { outcome: chosen.outcome }),
      ...(from > 0 ? { from: String(from) } : {}),
    });
    return query.size === 0 ? '/wd' : `/wd?${query}`;
  };
  return (
    <nav class="pager" aria-label={answersText.pager}>
      {chosen.offset > 0 ? <Link href={addressOf(Math.max(0, earlier))}>{answersText.earlier}</Link> : null}
      {later < page.total ? <Link href={addressOf(later)}>{answersText.later}</Link> : null}
    </nav>
  );
}
