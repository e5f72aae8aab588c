import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert } from 'antd';
import { getTables } from '../../../contract/tables.ts';
import { firstDayOf, formatChinese, parsePlainDate } from '../../../core/values/plain-date.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { CellDrawer } from '../../ui/cell-drawer.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { type CellBehaviour, OfficialTable } from '../../ui/official-table.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { gridsOf } from '../../ui/report-from-cells.ts';
import { TablesChoice, useAgency } from './tables-choice.tsx';
import { text } from './text.ts';

const route = getRouteApi('/tables/$agencyId/$year');

/** The live tables of a year: every cell opens to the records behind it. */
export function TablesPage() {
  const { agencyId, year } = route.useParams();
  const { cutOff, cell, row, version } = route.useSearch();
  const { tables, open } = useTables();
  const agency = useAgency(agencyId);
  return (
    <>
      <PageHead
        title={`${text.title}　${text.yearOf(year)}`}
        lead={tables.data === undefined ? undefined : leadOf(agency, year, tables.data.cutOff, version)}
      />
      <TablesChoice
        agencyId={agencyId}
        year={year}
        cutOff={cutOff ?? tables.data?.cutOff}
        version={version}
        versions={tables.data?.versions ?? []}
      />
      {row === undefined ? null : <Alert type="info" showIcon title={text.marked} className="above-form" />}
      <Loaded query={tables}>
        {(reply) => (
          <Grids
            reply={reply}
            isFrozen={version !== undefined}
            behaviour={{ onOpen: open, openPath: cell, markedRow: row }}
          />
        )}
      </Loaded>
      <CellDrawer
        address={cell === undefined ? undefined : { agencyId, year, cell, ...addressOf(cutOff, version) }}
        onClose={() => open(undefined)}
      />
    </>
  );
}

/** The tables that the address names, and how to open one of their cells. */
function useTables() {
  const { agencyId, year } = route.useParams();
  const { cutOff, row, version } = route.useSearch();
  const navigate = route.useNavigate();
  const place = version === undefined ? (cutOff === undefined ? {} : { cutOff }) : { version };
  const tables = useQuery({
    queryKey: ['tables', agencyId, year, place],
    queryFn: () => call(getTables, { params: { agencyId, year }, query: place }),
    placeholderData: keepPreviousData,
  });
  const open = (path: string | undefined) =>
    void navigate({
      search: { ...place, ...(row === undefined ? {} : { row }), ...(path === undefined ? {} : { cell: path }) },
      replace: true,
      resetScroll: false,
    });
  return { tables, open };
}

interface GridsProps {
  readonly reply: CallReply<typeof getTables>;
  readonly isFrozen: boolean;
  readonly behaviour: CellBehaviour;
}

/** Tables 2, 3 and 4, and up to which event of the ledger they were counted. */
function Grids({ reply, isFrozen, behaviour }: GridsProps) {
  return (
    <>
      {gridsOf(reply.cells, '2021').map((grid) => (
        <OfficialTable key={grid.table} grid={grid} {...behaviour} />
      ))}
      <p className="hint">{isFrozen ? text.frozenEvent(reply.eventNo) : text.event(reply.eventNo)}</p>
    </>
  );
}

function addressOf(cutOff: string | undefined, version: string | undefined) {
  if (version !== undefined) return { version: Number(version) };
  return cutOff === undefined ? {} : { cutOff };
}

function leadOf(
  agency: { readonly name: string; readonly isArea: boolean },
  year: string,
  cutOff: string,
  version: string | undefined,
): string {
  if (version !== undefined) return text.frozenLead(agency.name, year, Number(version));
  if (agency.isArea) return text.areaLead(agency.name, year);
  return text.lead(agency.name, words(firstDayOf(Number(year))), words(cutOff));
}

function words(day: string): string {
  const parsed = parsePlainDate(day);
  return parsed === undefined ? day : formatChinese(parsed);
}
