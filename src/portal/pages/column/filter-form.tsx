import { genres } from '../../../core/catalog/genres.ts';
import { validityKinds } from '../../../core/catalog/validity.ts';
import type { ItemMark } from '../../../usecases/ports.ts';
import { Link } from '../../ui/link.tsx';
import type { ColumnContent } from './column-content.ts';
import { isNarrowed, pageSizes } from './list-terms.ts';
import { columnText } from './text.ts';

/** Narrows a list down; offers only what is there, with how much of it. */
export function FilterForm({ path, terms, marks }: Pick<ColumnContent, 'path' | 'terms' | 'marks'>) {
  const { filter } = columnText;
  const genreLabel = (id: string): string => genres.find((genre) => genre.id === id)?.label ?? id;
  const validityLabel = (id: string): string => validityKinds.find((kind) => kind.id === id)?.label ?? id;
  return (
    <form class="filter" method="get" action={path} aria-label={filter.legend}>
      <p>
        <label for="filter-words">{filter.words}</label>
        <input id="filter-words" name="q" type="search" value={terms.words} maxLength={100} />
      </p>
      <Marks name="year" marks={newestFirst(marks)} chosen={String(terms.year ?? '')} labelOf={filter.year4} />
      <Marks name="topic" marks={marks} chosen={terms.topic} labelOf={(id) => id} />
      <Marks name="genre" marks={marks} chosen={terms.genre ?? ''} labelOf={genreLabel} />
      <Marks name="validity" marks={marks} chosen={terms.validity ?? ''} labelOf={validityLabel} />
      <p>
        <label for="filter-size">{filter.size}</label>
        <select id="filter-size" name="size">
          {pageSizes.map((size) => (
            <option key={size} value={size} selected={size === terms.pageSize}>
              {filter.perPage(size)}
            </option>
          ))}
        </select>
      </p>
      {terms.order === 'newest' ? null : <input type="hidden" name="order" value={terms.order} />}
      <button type="submit">{filter.show}</button>
      {isNarrowed(terms) ? <Link href={path}>{filter.reset}</Link> : null}
    </form>
  );
}

interface MarksProps {
  readonly name: ItemMark['kind'];
  readonly marks: readonly ItemMark[];
  readonly chosen: string;
  readonly labelOf: (id: string) => string;
}

/** One choice; left out where everything in the list is alike and nothing was chosen. */
function Marks({ name, marks, chosen, labelOf }: MarksProps) {
  const { filter } = columnText;
  const own = marks.filter(({ kind }) => kind === name);
  if (own.length < 2 && chosen === '') return null;
  return (
    <p>
      <label for={`filter-${name}`}>{filter[name]}</label>
      <select id={`filter-${name}`} name={name}>
        <option value="">{filter.all}</option>
        {own.map(({ id, count }) => (
          <option key={id} value={id} selected={id === chosen}>
            {filter.counted(labelOf(id), count)}
          </option>
        ))}
      </select>
    </p>
  );
}

function newestFirst(marks: readonly ItemMark[]): readonly ItemMark[] {
  return [...marks].sort((one, other) => (one.id < other.id ? 1 : -1));
}
