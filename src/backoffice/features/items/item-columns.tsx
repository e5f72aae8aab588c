import { Link } from '@tanstack/react-router';
import type { getItemFrame } from '../../../contract/item-reading.ts';
import type { listItems } from '../../../contract/items.ts';
import { itemStages } from '../../../core/catalog/item-stages.ts';
import { opennessKinds } from '../../../core/catalog/openness.ts';
import { daysBetween, type PlainDate, parsePlainDate } from '../../../core/values/plain-date.ts';
import type { CallReply } from '../../ui/call.ts';
import type { LedgerColumn } from '../../ui/ledger-table.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

/** A row of the list. */
export type ItemRow = CallReply<typeof listItems>['rows'][number];

/** What the list shows of an item. */
export function itemColumns(
  { subjects }: CallReply<typeof getItemFrame>,
  today: PlainDate,
): readonly LedgerColumn<ItemRow>[] {
  return [
    { key: 'title', title: text.heading, cell: (row) => <TitleCell row={row} /> },
    { key: 'stage', title: text.stage, isTight: true, cell: (row) => <StageCell row={row} /> },
    {
      key: 'openness',
      title: text.openness,
      isTight: true,
      cell: ({ openness }) => opennessKinds.find(({ id }) => id === openness)?.label ?? text.undecided,
    },
    {
      key: 'subject',
      title: text.subject,
      cell: ({ subjectId }) => subjects.find(({ id }) => id === subjectId)?.label ?? text.none,
    },
    { key: 'madeOn', title: text.madeOn, isTight: true, cell: ({ madeOn }) => madeOn ?? text.none },
    { key: 'due', title: text.due, isTight: true, cell: (row) => <DueCell row={row} today={today} /> },
    { key: 'changed', title: text.changed, isTight: true, cell: ({ changedAt }) => shanghaiTime(changedAt) },
  ];
}

function TitleCell({ row }: { readonly row: ItemRow }) {
  return (
    <>
      <Link to="/items/$itemId" params={{ itemId: row.itemId }}>
        {row.title === '' ? text.untitled : row.title}
      </Link>
      {row.indexNumber === null ? null : <span className="quiet small block">{row.indexNumber}</span>}
    </>
  );
}

function StageCell({ row }: { readonly row: ItemRow }) {
  return (
    <>
      <span className="state-mark">{itemStages.find(({ id }) => id === row.stage)?.label ?? row.stage}</span>
      {row.publishAt === null ? null : (
        <span className="quiet small block">{text.scheduled(shanghaiTime(row.publishAt))}</span>
      )}
    </>
  );
}

function DueCell({ row, today }: { readonly row: ItemRow; readonly today: PlainDate }) {
  const due = parsePlainDate(row.dueOn ?? '');
  if (due === undefined || row.isPublic) return text.none;
  const days = daysBetween(today, due);
  return (
    <>
      {row.dueOn}
      <span className={days < 0 ? 'late small block' : 'quiet small block'}>
        {days < 0 ? text.overdue : text.daysLeft(days)}
      </span>
    </>
  );
}
