import type { getDutyBoard } from '../../../contract/duties.ts';
import { itemStages } from '../../../core/catalog/item-stages.ts';
import { AppLink } from '../../ui/app-link.tsx';
import type { CallReply } from '../../ui/call.ts';
import { DaysLamp } from '../../ui/lamp-mark.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { labelOf } from '../../ui/register-words.ts';
import { text } from './text.ts';

type Board = CallReply<typeof getDutyBoard>;
type Item = Board['items'][number];

/** Items by the clock of Article 26, the one due first on top. */
export function DueItems({ board: { items, itemCount } }: { readonly board: Board }) {
  return (
    <section aria-labelledby="due-items-title">
      <h2 id="due-items-title">{text.items}</h2>
      <p className="quiet">{text.itemsLead}</p>
      {items.length === 0 ? (
        <Nothing title={text.itemsEmpty} hint={text.itemsEmptyHint} />
      ) : (
        <LedgerTable label={text.items} columns={columns} rows={items} keyOf={({ itemId }) => itemId} />
      )}
      {itemCount > items.length ? <p className="quiet">{text.itemsMore(items.length, itemCount)}</p> : null}
    </section>
  );
}

const columns: readonly LedgerColumn<Item>[] = [
  {
    key: 'title',
    title: text.name,
    cell: ({ itemId, title, subjectLabel }) =>
      title === null ? text.draftOf(subjectLabel) : <AppLink to={`/items/${itemId}`}>{title}</AppLink>,
  },
  { key: 'lamp', title: text.state, isTight: true, cell: ({ daysLeft }) => <DaysLamp daysLeft={daysLeft} /> },
  { key: 'dueOn', title: text.dueOn, isTight: true, cell: ({ dueOn }) => dueOn },
  { key: 'madeOn', title: text.madeOn, isTight: true, cell: ({ madeOn }) => madeOn ?? text.none },
  { key: 'stage', title: text.stage, isTight: true, cell: ({ stage }) => labelOf(itemStages, stage) },
];
