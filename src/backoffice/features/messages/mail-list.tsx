import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, App, Button } from 'antd';
import type { Static } from 'typebox';
import { listMails, resendMail } from '../../../contract/messages.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { type FilterField, QueryBar } from '../../ui/query-bar.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

type Mail = CallReply<typeof listMails>['rows'][number];
type Query = Static<(typeof listMails)['query']>;

const route = getRouteApi('/mails');

const fields: readonly FilterField[] = [
  {
    name: 'state',
    label: text.mailState,
    kind: 'choice',
    anyLabel: text.anyState,
    options: Object.entries(text.mailStates).map(([value, label]) => ({ value, label })),
  },
];

/** Mails to applicants and what became of them; those that failed for good can be sent again. */
export function MailList() {
  const { offset, limit, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const mails = useQuery({
    queryKey: ['mails', filter, place],
    queryFn: () => call(listMails, { query: { ...filter, ...pagingTexts(place) } as Query }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={text.mails} lead={text.mailsLead} />
      <QueryBar fields={fields} values={filter} onSearch={(search) => void navigate({ search })} />
      <Loaded query={mails}>
        {({ rows, total, isMailOn }) => (
          <>
            {isMailOn ? null : <Alert type="info" showIcon title={text.mailOff} className="above-box" />}
            {rows.length === 0 ? <Nothing title={text.mailsEmpty} hint={text.mailsEmptyHint} /> : <Mails rows={rows} />}
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

function Mails({ rows }: { readonly rows: readonly Mail[] }) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  const sending = useMutation({
    mutationFn: ({ messageNo }: Mail) => call(resendMail, { params: { messageNo: String(messageNo) } }),
    onSuccess: () => {
      void message.success(text.resent);
      void cache.invalidateQueries({ queryKey: ['mails'] });
    },
    onError: (problem) => message.error(problem.message),
  });
  return (
    <LedgerTable
      label={text.mails}
      columns={columnsFor((mail) => sending.mutate(mail))}
      rows={rows}
      keyOf={({ messageNo }) => String(messageNo)}
    />
  );
}

function columnsFor(onResend: (mail: Mail) => void): readonly LedgerColumn<Mail>[] {
  return [
    { key: 'subject', title: text.message, cell: ({ subject }) => subject },
    { key: 'time', title: text.time, isTight: true, cell: ({ queuedAt }) => shanghaiTime(queuedAt) },
    { key: 'state', title: text.mailState, cell: ({ state }) => text.mailStates[state] },
    { key: 'attempts', title: text.attempts, align: 'right', cell: ({ attempts }) => String(attempts) },
    { key: 'fault', title: text.fault, cell: ({ fault }) => fault ?? '' },
    { key: 'next', title: text.next, isTight: true, cell: ({ dueAt }) => (dueAt === null ? '' : shanghaiTime(dueAt)) },
    {
      key: 'operations',
      title: text.operations,
      isTight: true,
      cell: (mail) =>
        mail.state === 'dead' ? (
          <Button size="small" aria-label={text.resendOf(mail.subject)} onClick={() => onResend(mail)}>
            {text.resend}
          </Button>
        ) : null,
    },
  ];
}
