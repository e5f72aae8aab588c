import { genres } from '../../../core/catalog/genres.ts';
import { validityKinds } from '../../../core/catalog/validity.ts';
import type { PlainDate } from '../../../core/values/plain-date.ts';
import type { SearchFacet } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import { findSubject, subjectName } from '../../ui/unit-subjects.ts';
import { addressOf, type SearchTerms } from './search-terms.ts';
import { searchPageText } from './text.ts';

type NameOf = (agencyId: string) => string;

interface Chosen {
  readonly label: string;
  readonly without: Partial<SearchTerms>;
}

interface ChosenProps {
  readonly terms: SearchTerms;
  readonly nameOf: NameOf;
}

/** Every condition beside the words, each with the way to take it away. */
export function ChosenTerms({ terms, nameOf }: ChosenProps) {
  const chosen = chosenOf(terms, nameOf);
  if (chosen.length === 0) return null;
  const none: Partial<SearchTerms> = Object.assign({}, ...chosen.map(({ without }) => without));
  return (
    <nav aria-label={searchPageText.chosen}>
      <ul class="chosen-terms">
        {chosen.map(({ label, without }) => (
          <li key={label}>
            <Link href={addressOf({ ...terms, ...without, page: 1 })} label={searchPageText.remove(label)}>
              {`${label} ×`}
            </Link>
          </li>
        ))}
        {chosen.length < 2 ? null : (
          <li>
            <Link href={addressOf({ ...terms, ...none, page: 1 })}>{searchPageText.clear}</Link>
          </li>
        )}
      </ul>
    </nav>
  );
}

function chosenOf(terms: SearchTerms, nameOf: NameOf): readonly Chosen[] {
  const { form } = searchPageText;
  const { phrase, without, number, inTitle, agency, subject, genre, validity, from, to } = terms;
  const rows: readonly (Chosen | null)[] = [
    phrase === '' ? null : { label: `${form.phrase}：${phrase}`, without: { phrase: '' } },
    without === '' ? null : { label: `${form.without}：${without}`, without: { without: '' } },
    number === '' ? null : { label: `${form.number}：${number}`, without: { number: '' } },
    inTitle ? { label: form.inTitle, without: { inTitle: false } } : null,
    agency === '' ? null : { label: nameOf(agency), without: { agency: '' } },
    subject === '' ? null : { label: labelOf('subject', subject, nameOf), without: { subject: '' } },
    genre === '' ? null : { label: labelOf('genre', genre, nameOf), without: { genre: '' } },
    validity === '' ? null : { label: validityLabel(validity), without: { validity: '' } },
    from === '' && to === '' ? null : { label: searchPageText.chosenDays(from, to), without: { from: '', to: '' } },
  ];
  return rows.filter((row) => row !== null);
}

interface FacetsProps {
  readonly terms: SearchTerms;
  readonly facets: readonly SearchFacet[];
  readonly nameOf: NameOf;
}

const shownAtOnce = 8;

/** How the result can be narrowed, with how much remains. */
export function Facets({ terms, facets, nameOf }: FacetsProps) {
  const { facets: words } = searchPageText;
  const groups = (['agency', 'subject', 'genre', 'year'] as const)
    .map((kind) => ({
      kind,
      rows: sorted(
        kind,
        facets.filter((facet) => facet.kind === kind),
      ),
    }))
    .filter(({ rows }) => rows.length > 1);
  const mayNarrow = terms.validity === '';
  return (
    <aside id="facets" class="facets no-print" aria-label={words.label}>
      {mayNarrow ? (
        <section aria-labelledby="facet-validity">
          <h2 id="facet-validity">{words.validity}</h2>
          <ul>
            <li>
              <Link href={addressOf({ ...terms, validity: 'still', page: 1 })}>{searchPageText.valid}</Link>
            </li>
          </ul>
        </section>
      ) : null}
      {groups.map(({ kind, rows }) => (
        <section key={kind} aria-labelledby={`facet-${kind}`}>
          <h2 id={`facet-${kind}`}>{words[kind]}</h2>
          <FacetRows rows={rows.slice(0, shownAtOnce)} terms={terms} nameOf={nameOf} />
          {rows.length <= shownAtOnce ? null : (
            <details>
              <summary>{words.more(rows.length - shownAtOnce)}</summary>
              <FacetRows rows={rows.slice(shownAtOnce)} terms={terms} nameOf={nameOf} />
            </details>
          )}
        </section>
      ))}
    </aside>
  );
}

interface FacetRowsProps extends ChosenProps {
  readonly rows: readonly SearchFacet[];
}

function FacetRows({ rows, terms, nameOf }: FacetRowsProps) {
  return (
    <ul>
      {rows.map((facet) => (
        <li key={facet.id}>
          <Link href={addressOf({ ...terms, ...narrowed(facet), page: 1 })}>
            {labelOf(facet.kind, facet.id, nameOf)}
          </Link>
          <span class="quiet">{searchPageText.facets.countOf(facet.count)}</span>
        </li>
      ))}
    </ul>
  );
}

function sorted(kind: SearchFacet['kind'], rows: readonly SearchFacet[]): readonly SearchFacet[] {
  return kind === 'year' ? rows.toSorted((a, b) => Number(b.id) - Number(a.id)) : rows;
}

function narrowed({ kind, id }: SearchFacet): Partial<SearchTerms> {
  switch (kind) {
    case 'agency':
      return { agency: id as SearchTerms['agency'] };
    case 'subject':
      return { subject: id };
    case 'genre':
      return { genre: id as SearchTerms['genre'] };
    case 'year':
      return { from: `${id}-01-01` as PlainDate, to: `${id}-12-31` as PlainDate };
  }
}

function labelOf(kind: SearchFacet['kind'], id: string, nameOf: NameOf): string {
  if (kind === 'agency') return nameOf(id);
  if (kind === 'year') return searchPageText.facets.yearOf(id);
  if (kind === 'genre') return genres.find((genre) => genre.id === id)?.label ?? id;
  const subject = findSubject(id);
  return subject === undefined ? id : subjectName(subject);
}

function validityLabel(validity: SearchTerms['validity']): string {
  if (validity === 'still') return searchPageText.valid;
  return validityKinds.find(({ id }) => id === validity)?.label ?? '';
}
