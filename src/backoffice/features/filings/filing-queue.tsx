import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Select } from 'antd';
import { listFilings } from '../../../contract/reports.ts';
import { yearOf } from '../../../core/values/plain-date.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useToday } from '../../ui/session.ts';
import { type Filing, filingColumns } from './filing-columns.tsx';
import { FilingDrawer } from './filing-drawer.tsx';
import { text } from './text.ts';

type Filings = CallReply<typeof listFilings>;

const route = getRouteApi('/filings/$year');

/** The units of the area with their reports of a year: late ones first, then what waits for a decision. */
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

function Queue({ filings }: { readonly filings: Filings }) {
  const { year } = route.useParams();
  const { state, unit } = route.useSearch();
  const navigate = route.useNavigate();
  const kept = state === undefined ? {} : { state };
  const rows = filings.rows.filter((row) => state === undefined || row.state === state);
  if (filings.rows.length === 0) return <Nothing title={text.noUnits} hint={text.noUnitsHint} />;
  return (
    <>
      <QueueChoice filings={filings} />
      <p className="above-box">{text.filed(filings.rows.filter(hasFiled).length, filings.rows.length)}</p>
      <QueueTable
        rows={rows}
        onOpen={({ agencyId }) => void navigate({ search: { ...kept, unit: agencyId }, replace: true })}
      />
      <FilingDrawer
        filing={filings.rows.find(({ agencyId }) => agencyId === unit)}
        year={year}
        onClose={() => void navigate({ search: kept, replace: true })}
      />
    </>
  );
}

interface QueueTableProps {
  readonly rows: readonly Filing[];
  readonly onOpen: (filing: Filing) => void;
}

function QueueTable({ rows, onOpen }: QueueTableProps) {
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

function QueueChoice({ filings }: { readonly filings: Filings }) {
  const { year } = route.useParams();
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const running = yearOf(useToday());
  const years = [running, running - 1, running - 2].map(String);
  const counts = Object.entries(text.states).map(([id, { words }]) => ({
    value: id,
    label: `${words}（${filings.rows.filter((row) => row.state === id).length}）`,
  }));
  return (
    <div className="choice-bar">
      <label htmlFor="filing-year">
        {text.year}
        <Select
          id="filing-year"
          value={year}
          options={[...new Set([year, ...years])].map((value) => ({ value, label: text.yearOf(value) }))}
          onChange={(next) => void navigate({ params: { year: next }, search: {} })}
        />
      </label>
      <label htmlFor="filing-state">
        {text.state}
        <Select
          id="filing-state"
          value={state ?? ''}
          popupMatchSelectWidth={false}
          options={[{ value: '', label: `${text.all}（${filings.rows.length}）` }, ...counts]}
          onChange={(next) => void navigate({ search: next === '' ? {} : { state: next } })}
        />
      </label>
    </div>
  );
}

function hasFiled({ state }: Filing): boolean {
  return state === 'waiting' || state === 'accepted';
}
