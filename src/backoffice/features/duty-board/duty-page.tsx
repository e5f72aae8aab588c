import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { getDutyBoard, listUnitDuties } from '../../../contract/duties.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useMe } from '../../ui/session.ts';
import { DueItems } from './due-items.tsx';
import { DutyList } from './duty-list.tsx';
import { text } from './text.ts';
import { UnitDuties } from './unit-duties.tsx';

type Board = CallReply<typeof getDutyBoard>;

const route = getRouteApi('/duties');

/** What is due and not published: of the own agency, and for a supervisor of every unit below it. */
export function DutyPage() {
  const { unit } = route.useSearch();
  const { agency } = useMe();
  const agencyId = unit ?? agency.id;
  const board = useQuery({
    queryKey: ['duties', agencyId],
    queryFn: () => call(getDutyBoard, { params: { agencyId } }),
  });
  const units = useQuery({ queryKey: ['duties', 'units'], queryFn: () => call(listUnitDuties) });
  const isOther = unit !== undefined && unit !== agency.id;
  return (
    <>
      <PageHead
        title={isOther && board.data !== undefined ? text.of(board.data.agencyName) : text.title}
        lead={text.lead}
        actions={<PageActions isOther={isOther} agencyId={agencyId} />}
      />
      <Loaded query={units}>{({ rows }) => (rows.length > 1 && !isOther ? <UnitDuties rows={rows} /> : null)}</Loaded>
      <Loaded query={board}>{(shown) => <BoardParts board={shown} />}</Loaded>
    </>
  );
}

function BoardParts({ board }: { readonly board: Board }) {
  const hasNothing = board.duties.length === 0 && board.items.length === 0;
  // an area keeps no ledgers: its office looks at the units alone
  const { agency } = useMe();
  if (hasNothing && board.isOwn && agency.kind === 'area') return null;
  return (
    <>
      <DueItems board={board} />
      <DutyList board={board} />
    </>
  );
}

function PageActions({ isOther, agencyId }: { readonly isOther: boolean; readonly agencyId: string }) {
  if (isOther) {
    return (
      <Link to="/duties" search={{}} className="link-button">
        {text.back}
      </Link>
    );
  }
  return (
    <>
      <Link to="/statements" search={{}} className="link-button">
        {text.statements}
      </Link>
      <a className="link-button" href={`/gk/${agencyId}/rl`}>
        {text.calendar}
      </a>
      <a className="link-button" href={`/gk/${agencyId}/rl/a3.pdf`}>
        {text.wallPrint}
      </a>
    </>
  );
}
