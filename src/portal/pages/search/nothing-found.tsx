import { itemAddress } from '../../../core/catalog/item-address.ts';
import { Link } from '../../ui/link.tsx';
import { applyAddress } from '../../ui/request-addresses.ts';
import type { SearchContent } from './search-content.ts';
import { addressOf, type SearchTerms, wordsOfSearch } from './search-terms.ts';
import { searchPageText } from './text.ts';

/** Nothing was found: what is nearest, what to try, and the way to ask for it. */
export function NothingFound({ terms, alike, nameOf }: SearchContent) {
  const { none } = searchPageText;
  const words = wordsOfSearch(terms);
  return (
    <>
      <h2 class="none-heading">{words === '' ? none.headingPlain : none.heading(words)}</h2>
      {alike.length === 0 ? null : (
        <section aria-labelledby="alike-titles">
          <h3 id="alike-titles">{none.alike}</h3>
          <ul class="plain-list">
            {alike.map((item) => (
              <li key={item.itemId}>
                <Link href={itemAddress(item.indexNumber)}>{item.title}</Link>
                <span class="quiet">{`　${nameOf(item.agencyId)}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Tries terms={terms} />
      <Ask terms={terms} nameOf={nameOf} />
    </>
  );
}

function Tries({ terms }: Pick<SearchContent, 'terms'>) {
  const { none } = searchPageText;
  const words = wordsOfSearch(terms);
  const bare = plainTerms(terms);
  return (
    <section aria-labelledby="search-tries">
      <h3 id="search-tries">{none.tries}</h3>
      <ul class="plain-list">
        <li>{none.shorter}</li>
        {addressOf(bare) === addressOf({ ...terms, page: 1 }) || words === '' ? null : (
          <li>
            <Link href={addressOf(bare)}>{none.wider}</Link>
          </li>
        )}
        {words === '' ? null : (
          <li>
            <Link href={`/wd?${new URLSearchParams({ q: words })}`}>{none.answers}</Link>
          </li>
        )}
        <li>
          <Link href="/gk">{none.browse}</Link>
        </li>
      </ul>
    </section>
  );
}

function Ask({ terms, nameOf }: Pick<SearchContent, 'terms' | 'nameOf'>) {
  const { none } = searchPageText;
  const address = terms.agency === '' ? applyAddress : `${applyAddress}/${terms.agency}`;
  return (
    <section class="panel" aria-labelledby="ask-instead">
      <h3 id="ask-instead">{none.ask}</h3>
      <p>{none.askWords}</p>
      <p class="more">
        <Link href={address} class="button">
          {terms.agency === '' ? none.ask : none.askOf(nameOf(terms.agency))}
        </Link>
      </p>
    </section>
  );
}

/** The words alone. */
function plainTerms(terms: SearchTerms): SearchTerms {
  return {
    ...terms,
    words: wordsOfSearch(terms),
    phrase: '',
    without: '',
    number: '',
    inTitle: false,
    agency: '',
    subject: '',
    genre: '',
    validity: '',
    from: '',
    to: '',
    page: 1,
  };
}
