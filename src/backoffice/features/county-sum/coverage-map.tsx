import type { getRollUp } from '../../../contract/reports.ts';
import { coverageKinds } from '../../../core/annual-report/coverage.ts';
import type { CallReply } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { text } from './text.ts';

type Sum = CallReply<typeof getRollUp>;
type Row = Sum['coverage'][number];

/** Every unit of the year with the one report that counts it. */
export function CoverageMap({ sum }: { readonly sum: Sum }) {
  const filed = new Set(sum.included.map(({ agencyId }) => agencyId));
  return (
    <>
      <h2>{text.map}</h2>
      <p className="quiet">{text.mapLead}</p>
      <LedgerTable
        label={text.map}
        columns={columnsFor(filed)}
        rows={sum.coverage.toSorted((one, other) => calmness(one, filed) - calmness(other, filed))}
        keyOf={({ agencyId }) => agencyId}
      />
    </>
  );
}

/** What needs a look comes first: a unit that no report counts, one that has not filed, one that changed in the year. */
function calmness({ kind, reporterId, since, until }: Row, filed: ReadonlySet<string>): number {
  if (kind === 'uncovered') return 0;
  if (kind !== 'movedAway' && !filed.has(reporterId ?? '')) return 1;
  return kind === 'own' && since === null && until === null ? 3 : 2;
}

function columnsFor(filed: ReadonlySet<string>): readonly LedgerColumn<Row>[] {
  const filedWords = ({ reporterId }: Row): string => {
    if (reporterId === null) return text.none;
    return filed.has(reporterId) ? text.filedYes : text.filedNo;
  };
  return [
    { key: 'unit', title: text.unit, cell: ({ name }) => name },
    {
      key: 'how',
      title: text.how,
      cell: ({ kind }) => <span className={kind === 'uncovered' ? 'late' : undefined}>{coverageKinds[kind]}</span>,
    },
    { key: 'reporter', title: text.reporter, cell: ({ reporterName }) => reporterName ?? text.none },
    { key: 'since', title: text.since, isTight: true, cell: ({ since }) => since ?? text.none },
    { key: 'until', title: text.until, isTight: true, cell: ({ until }) => until ?? text.none },
    {
      key: 'state',
      title: text.state,
      isTight: true,
      cell: (row) => (row.kind === 'movedAway' ? text.none : filedWords(row)),
    },
  ];
}
