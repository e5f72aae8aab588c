import { getRouteApi, Link } from '@tanstack/react-router';
import type { listUnitDuties } from '../../../contract/duties.ts';
import type { CallReply } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { text } from './text.ts';

type Unit = CallReply<typeof listUnitDuties>['rows'][number];

const route = getRouteApi('/duties');

/** Every unit below with what is late and what comes, the most pressing first. */
export function UnitDuties({ rows }: { readonly rows: readonly Unit[] }) {
  const navigate = route.useNavigate();
  return (
    <section aria-labelledby="units-title">
      <div className="list-head">
        <h2 id="units-title">{text.units}</h2>
        <div className="list-tools">
          <ExportButton
            title={text.units}
            filter=""
            columns={columns}
            loadPage={async () => ({ rows, total: rows.length })}
          />
        </div>
      </div>
      <p className="quiet">{text.unitsLead}</p>
      <LedgerTable
        label={text.units}
        columns={columns}
        rows={rows}
        keyOf={({ agencyId }) => agencyId}
        onOpen={({ agencyId }) => void navigate({ search: { unit: agencyId } })}
      />
    </section>
  );
}

const columns: readonly LedgerColumn<Unit>[] = [
  {
    key: 'name',
    title: text.unit,
    text: ({ name }) => name,
    cell: ({ agencyId, name }) => (
      <Link to="/duties" search={{ unit: agencyId }}>
        {name}
      </Link>
    ),
  },
  count('overdueItems', `${text.overdue}：${text.overdueItems}`, ({ overdueCount }) => overdueCount, true),
  count(
    'overduePeriods',
    `${text.overdue}：${text.overduePeriods}`,
    ({ overduePeriodCount }) => overduePeriodCount,
    true,
  ),
  count('due', text.due, ({ dueCount }) => dueCount),
  count('duePeriods', text.duePeriods, ({ duePeriodCount }) => duePeriodCount),
  count('published', text.published, ({ publishedCount }) => publishedCount),
  count('late', text.late, ({ lateCount }) => lateCount, true),
  {
    key: 'newest',
    title: text.newest,
    isTight: true,
    text: ({ newestOn }) => newestOn ?? text.never,
    cell: ({ newestOn }) => newestOn ?? text.never,
  },
];

function count(key: string, title: string, of: (unit: Unit) => number, isBad = false): LedgerColumn<Unit> {
  return {
    key,
    title,
    align: 'right',
    isTight: true,
    text: (unit) => String(of(unit)),
    cell: (unit) => (isBad && of(unit) > 0 ? <strong className="late">{of(unit)}</strong> : of(unit)),
  };
}
