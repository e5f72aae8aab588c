import { Alert } from 'antd';
import { useState } from 'react';
import { CellDrawer } from '../../ui/cell-drawer.tsx';
import type { FindingRow } from '../../ui/finding-list.tsx';
import { OfficialTable } from '../../ui/official-table.tsx';
import { gridsOf } from '../../ui/report-from-cells.ts';
import type { Bench } from './bench.ts';
import { text } from './text.ts';

interface ReportTableProps {
  readonly bench: Bench;
  readonly table: 2 | 3 | 4;
  readonly onOpen: (cell: string) => void;
  /** A row that a finding leads to. */
  readonly markedRow?: string | undefined;
}

/** One official table of a report, with last year's numbers where there are any. */
export function ReportTable({ bench, table, onOpen, markedRow }: ReportTableProps) {
  const grid = gridsOf(bench.cells, '2021').find((candidate) => candidate.table === table);
  return grid === undefined ? null : (
    <OfficialTable grid={grid} onOpen={onOpen} previous={bench.previousCells} markedRow={markedRow} />
  );
}

/** The drawer of a report's cells, and the function that opens it. */
export function useReportCells(bench: Bench) {
  const [cell, setCell] = useState<string>();
  const { agencyId, year, version } = bench.record;
  // a frozen number opens to what stood behind it when it was approved
  const place = bench.isFrozen ? { version } : { cutOff: bench.cutOff };
  const address = cell === undefined ? undefined : { agencyId, year: String(year), cell, ...place };
  return { open: setCell, drawer: <CellDrawer address={address} onClose={() => setCell(undefined)} /> };
}

/** Which units are in an area's sum; nothing for an agency with a ledger. */
export function Coverage({ coverage }: Pick<Bench, 'coverage'>) {
  if (coverage === null) return null;
  const { included, missing } = coverage;
  return (
    <Alert
      className="above-form"
      showIcon
      type={missing.length === 0 ? 'success' : 'warning'}
      title={text.covered(included.length, included.length + missing.length)}
      description={missing.length === 0 ? undefined : text.missing(missing.join('、'))}
    />
  );
}

interface ReportFiguresProps {
  readonly bench: Bench;
  /** The place of a finding that is to be brought into view. */
  readonly place?: FindingRow['place'] | undefined;
}

/** Step 1: the three tables. */
export function ReportFigures({ bench, place }: ReportFiguresProps) {
  const { open, drawer } = useReportCells(bench);
  return (
    <>
      <p className="step-lead">
        {text.figuresLead}
        {bench.previousCells === null ? null : text.previous}
      </p>
      <Coverage coverage={bench.coverage} />
      <ReportTable bench={bench} table={2} onOpen={open} markedRow={place?.table === 2 ? place.row : undefined} />
      <ReportTable bench={bench} table={3} onOpen={open} markedRow={place?.table === 3 ? place.row : undefined} />
      <ReportTable bench={bench} table={4} onOpen={open} markedRow={place?.table === 4 ? place.row : undefined} />
      {drawer}
    </>
  );
}
