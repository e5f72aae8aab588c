import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { listSpecimens } from '../../../contract/specimens.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { usePermitted } from '../../ui/permitted.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

type Row = CallReply<typeof listSpecimens>['rows'][number];

/** Somebody's published reports that were imported and read here. */
export function SpecimenList() {
  const specimens = useQuery({ queryKey: ['specimens'], queryFn: () => call(listSpecimens) });
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={text.title} lead={text.lead} actions={<ImportLink />} />
      <Loaded query={specimens}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={text.empty} hint={text.emptyHint} action={<ImportLink />} />
          ) : (
            <LedgerTable
              label={text.title}
              columns={columns}
              rows={rows}
              keyOf={({ specimenId }) => specimenId}
              onOpen={({ specimenId }) => void navigate({ to: '/specimens/$specimenId', params: { specimenId } })}
            />
          )
        }
      </Loaded>
    </>
  );
}

const columns: readonly LedgerColumn<Row>[] = [
  {
    key: 'title',
    title: text.report,
    cell: ({ specimenId, title }) => (
      <Link to="/specimens/$specimenId" params={{ specimenId }}>
        {title === '' ? text.untitled : title}
      </Link>
    ),
  },
  { key: 'year', title: text.year, isTight: true, cell: ({ year }) => year ?? text.noYear },
  { key: 'source', title: text.source, cell: ({ sourceTitle }) => sourceTitle },
  {
    key: 'importedBy',
    title: text.importedBy,
    cell: ({ importedByName, importedAt }) => (
      <>
        {importedByName}
        <span className="quiet small block tight">{shanghaiTime(importedAt)}</span>
      </>
    ),
  },
  {
    key: 'findings',
    title: text.findings,
    align: 'right',
    isTight: true,
    cell: ({ findingCount }) => text.count(findingCount),
  },
  {
    key: 'open',
    title: text.open,
    align: 'right',
    isTight: true,
    cell: ({ openRepairs }) => text.count(openRepairs),
  },
  { key: 'published', title: text.published, isTight: true, cell: (row) => <PublishedCell row={row} /> },
];

function PublishedCell({ row }: { readonly row: Row }) {
  if (row.publishedAt === null) return <span className="state-mark">{text.unpublished}</span>;
  return (
    <>
      {shanghaiTime(row.publishedAt)}
      <a className="block" href={`/jd/${row.slug}`}>
        {text.see}
      </a>
    </>
  );
}

function ImportLink() {
  if (!usePermitted('specimen.import')) return null;
  return (
    <Link to="/specimens/new" className="link-button strong">
      {text.add}
    </Link>
  );
}
