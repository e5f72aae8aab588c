import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import { listStatements } from '../../../contract/duties.ts';
import { statementStages } from '../../../core/catalog/nothing-statement.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { call } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { type FilterField, filterWords, QueryBar } from '../../ui/query-bar.tsx';
import { labelOf } from '../../ui/register-words.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import type { Statement } from './statement.ts';
import { type Act, StatementDialog } from './statement-dialog.tsx';
import { text } from './text.ts';

type Query = Static<(typeof listStatements)['query']>;
type Filter = Readonly<Record<string, string | undefined>>;

const route = getRouteApi('/statements');

const fields: readonly FilterField[] = [
  {
    name: 'stage',
    label: text.stage,
    kind: 'choice',
    anyLabel: text.any,
    options: statementStages.map(({ id, label }) => ({ value: id, label })),
  },
];

/** Statements at every stage, with what this person may do about each. */
export function StatementList() {
  const { offset, limit, open: _open, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const statements = useQuery({
    queryKey: ['statements', filter, place],
    queryFn: () => load(filter, pagingTexts(place)),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={text.title} lead={text.lead} actions={<AppLink to="/duties">{text.toBoard}</AppLink>} />
      <QueryBar fields={fields} values={filter} onSearch={(search) => void navigate({ search })} />
      <Loaded query={statements}>
        {({ rows, total }) => (
          <>
            <Statements rows={rows} filter={filter} />
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

function Statements({ rows, filter }: { readonly rows: readonly Statement[]; readonly filter: Filter }) {
  const [chosen, setChosen] = useState<{ readonly statement: Statement; readonly act: Act }>();
  const { open } = route.useSearch();
  if (rows.length === 0) return <Nothing title={text.empty} hint={text.emptyHint} />;
  return (
    <>
      <div className="list-head">
        <span />
        <div className="list-tools">
          <ExportButton
            title={text.title}
            filter={filterWords(fields, filter)}
            columns={columnsFor(undefined)}
            loadPage={(offset, limit) => load(filter, { offset, limit })}
          />
        </div>
      </div>
      <LedgerTable
        label={text.title}
        columns={columnsFor((statement, act) => setChosen({ statement, act }))}
        rows={rows}
        keyOf={({ statementId }) => statementId}
        classOf={({ statementId }) => (statementId === open ? 'chosen' : '')}
      />
      <StatementDialog chosen={chosen} onClose={() => setChosen(undefined)} />
    </>
  );
}

function columnsFor(onAct: ((statement: Statement, act: Act) => void) | undefined): readonly LedgerColumn<Statement>[] {
  return [
    { key: 'column', title: text.column, text: ({ columnName }) => columnName, cell: ({ columnName }) => columnName },
    plain('period', text.period, ({ periodLabel }) => periodLabel),
    plain('stage', text.stage, ({ stage }) => labelOf(statementStages, stage)),
    { key: 'words', title: text.words, text: ({ words }) => words, cell: (statement) => <Words {...statement} /> },
    plain('author', text.author, ({ authorNames }) => authorNames.join('、')),
    plain('published', text.published, ({ publishedAt }) =>
      publishedAt === null ? text.notPublished : shanghaiTime(publishedAt),
    ),
    ...(onAct === undefined ? [] : [operations(onAct)]),
  ];
}

function Words({ words, opinion, stage, hindrance }: Statement) {
  return (
    <>
      {words}
      {opinion === '' ? null : (
        <span className="block small">
          {stage === 'withdrawn' ? text.withdrawnFor(opinion) : text.opinion(opinion)}
        </span>
      )}
      {hindrance === null ? null : <span className="quiet small block">{hindrance}</span>}
    </>
  );
}

function operations(onAct: (statement: Statement, act: Act) => void): LedgerColumn<Statement> {
  return {
    key: 'operations',
    title: text.operations,
    isTight: true,
    cell: (statement) =>
      statement.allowed.length === 0
        ? text.none
        : statement.allowed.map(({ act, label }) => (
            <Button
              key={act}
              size="small"
              className="spaced"
              type={act === 'approve' ? 'primary' : 'default'}
              aria-label={`${label}：${statement.columnName}，${statement.periodLabel}`}
              onClick={() => onAct(statement, act as Act)}
            >
              {label}
            </Button>
          )),
  };
}

function plain(key: string, title: string, textOf: (statement: Statement) => string): LedgerColumn<Statement> {
  return { key, title, isTight: true, text: textOf, cell: textOf };
}

function load(filter: Filter, paging: { readonly offset: string; readonly limit: string }) {
  // what stands in an address is only text: the server judges it
  return call(listStatements, { query: { ...filter, ...paging } as Query });
}
