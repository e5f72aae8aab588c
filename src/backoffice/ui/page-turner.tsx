import { Pagination } from 'antd';
import { listText } from './list-text.ts';
import { useNarrow } from './narrow.ts';

/** Where a list stands: as texts, because they come from its address. */
export interface ListPlace {
  readonly offset?: string;
  readonly limit?: string;
}

interface PageTurnerProps {
  readonly place: ListPlace;
  readonly total: number;
  readonly onTurn: (place: Required<ListPlace>) => void;
}

const usualLength = 20;

/** Offset and length as the endpoints take them. */
export function pagingTexts({ offset, limit }: ListPlace): Required<ListPlace> {
  return { offset: offset ?? '0', limit: limit ?? String(usualLength) };
}

/** Turns the pages of a list: total, 10, 20 or 50 rows. */
export function PageTurner({ place, total, onTurn }: PageTurnerProps) {
  const isNarrow = useNarrow();
  const length = Number(place.limit ?? usualLength);
  const page = Math.floor(Number(place.offset ?? 0) / length) + 1;
  return (
    <nav className="page-turner" aria-label={listText.turnPages}>
      <span>{listText.total(total)}</span>
      {total <= 10 ? null : (
        <Pagination
          current={page}
          pageSize={length}
          total={total}
          pageSizeOptions={[10, 20, 50]}
          showSizeChanger={{ 'aria-label': listText.pageLength }}
          simple={isNarrow}
          onChange={(next, size) =>
            onTurn({ offset: String(size === length ? (next - 1) * size : 0), limit: String(size) })
          }
        />
      )}
    </nav>
  );
}
