import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Static } from 'typebox';
import { listComplaints } from '../../../contract/complaints.ts';
import { complaintResults, complaintStages } from '../../../core/disputes/complaint-course.ts';
import { complaintKinds } from '../../../core/disputes/complaint-form.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { DaysLamp } from '../../ui/lamp-mark.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { type FilterField, filterWords, QueryBar } from '../../ui/query-bar.tsx';
import { labelOf } from '../../ui/register-words.ts';
import { useToday } from '../../ui/session.ts';
import { ComplaintStatistics } from './complaint-statistics.tsx';
import { text } from './text.ts';

type Row = CallReply<typeof listComplaints>['rows'][number];
type Query = Static<(typeof listComplaints)['query']>;

const route = getRouteApi('/complaints');

const fields: readonly FilterField[] = [
  {
    name: 'stage',
    label: text.stage,
    kind: 'choice',
    anyLabel: text.anyStage,
    options: complaintStages.map(({ id, label }) => ({ value: id, label })),
  },
  { name: 'year', label: text.year, kind: 'text' },
];

/** Complaints of the supervising agency: those that wait first, by their last day, and the counts of the year. */
export function ComplaintList() {
  const { offset: _offset, limit: _limit, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const today = useToday();
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <QueryBar fields={fields} values={filter} onSearch={(search) => void navigate({ search })} />
      <Complaints />
      <ComplaintStatistics year={filter.year ?? today.slice(0, 4)} />
    </>
  );
}

function Complaints() {
  const { offset, limit, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const load = (paging: Required<typeof place>) => call(listComplaints, { query: { ...filter, ...paging } as Query });
  const complaints = useQuery({
    queryKey: ['complaints', filter, place],
    queryFn: () => load(pagingTexts(place)),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={complaints}>
      {({ rows, total }) =>
        rows.length === 0 ? (
          <Nothing title={text.empty} hint={text.emptyHint} />
        ) : (
          <>
            <div className="list-tools">
              <ExportButton
                title={text.name}
                filter={filterWords(fields, filter)}
                columns={columns}
                loadPage={(from, most) => load({ offset: from, limit: most })}
              />
            </div>
            <LedgerTable label={text.title} columns={columns} rows={rows} keyOf={({ complaintId }) => complaintId} />
            <PageTurner
              place={place}
              total={total}
              onTurn={(next) => void navigate({ search: { ...filter, ...next } })}
            />
          </>
        )
      }
    </Loaded>
  );
}

const columns: readonly LedgerColumn<Row>[] = [
  {
    key: 'number',
    title: text.number,
    isTight: true,
    text: ({ complaintNumber }) => complaintNumber,
    cell: ({ complaintId, complaintNumber }) => <AppLink to={`/complaints/${complaintId}`}>{complaintNumber}</AppLink>,
  },
  plain('unit', text.unit, ({ unitName }) => unitName),
  plain('kind', text.kind, ({ kind }) => labelOf(complaintKinds, kind)),
  plain('who', text.who, ({ isAnonymous }) => (isAnonymous ? text.anonymous : text.named)),
  plain('stage', text.stage, ({ stage }) => labelOf(complaintStages, stage)),
  { ...plain('received', text.received, ({ receivedOn }) => receivedOn), isTight: true },
  {
    key: 'due',
    title: text.due,
    isTight: true,
    text: dueWords,
    cell: (row) => (
      <>
        {dueWords(row)} {row.daysLeft === null ? null : <DaysLamp daysLeft={row.daysLeft} />}
      </>
    ),
  },
  plain('result', text.result, ({ result }) => (result === null ? text.none : labelOf(complaintResults, result))),
];

function plain(key: string, title: string, words: (row: Row) => string): LedgerColumn<Row> {
  return { key, title, text: words, cell: words };
}

function dueWords({ dueOn, dueIsProvisional, correctBy }: Row): string {
  return correctBy ?? `${dueOn}${dueIsProvisional ? text.provisional : ''}`;
}
