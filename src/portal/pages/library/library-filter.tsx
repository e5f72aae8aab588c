import { Link } from '../../ui/link.tsx';
import type { Facet, LibraryContent } from './library-content.ts';
import { documentKinds, isNarrowed, libraryAddress } from './library-terms.ts';
import { libraryText } from './text.ts';

/** Narrows the library down; offers only what is there, with how much of it. */
export function LibraryFilter({ path, terms, facets }: LibraryContent) {
  const { filter, kinds } = libraryText;
  const kindFacets = documentKinds.map((id) => ({ id, label: kinds[id], count: null }));
  return (
    <form class="filter" method="get" action={path} aria-label={filter.legend}>
      {terms.tab === 'inForce' ? null : <input type="hidden" name="state" value={terms.tab} />}
      <p>
        <label for="library-words">{filter.words}</label>
        <input id="library-words" name="q" type="search" value={terms.words} maxLength={100} />
      </p>
      <Choice name="kind" label={filter.kind} facets={kindFacets} chosen={terms.kind ?? ''} />
      <Choice name="unit" label={filter.unit} facets={facets.unit} chosen={terms.unit ?? ''} />
      <Choice name="topic" label={filter.topic} facets={facets.topic} chosen={terms.topic} />
      <Choice name="genre" label={filter.genre} facets={facets.genre} chosen={terms.genre ?? ''} />
      <Choice name="year" label={filter.year} facets={facets.year} chosen={String(terms.year ?? '')} />
      <button type="submit">{filter.show}</button>
      {isNarrowed(terms) ? (
        <Link href={libraryAddress(path, { ...cleared, tab: terms.tab })}>{filter.reset}</Link>
      ) : null}
    </form>
  );
}

const cleared = {
  words: '',
  kind: undefined,
  topic: '',
  genre: undefined,
  year: undefined,
  unit: undefined,
  page: 1,
} as const;

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly facets: readonly (Omit<Facet, 'count'> & { readonly count: number | null })[];
  readonly chosen: string;
}

/** One choice; left out where everything is alike and nothing was chosen. */
function Choice({ name, label, facets, chosen }: ChoiceProps) {
  if (facets.length < 2 && chosen === '') return null;
  return (
    <p>
      <label for={`library-${name}`}>{label}</label>
      <select id={`library-${name}`} name={name}>
        <option value="">{libraryText.filter.all}</option>
        {facets.map((facet) => (
          <option key={facet.id} value={facet.id} selected={facet.id === chosen}>
            {facet.count === null ? facet.label : libraryText.counted(facet.label, facet.count)}
          </option>
        ))}
      </select>
    </p>
  );
}
