import type { getReport } from '../../../contract/reports.ts';
import { sections } from '../../../core/annual-report/sections.ts';
import type { CallReply } from '../../ui/call.ts';
import { OfficialTable } from '../../ui/official-table.tsx';
import { gridsOf } from '../../ui/report-from-cells.ts';
import { text } from './text.ts';

/** The report as it was filed: its texts and tables in the order of the form. */
export function FilingText({ report }: { readonly report: CallReply<typeof getReport> }) {
  const grids = gridsOf(report.cells, '2021');
  const words = Object.entries(report.narrative);
  return (
    <section aria-label={text.fullText}>
      <h2>{report.title}</h2>
      {sections.map(({ number, heading }) => {
        const grid = grids.find(({ table }) => table === number);
        const written = words.find(([section]) => section === String(number))?.[1];
        return (
          <section key={number} aria-label={heading}>
            <h3>{heading}</h3>
            {written === undefined ? null : <p className="kept-lines">{written}</p>}
            {grid === undefined ? null : <OfficialTable grid={grid} />}
          </section>
        );
      })}
    </section>
  );
}
