import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { getRollUp } from '../../../contract/reports.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { CellDrawer } from '../../ui/cell-drawer.tsx';
import { FindingList } from '../../ui/finding-list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { OfficialTable } from '../../ui/official-table.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { gridsOf } from '../../ui/report-from-cells.ts';
import { useMe } from '../../ui/session.ts';
import { CoverageMap } from './coverage-map.tsx';
import { Exceptions } from './exceptions.tsx';
import { text } from './text.ts';

type Sum = CallReply<typeof getRollUp>;

const route = getRouteApi('/filings/$year/sum');

/** The area as the sum of its units: who is in it, who is missing, and every cell by unit. */
export function CountySum() {
  const { year } = route.useParams();
  const { agency } = useMe();
  const sum = useQuery({ queryKey: ['sum', year], queryFn: () => call(getRollUp, { params: { year } }) });
  return (
    <>
      <PageHead
        title={text.title(year)}
        lead={text.lead}
        actions={
          <>
            <Link to="/filings/$year" params={{ year }} className="link-button">
              {text.queue}
            </Link>
            <Link to="/reports/$agencyId/$year" params={{ agencyId: agency.id, year }} className="link-button strong">
              {text.workbench}
            </Link>
          </>
        }
      />
      <Loaded query={sum}>{(reply) => <Summed sum={reply} />}</Loaded>
    </>
  );
}

function Summed({ sum }: { readonly sum: Sum }) {
  const { year } = route.useParams();
  const { cell } = route.useSearch();
  const navigate = route.useNavigate();
  const { agency } = useMe();
  const open = (path: string | undefined) =>
    void navigate({ search: path === undefined ? {} : { cell: path }, replace: true, resetScroll: false });
  return (
    <>
      <Coverage sum={sum} />
      <Exceptions sum={sum} />
      {gridsOf(sum.cells, '2021').map((grid) => (
        <OfficialTable key={grid.table} grid={grid} onOpen={open} openPath={cell} previous={sum.previousCells} />
      ))}
      <CoverageMap sum={sum} />
      <h2>{text.findings}</h2>
      <FindingList findings={sum.findings} />
      <CellDrawer
        address={cell === undefined ? undefined : { agencyId: agency.id, year, cell }}
        onClose={() => open(undefined)}
      />
    </>
  );
}

function Coverage({ sum }: { readonly sum: Sum }) {
  const { included, missing, isComplete } = sum;
  return (
    <Alert
      className="above-form"
      showIcon
      type={isComplete ? 'success' : 'warning'}
      title={text.covered(included.length, included.length + missing.length)}
      description={
        <>
          <p>{isComplete ? text.complete : text.incomplete}</p>
          {missing.length === 0 ? null : (
            <p>
              <strong>{text.missing}：</strong>
              {missing.map(({ name }) => name).join('、')}
            </p>
          )}
          {included.length === 0 ? null : (
            <details>
              <summary>{text.included(included.length)}</summary>
              <p className="quiet">{included.map(({ name }) => name).join('、')}</p>
            </details>
          )}
        </>
      }
    />
  );
}
