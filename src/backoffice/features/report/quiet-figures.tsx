import { Button } from 'antd';
import { cellWords } from '../../ui/cell-words.ts';
import type { Bench } from './bench.ts';
import { ReportTable, useReportCells } from './report-figures.tsx';
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

/** Step 1 of a year in which nobody asked: table 2, and the zeros of tables 3 and 4 in a few lines that fit a phone. */
export function QuietFigures({ bench }: { readonly bench: Bench }) {
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
      <ReportTable bench={bench} table={2} onOpen={open} />
      <details className="quiet-tables">
        <summary>{text.quietTables}</summary>
        <ReportTable bench={bench} table={3} onOpen={open} />
        <ReportTable bench={bench} table={4} onOpen={open} />
      </details>
      {drawer}
    </>
  );
}
