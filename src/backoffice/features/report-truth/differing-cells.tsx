import { Link } from '@tanstack/react-router';
import type { getStandings } from '../../../contract/report-truth.ts';
import type { CallReply } from '../../ui/call.ts';
import { cellWords } from '../../ui/cell-words.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { text } from './text.ts';

type Standings = CallReply<typeof getStandings>;
type Cell = Standings['cells'][number];
type Reason = Cell['reasons'][number];

interface DifferingCellsProps {
  readonly agencyId: string;
  readonly year: string;
  readonly read: Standings;
}

/** Every cell that is not the same everywhere, with its three numbers and what the log says of the difference. */
export function DifferingCells({ agencyId, year, read }: DifferingCellsProps) {
  const { cells, cellCount, frozen, published } = read;
  return (
    <section aria-labelledby="cells-title">
      <h2 id="cells-title">{text.compare}</h2>
      {frozen === null && published === null ? (
        <p>{text.notComparable}</p>
      ) : (
        <p>{cells.length === 0 ? text.allSame(cellCount) : text.someDiffer(cells.length, cellCount)}</p>
      )}
      {cells.length === 0 ? null : (
        <LedgerTable
          label={text.compare}
          columns={columnsFor(agencyId, year, frozen?.version)}
          rows={cells}
          keyOf={({ cell }) => cell}
        />
      )}
    </section>
  );
}

function columnsFor(agencyId: string, year: string, version: number | undefined): readonly LedgerColumn<Cell>[] {
  const number = (key: 'computed' | 'frozen' | 'published'): LedgerColumn<Cell> => ({
    key,
    title: text[key],
    align: 'right',
    isTight: true,
    cell: ({ cell, [key]: value }) => (value === null ? '—' : cellWords(cell, value)),
  });
  return [
    {
      key: 'cell',
      title: text.cell,
      cell: ({ cell, label }) => (
        <>
          {label}
          <span className="small block">
            {version === undefined ? null : (
              <Link
                to="/tables/$agencyId/$year"
                params={{ agencyId, year }}
                search={{ cell, version: String(version) }}
              >
                {text.openThen}
              </Link>
            )}
            　
            <Link to="/tables/$agencyId/$year" params={{ agencyId, year }} search={{ cell }}>
              {text.openNow}
            </Link>
          </span>
        </>
      ),
    },
    number('computed'),
    number('frozen'),
    number('published'),
    { key: 'reasons', title: text.reasons, cell: (row) => <Reasons row={row} /> },
  ];
}

function Reasons({ row: { cell, reasons, unexplained, computed, frozen } }: { readonly row: Cell }) {
  if (computed === frozen && reasons.length === 0) return text.noReason;
  return (
    <>
      <ul className="plain-list">
        {reasons.map((reason) => (
          <ReasonLine key={`${reason.kind}/${reason.subject}`} cell={cell} reason={reason} />
        ))}
      </ul>
      {unexplained === null || unexplained === 0 ? null : (
        <p className="notice-line">{text.unexplained(unexplained)}</p>
      )}
    </>
  );
}

function ReasonLine({
  cell,
  reason: { amount, kind, subject, events },
}: {
  readonly cell: string;
  readonly reason: Reason;
}) {
  const shown = Number(cell.endsWith('ChargeFen') ? amount / 100 : amount);
  return (
    <li>
      {kind}　{subject}　{text.contribution(shown)}
      {events.length === 0 ? <span className="quiet small block">{text.settingsChanged}</span> : null}
      {events.map(({ eventNo, label, happenedOn, actorName }) => (
        <span key={eventNo} className="quiet small block">
          {text.eventLine(label, happenedOn, actorName ?? text.nobody, eventNo)}
        </span>
      ))}
    </li>
  );
}
