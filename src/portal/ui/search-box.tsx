import { searchText } from './search-text.ts';

/** Where the site is searched; words go in `q`. */
export const searchAddress = '/ss';

interface SearchBoxProps {
  /** Of the input; a page may hold two boxes. */
  readonly id: string;
  readonly words?: string;
  /** Searches within one unit. */
  readonly agencyId?: string;
  /** What is searched, where it is not the whole site. */
  readonly label?: string;
}

/** The search box: a plain form that works without script and gives an address to share. */
export function SearchBox({ id, words, agencyId, label = searchText.label }: SearchBoxProps) {
  return (
    <search class="search-box" aria-label={label}>
      <form method="get" action={searchAddress}>
        <label class="hidden" for={id}>
          {label}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          value={words}
          placeholder={agencyId === undefined ? searchText.placeholder : label}
          maxLength={100}
        />
        {agencyId === undefined ? null : <input type="hidden" name="agency" value={agencyId} />}
        <button type="submit">{searchText.find}</button>
      </form>
    </search>
  );
}
