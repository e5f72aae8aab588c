import { Button } from 'antd';
import { opennessKinds, withholdingGrounds } from '../../../core/catalog/openness.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { labelOf } from '../../ui/register-words.ts';
import { text } from './text.ts';
import type { Withheld } from './withheld.ts';

interface AssessmentTableProps {
  readonly rows: readonly Withheld[];
  readonly onDecide: (item: Withheld, decision: 'open' | 'keep') => void;
}

/** What is withheld with its ground, and the two decisions about it. */
export function AssessmentTable({ rows, onDecide }: AssessmentTableProps) {
  return <LedgerTable label={text.title} columns={columnsFor(onDecide)} rows={rows} keyOf={({ itemId }) => itemId} />;
}

function columnsFor(onDecide: AssessmentTableProps['onDecide']): readonly LedgerColumn<Withheld>[] {
  return [
    {
      key: 'title',
      title: text.name,
      cell: ({ itemId, title }) => <AppLink to={`/items/${itemId}`}>{title}</AppLink>,
    },
    {
      key: 'openness',
      title: text.openness,
      isTight: true,
      cell: ({ openness }) => labelOf(opennessKinds, openness),
    },
    {
      key: 'ground',
      title: text.ground,
      cell: (item) => <GroundCell item={item} />,
    },
    { key: 'madeOn', title: text.madeOn, isTight: true, cell: ({ madeOn }) => madeOn ?? text.none },
    {
      key: 'reassessOn',
      title: text.reassessOn,
      isTight: true,
      cell: (item) => <DayCell item={item} />,
    },
    {
      key: 'operations',
      title: text.operations,
      isTight: true,
      cell: (item) => <Decisions item={item} onDecide={onDecide} />,
    },
  ];
}

function GroundCell({ item: { ground, reason } }: { readonly item: Withheld }) {
  return (
    <>
      {ground === null ? null : <span className="block">{labelOf(withholdingGrounds, ground)}</span>}
      {reason}
    </>
  );
}

function DayCell({ item: { reassessOn, isDue } }: { readonly item: Withheld }) {
  return (
    <>
      {reassessOn ?? text.none}
      {isDue ? <strong className="late block">{text.dueMark}</strong> : null}
    </>
  );
}

function Decisions({
  item,
  onDecide,
}: {
  readonly item: Withheld;
  readonly onDecide: AssessmentTableProps['onDecide'];
}) {
  const { mayOpen, mayKeep, title } = item;
  if (!mayOpen && !mayKeep) return text.none;
  return (
    <>
      {mayOpen ? (
        <Button size="small" className="spaced" aria-label={text.openOf(title)} onClick={() => onDecide(item, 'open')}>
          {text.open}
        </Button>
      ) : null}
      {mayKeep ? (
        <Button size="small" aria-label={text.keepOf(title)} onClick={() => onDecide(item, 'keep')}>
          {text.keep}
        </Button>
      ) : null}
    </>
  );
}
