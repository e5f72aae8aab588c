import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { listReports } from '../../../contract/reports.ts';
import { yearOf } from '../../../core/values/plain-date.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { stageLook, stageWords } from '../../ui/report-words.ts';
import { useToday } from '../../ui/session.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

type Row = CallReply<typeof listReports>['rows'][number];

/** One's own annual reports by year. */
export function ReportList() {
  const reports = useQuery({ queryKey: ['reports'], queryFn: () => call(listReports) });
  const navigate = useNavigate();
  const columns = columnsFor(yearOf(useToday()));
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <Loaded query={reports}>
        {({ rows }) => (
          <LedgerTable
            label={text.title}
            columns={columns}
            rows={rows}
            keyOf={({ year }) => String(year)}
            onOpen={({ agencyId, year }) =>
              void navigate({ to: '/reports/$agencyId/$year', params: { agencyId, year: String(year) } })
            }
          />
        )}
      </Loaded>
    </>
  );
}

function columnsFor(runningYear: number): readonly LedgerColumn<Row>[] {
  return [
    {
      key: 'year',
      title: text.year,
      cell: ({ agencyId, year }) => (
        <Link to="/reports/$agencyId/$year" params={{ agencyId, year: String(year) }}>
          {text.yearOf(year)}
        </Link>
      ),
    },
    { key: 'stage', title: text.stage, cell: (row) => <StageCell row={row} runningYear={runningYear} /> },
    {
      key: 'version',
      title: text.version,
      cell: ({ version }) => (version === 0 ? text.noVersion : text.versionOf(version)),
    },
    { key: 'dueOn', title: text.dueOn, isTight: true, cell: ({ dueOn }) => dueOn },
    { key: 'filedOn', title: text.filedOn, isTight: true, cell: ({ filedOn }) => filedOn ?? text.none },
    { key: 'publishedAt', title: text.publishedAt, isTight: true, cell: (row) => <PublishedCell row={row} /> },
  ];
}

function StageCell({ row, runningYear }: { readonly row: Row; readonly runningYear: number }) {
  return (
    <>
      <span className={`state-mark ${stageLook(row.stage)}`}>{stageWords(row.stage)}</span>
      {row.year >= runningYear ? <span className="quiet small block">{text.running}</span> : null}
    </>
  );
}

function PublishedCell({ row }: { readonly row: Row }) {
  if (row.publishedAt === null) return text.none;
  return (
    <>
      {shanghaiTime(row.publishedAt)}
      <a className="block" href={`/nb/${row.agencyId}/${row.year}`}>
        {text.published}
      </a>
    </>
  );
}
