import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { Fragment, useState } from 'react';
import { CellDrawer } from '../../ui/cell-drawer.tsx';
import type { FindingRow } from '../../ui/finding-list.tsx';
import { OfficialTable } from '../../ui/official-table.tsx';
import { gridsOf } from '../../ui/report-from-cells.ts';
import type { Bench } from './bench.ts';
import { CommentThreads } from './comment-threads.tsx';
import { companionQuery } from './companion.ts';
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

/** What was said about a table, whose number is that of its section. */
export function TableThreads({ bench, table }: Pick<ReportTableProps, 'bench' | 'table'>) {
  const companion = useQuery(companionQuery(bench.record.agencyId, bench.record.year)).data;
  if (companion === undefined) return null;
  return (
    <CommentThreads record={bench.record} companion={companion} section={table} label={text.commentTable[table]} />
  );
}

/** The row of a table that a finding leads to. */
export function rowIn(place: FindingRow['place'] | undefined, table: 2 | 3 | 4): string | undefined {
  return place?.table === table ? place.row : undefined;
}

/** The drawer of a report's cells with what was said about them, and the function that opens it. */
export function useReportCells(bench: Bench) {
  const [cell, setCell] = useState<string>();
  const companion = useQuery(companionQuery(bench.record.agencyId, bench.record.year)).data;
  const { agencyId, year, version } = bench.record;
  // a frozen number opens to what stood behind it when it was approved
  const place = bench.isFrozen ? { version } : { cutOff: bench.cutOff };
  const address = cell === undefined ? undefined : { agencyId, year: String(year), cell, ...place };
  const threads =
    cell === undefined || companion === undefined ? null : (
      <CommentThreads
        record={bench.record}
        companion={companion}
        section={sectionOf(cell)}
        cell={cell}
        label={text.commentCell}
      />
    );
  return {
    open: setCell,
    drawer: (
      <CellDrawer address={address} onClose={() => setCell(undefined)}>
        {threads}
      </CellDrawer>
    ),
  };
}

function sectionOf(cell: string): number {
  return cell.startsWith('proactive.') ? 2 : cell.startsWith('disputes.') ? 4 : 3;
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
      {([2, 3, 4] as const).map((table) => (
        <Fragment key={table}>
          <ReportTable bench={bench} table={table} onOpen={open} markedRow={rowIn(place, table)} />
          <TableThreads bench={bench} table={table} />
        </Fragment>
      ))}
      {drawer}
    </>
  );
}
