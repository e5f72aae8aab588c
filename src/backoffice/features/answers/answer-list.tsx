import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { listAnswers } from '../../../contract/answers.ts';
import { publicAnswerOrigins, publicAnswerStages } from '../../../core/releases/public-answer.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { ProposalList } from './proposal-list.tsx';
import { text } from './text.ts';

type Row = CallReply<typeof listAnswers>['rows'][number];

/** Entries of the public register, at every stage, and what is worth adding to it. */
export function AnswerList() {
  const answers = useQuery({ queryKey: ['answers'], queryFn: () => call(listAnswers) });
  const navigate = useNavigate();
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <Loaded query={answers}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={text.empty} hint={text.emptyHint} />
          ) : (
            <LedgerTable
              label={text.title}
              columns={columns}
              rows={rows}
              keyOf={({ answerId }) => answerId}
              onOpen={({ answerId }) => void navigate({ to: '/answers/$answerId', params: { answerId } })}
            />
          )
        }
      </Loaded>
      <ProposalList />
    </>
  );
}

const columns: readonly LedgerColumn<Row>[] = [
  {
    key: 'title',
    title: text.heading,
    cell: ({ answerId, title }) => (
      <Link to="/answers/$answerId" params={{ answerId }}>
        {title}
      </Link>
    ),
  },
  {
    key: 'stage',
    title: text.stage,
    isTight: true,
    cell: ({ stage }) => (
      <span className="state-mark">{publicAnswerStages.find(({ id }) => id === stage)?.label ?? stage}</span>
    ),
  },
  {
    key: 'origin',
    title: text.origin,
    cell: ({ origin }) => publicAnswerOrigins.find(({ id }) => id === origin)?.label ?? origin,
  },
  {
    key: 'requests',
    title: text.requests,
    align: 'right',
    isTight: true,
    cell: ({ requestCount }) => text.count(requestCount),
  },
  { key: 'published', title: text.published, isTight: true, cell: (row) => <PublishedCell row={row} /> },
];

function PublishedCell({ row }: { readonly row: Row }) {
  if (row.publishedAt === null) return text.notPublished;
  return (
    <>
      {shanghaiTime(row.publishedAt)}
      {row.stage === 'published' ? (
        <a className="block" href={`/wd/${row.answerId}`}>
          {text.see}
        </a>
      ) : null}
    </>
  );
}
