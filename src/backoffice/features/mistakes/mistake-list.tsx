import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Static } from 'typebox';
import { listMistakes } from '../../../contract/mistakes.ts';
import { mistakeKinds, mistakeStages } from '../../../core/releases/mistake-reply.ts';
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
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

type Row = CallReply<typeof listMistakes>['rows'][number];
type Query = Static<(typeof listMistakes)['query']>;

const route = getRouteApi('/mistakes');

const fields: readonly FilterField[] = [
  {
    name: 'stage',
    label: text.stage,
    kind: 'choice',
    anyLabel: text.anyStage,
    options: mistakeStages.map(({ id, label }) => ({ value: id, label })),
  },
];

/** Reported mistakes, those to be answered first by their last day. */
export function MistakeList() {
  const { offset, limit, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const load = (paging: Required<typeof place>) => call(listMistakes, { query: { ...filter, ...paging } as Query });
  const mistakes = useQuery({
    queryKey: ['mistakes', filter, place],
    queryFn: () => load(pagingTexts(place)),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <QueryBar fields={fields} values={filter} onSearch={(search) => void navigate({ search })} />
      <Loaded query={mistakes}>
        {({ rows, total }) => (
          <>
            <Mistakes rows={rows} filter={filter} load={load} />
            <PageTurner
              place={place}
              total={total}
              onTurn={(next) => void navigate({ search: { ...filter, ...next } })}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

interface MistakesProps {
  readonly rows: readonly Row[];
  readonly filter: Readonly<Record<string, string>>;
  readonly load: (paging: {
    readonly offset: string;
    readonly limit: string;
  }) => Promise<CallReply<typeof listMistakes>>;
}

function Mistakes({ rows, filter, load }: MistakesProps) {
  if (rows.length === 0) return <Nothing title={text.empty} hint={text.emptyHint} />;
  return (
    <>
      <div className="list-tools">
        <ExportButton
          title={text.name}
          filter={filterWords(fields, filter)}
          columns={columns}
          loadPage={(offset, limit) => load({ offset, limit })}
        />
      </div>
      <LedgerTable label={text.title} columns={columns} rows={rows} keyOf={({ mistakeId }) => mistakeId} />
    </>
  );
}

const columns: readonly LedgerColumn<Row>[] = [
  {
    key: 'number',
    title: text.number,
    isTight: true,
    text: ({ mistakeNumber }) => mistakeNumber,
    cell: ({ mistakeId, mistakeNumber }) => <AppLink to={`/mistakes/${mistakeId}`}>{mistakeNumber}</AppLink>,
  },
  plain('kind', text.kind, ({ kind }) => mistakeKinds.find(({ id }) => id === kind)?.label ?? kind),
  plain('page', text.page, ({ pagePath }) => pagePath),
  plain('stage', text.stage, ({ stage }) => mistakeStages.find(({ id }) => id === stage)?.label ?? stage),
  plain('received', text.received, ({ receivedAt }) => shanghaiTime(receivedAt)),
  {
    key: 'due',
    title: text.due,
    isTight: true,
    text: dueWords,
    cell: (row) =>
      row.closedAt === null ? (
        <>
          {dueWords(row)} <DaysLamp daysLeft={row.daysLeft} />
        </>
      ) : (
        dueWords(row)
      ),
  },
];

function plain(key: string, title: string, words: (row: Row) => string): LedgerColumn<Row> {
  return { key, title, text: words, cell: words };
}

function dueWords({ dueOn, dueIsProvisional }: Row): string {
  return `${dueOn}${dueIsProvisional ? text.provisional : ''}`;
}
