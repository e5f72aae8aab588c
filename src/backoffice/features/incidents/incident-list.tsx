import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { listIncidents } from '../../../contract/item-checks.ts';
import { incidentKinds, incidentStages } from '../../../core/releases/incidents.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { text } from './text.ts';

type Row = CallReply<typeof listIncidents>['rows'][number];

/** Incidents of the agency, open ones first. */
export function IncidentList() {
  const incidents = useQuery({ queryKey: ['incidents'], queryFn: () => call(listIncidents) });
  const navigate = useNavigate();
  return (
    <>
      <PageHead
        title={text.title}
        lead={text.lead}
        actions={incidents.data?.mayReport === true ? <AppLink to="/incidents/new">{text.report}</AppLink> : undefined}
      />
      <Loaded query={incidents}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={text.none} hint={text.noneHint} />
          ) : (
            <LedgerTable
              label={text.title}
              columns={columns}
              rows={rows}
              keyOf={({ incidentId }) => incidentId}
              onOpen={({ incidentId }) => void navigate({ to: '/incidents/$incidentId', params: { incidentId } })}
            />
          )
        }
      </Loaded>
    </>
  );
}

const columns: readonly LedgerColumn<Row>[] = [
  {
    key: 'name',
    title: text.name,
    cell: ({ incidentId, title }) => (
      <Link to="/incidents/$incidentId" params={{ incidentId }}>
        {title}
      </Link>
    ),
  },
  { key: 'kind', title: text.kind, cell: ({ kind }) => incidentKinds.find(({ id }) => id === kind)?.label ?? kind },
  { key: 'foundOn', title: text.foundOn, isTight: true, cell: ({ foundOn }) => foundOn },
  {
    key: 'stage',
    title: text.stage,
    cell: ({ stage }) => (
      <span className={stage === 'closed' ? 'state-mark done' : 'state-mark warn'}>
        {incidentStages.find(({ id }) => id === stage)?.label ?? stage}
      </span>
    ),
  },
];
