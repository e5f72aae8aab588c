import { Button } from 'antd';
import { cellWords } from '../../ui/cell-words.ts';
import type { FindingRow } from '../../ui/finding-list.tsx';
import type { Bench } from './bench.ts';
import { ReportTable, rowIn, TableThreads, useReportCells } from './report-figures.tsx';
import { text } from './text.ts';

/** What a year without requests and disputes is about, each number opening to what makes it believable. */
const shown = [
  { cell: 'requests.newlyReceived.total', label: text.quietRows.received },
  { cell: 'requests.carriedOver.total', label: text.quietRows.carriedOver },
  { cell: 'requests.total.total', label: text.quietRows.handled },
  { cell: 'requests.carriedForward.total', label: text.quietRows.carriedForward },
  { cell: 'disputes.reconsideration.total', label: text.quietRows.reconsideration },
  { cell: 'disputes.litigationDirect.total', label: text.quietRows.litigation },
  { cell: 'disputes.litigationAfterReconsideration.total', label: text.quietRows.litigationAfter },
] as const;

interface QuietFiguresProps {
  readonly bench: Bench;
  /** The place of a finding that is to be brought into view. */
  readonly place: FindingRow['place'] | undefined;
}

/** Step 1 of a year in which nobody asked: table 2, and the zeros of tables 3 and 4 in a few lines that fit a phone. */
export function QuietFigures({ bench, place }: QuietFiguresProps) {
  const { open, drawer } = useReportCells(bench);
  return (
    <>
      <section className="quiet-year" aria-labelledby="quiet-title">
        <h3 id="quiet-title">{text.quiet}</h3>
        <p>{text.quietLead}</p>
        <ul className="plain-list">
          {shown.map(({ cell, label }) => (
            <li key={cell}>
              <span>{label}</span>
              <strong>{cellWords(cell, bench.cells[cell] ?? null)}</strong>
              <Button size="small" aria-label={`${label}：${text.why}`} onClick={() => open(cell)}>
                {text.why}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <ReportTable bench={bench} table={2} onOpen={open} markedRow={rowIn(place, 2)} />
      <TableThreads bench={bench} table={2} />
      <details className="quiet-tables" open={place?.table === 3 || place?.table === 4}>
        <summary>{text.quietTables}</summary>
        <ReportTable bench={bench} table={3} onOpen={open} markedRow={rowIn(place, 3)} />
        <ReportTable bench={bench} table={4} onOpen={open} markedRow={rowIn(place, 4)} />
      </details>
      <TableThreads bench={bench} table={3} />
      <TableThreads bench={bench} table={4} />
      {drawer}
    </>
  );
}
