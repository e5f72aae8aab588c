import { Link } from '@tanstack/react-router';
import { itemStages } from '../../../core/catalog/item-stages.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { ReviewSteps } from './course-list.tsx';
import type { OpenedItem } from './opened-item.ts';
import { readingText } from './reading-text.ts';
import { text } from './text.ts';

/** Where an item stands, its number, its reviews, and the ways to its versions and its public page. */
export function ItemHeadLine({ opened }: { readonly opened: OpenedItem }) {
  const { row, reviews } = opened;
  const stage = itemStages.find(({ id }) => id === row.stage)?.label ?? row.stage;
  return (
    <>
      <p className="state-line">
        <span className="state-mark">{stage}</span>
        {row.indexNumber === null ? null : <span className="quiet">{text.indexNumber(row.indexNumber)}</span>}
        {row.publishAt === null ? null : <strong>{readingText.scheduled(shanghaiTime(row.publishAt))}</strong>}
        {row.isPublic && row.indexNumber !== null ? <a href={`/d/${row.indexNumber}`}>{text.publicPage}</a> : null}
        <Link to="/items/$itemId/versions" params={{ itemId: row.itemId }}>
          {text.versions}
        </Link>
      </p>
      <ReviewSteps reviews={reviews} />
    </>
  );
}
