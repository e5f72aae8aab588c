import type { FoundItems } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { searchAddress } from '../../ui/search-box.tsx';
import { searchText } from '../../ui/search-text.ts';
import { ChosenTerms, Facets } from './facets.tsx';
import { FoundList } from './found-list.tsx';
import { NothingFound } from './nothing-found.tsx';
import type { SearchContent } from './search-content.ts';
import { addressOf, pageSize, type SearchTerms } from './search-terms.ts';
import { searchPageText } from './text.ts';

const mostReachable = 2000;

/** P09: the box, what was chosen, what was found, and how to narrow it. */
export function SearchView(content: SearchContent) {
  const { terms, found, faults, nameOf } = content;
  return (
    <div class="wrap page search-page">
      <h1>{searchPageText.heading}</h1>
      <SearchForm terms={terms} advancedAddress={content.advancedAddress} />
      {faults.length === 0 ? null : (
        <div class="notice" role="alert">
          <p>{searchPageText.faults.summary}</p>
          <ul class="plain-list">
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      {found === null ? <Hints /> : null}
      {found === null ? null : <ChosenTerms terms={terms} nameOf={nameOf} />}
      {found?.total === 0 ? <NothingFound {...content} /> : null}
      {found === null || found.total === 0 ? null : <Results {...content} found={found} />}
    </div>
  );
}

/** The words anew, with everything else that was chosen kept. */
function SearchForm({ terms, advancedAddress }: { readonly terms: SearchTerms; readonly advancedAddress: string }) {
  const kept = new URLSearchParams(addressOf({ ...terms, words: '', page: 1 }).split('?')[1] ?? '');
  return (
    <search class="search-box wide-search">
      <form method="get" action={searchAddress}>
        <label class="hidden" for="search-words">
          {searchText.label}
        </label>
        <input
          id="search-words"
          name="q"
          type="search"
          value={terms.words}
          placeholder={searchText.placeholder}
          maxLength={100}
        />
        {[...kept].map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{searchText.find}</button>
      </form>
      <p class="search-more">
        <Link href={advancedAddress}>{searchPageText.advanced}</Link>
      </p>
    </search>
  );
}

function Hints() {
  const { hints } = searchPageText;
  return (
    <>
      <p class="lead">{searchPageText.lead}</p>
      <section class="panel" aria-labelledby="search-hints">
        <h2 id="search-hints">{hints.heading}</h2>
        <dl class="search-hints">
          {hints.rows.map(([term, words]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function Results(content: SearchContent & { readonly found: FoundItems }) {
  const { terms, found, nameOf } = content;
  return (
    <div class="search-columns">
      <section aria-labelledby="search-results">
        <h2 class="hidden" id="search-results">
          {searchPageText.results}
        </h2>
        <div class="result-line">
          <p>
            <strong>{searchPageText.count(found.total, found.isLeast)}</strong>
            <a class="facet-jump" href="#facets">{`　${searchPageText.facets.label}`}</a>
            {found.isNumber ? <span class="quiet">{`　${searchPageText.byNumber}`}</span> : null}
          </p>
          <Orders terms={terms} />
        </div>
        <FoundList rows={found.rows} nameOf={nameOf} />
        {found.total > mostReachable ? <p class="hint">{searchPageText.reach(mostReachable)}</p> : null}
        <Pager terms={terms} total={Math.min(found.total, mostReachable)} />
      </section>
      <Facets terms={terms} facets={found.facets} nameOf={nameOf} />
    </div>
  );
}

function Orders({ terms }: { readonly terms: SearchTerms }) {
  const { order } = searchPageText;
  return (
    <nav class="orders" aria-label={order.label}>
      {(['relevance', 'newest', 'oldest'] as const).map((one) => (
        <Link key={one} href={addressOf({ ...terms, order: one, page: 1 })} current={terms.order === one}>
          {order[one]}
        </Link>
      ))}
    </nav>
  );
}

function Pager({ terms, total }: { readonly terms: SearchTerms; readonly total: number }) {
  const { pager } = searchPageText;
  const last = Math.ceil(total / pageSize);
  if (last < 2) return null;
  const first = Math.max(1, Math.min(terms.page - 2, last - 4));
  const pages = Array.from({ length: Math.min(5, last) }, (_, at) => first + at);
  return (
    <nav class="pager" aria-label={pager.label}>
      {terms.page > 1 ? <Link href={addressOf({ ...terms, page: terms.page - 1 })}>{pager.earlier}</Link> : null}
      {pages.map((page) => (
        <Link key={page} href={addressOf({ ...terms, page })} current={page === terms.page} label={pager.page(page)}>
          {page}
        </Link>
      ))}
      {terms.page < last ? <Link href={addressOf({ ...terms, page: terms.page + 1 })}>{pager.later}</Link> : null}
    </nav>
  );
}
