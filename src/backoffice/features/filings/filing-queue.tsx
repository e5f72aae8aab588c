import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { listFilings } from '../../../contract/reports.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { isClean, isOpen } from './filing-actions.ts';
import { type Filing, filingColumns } from './filing-columns.tsx';
import { FilingDrawer } from './filing-drawer.tsx';
import { KeyHelp } from './key-help.tsx';
import { QueueChoice } from './queue-choice.tsx';
import { useQueue } from './queue-course.ts';
import { QueueSteps } from './queue-steps.tsx';
import { text } from './text.ts';

type Filings = CallReply<typeof listFilings>;

const route = getRouteApi('/filings/$year');

/** The units of the area with their reports of a year: late ones first, then what waits, the most findings first. */
export function FilingQueue() {
  const { year } = route.useParams();
  const filings = useQuery({
    queryKey: ['filings', year],
    queryFn: () => call(listFilings, { params: { year } }),
  });
  const dueOn = filings.data?.dueOn;
  return (
    <>
      <PageHead
        title={text.title}
        lead={dueOn === undefined ? undefined : text.lead(year, dueOn)}
        actions={
          <Link to="/filings/$year/sum" params={{ year }} className="link-button strong">
            {text.sum}
          </Link>
        }
      />
      <Loaded query={filings}>{(reply) => <Queue filings={reply} />}</Loaded>
    </>
  );
}

/** Which rows the filters leave. */
function filteredRows(filings: Filings, state: string | undefined, findings: string | undefined): readonly Filing[] {
  return filings.rows
    .filter((row) => state === undefined || row.state === state)
    .filter((row) => findings === undefined || (row.failedCount !== null && isSound(row) === (findings === 'clean')));
}

function isSound({ failedCount, warningCount }: Filing): boolean {
  return failedCount === 0 && warningCount === 0;
}

function Queue({ filings }: { readonly filings: Filings }) {
  const { year } = route.useParams();
  const { state, findings } = route.useSearch();
  const rows = filteredRows(filings, state, findings);
  const { current, next, open, dialog, setDialog, actions, isOpened } = useQueue(rows);
  const chosenId = current?.agencyId;
  useEffect(() => {
    // whoever moves with the keys also hears where they are, and Enter and Tab go on from there
    if (!isOpened && chosenId !== undefined) document.querySelector<HTMLElement>('.chosen-row .text-button')?.focus();
  }, [chosenId, isOpened]);
  if (filings.rows.length === 0) return <Nothing title={text.noUnits} hint={text.noUnitsHint} />;
  return (
    <>
      <QueueChoice filings={filings} />
      <QueueSteps rows={filings.rows} clean={rows.filter(isClean)} open={rows.filter(isOpen)} actions={actions} />
      <QueueTable rows={rows} current={current} onOpen={open} />
      <FilingDrawer
        filing={isOpened ? current : undefined}
        year={year}
        isReturning={dialog === 'return'}
        onReturning={(isReturning) => setDialog(isReturning ? 'return' : undefined)}
        onNext={next === undefined ? undefined : () => open(next)}
        onClose={() => open(undefined)}
      />
      <KeyHelp isOpen={dialog === 'help'} onClose={() => setDialog(undefined)} />
    </>
  );
}

interface QueueTableProps {
  readonly rows: readonly Filing[];
  readonly current: Filing | undefined;
  readonly onOpen: (filing: Filing) => void;
}

function QueueTable({ rows, current, onOpen }: QueueTableProps) {
  const { year } = route.useParams();
  const { state } = route.useSearch();
  const columns = filingColumns(onOpen);
  const [first] = rows;
  if (first === undefined) return <Nothing title={text.empty} hint={text.emptyHint} />;
  return (
    <>
      <LedgerTable
        label={text.title}
        columns={columns}
        rows={rows}
        keyOf={({ agencyId }) => agencyId}
        classOf={(row) => (row === current ? 'chosen-row' : '')}
        onOpen={onOpen}
      />
      <div className="form-buttons">
        <ExportButton
          title={text.exported(year)}
          filter={state === undefined ? text.all : text.states[first.state].words}
          columns={columns}
          loadPage={async () => ({ rows, total: rows.length })}
        />
      </div>
    </>
  );
}
