import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { listFees } from '../../../contract/fees.ts';
import { refundReasons } from '../../../core/requests/refund-reasons.ts';
import { fen, formatYuan } from '../../../core/values/fen.ts';
import { yearOf } from '../../../core/values/plain-date.ts';
import { AppLink } from '../../ui/app-link.tsx';
import { type CallReply, call } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { useToday } from '../../ui/session.ts';
import { text } from './text.ts';

type Entry = CallReply<typeof listFees>['rows'][number];
type Place = { readonly offset: string; readonly limit: string };

const route = getRouteApi('/registers/fees');

/** Every fee notice, payment and refund of a year, with the sum that section six of the annual report states. */
export function FeeLedger() {
  const today = useToday();
  const { year: asked, offset, limit } = route.useSearch();
  const navigate = route.useNavigate();
  const year = Number(asked ?? yearOf(today));
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const fees = useQuery({
    queryKey: ['fees', year, place],
    queryFn: () => load(year, pagingTexts(place)),
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={fees}>
      {({ rows, total, collectedFen }) => (
        <>
          <PageHead title={text.title(year)} lead={text.lead(formatYuan(fen(collectedFen)))} />
          <nav className="calendar-turn">
            <AppLink to={`/registers/fees?year=${year - 1}`}>{text.earlier}</AppLink>
            <AppLink to={`/registers/fees?year=${year + 1}`}>{text.later}</AppLink>
          </nav>
          {rows.length === 0 ? (
            <Nothing title={text.empty} hint={text.emptyHint} />
          ) : (
            <Entries year={year} rows={rows} />
          )}
          <PageTurner
            place={place}
            total={total}
            onTurn={(next) => void navigate({ search: { year: String(year), ...next } })}
          />
        </>
      )}
    </Loaded>
  );
}

function Entries({ year, rows }: { readonly year: number; readonly rows: readonly Entry[] }) {
  return (
    <>
      <div className="list-tools">
        <ExportButton
          title={text.name}
          filter={text.filter(year)}
          columns={columns}
          loadPage={(offset, limit) => load(year, { offset, limit })}
        />
      </div>
      <LedgerTable
        label={text.name}
        columns={columns}
        rows={rows}
        keyOf={({ requestId, seq }) => `${requestId} ${seq}`}
      />
    </>
  );
}

function load(year: number, paging: Place) {
  // what stands in an address is only text: the server judges it
  return call(listFees, { params: { year: String(year) }, query: paging as never });
}

const columns: readonly LedgerColumn<Entry>[] = [
  {
    key: 'request',
    title: text.request,
    text: ({ requestNumber }) => requestNumber,
    cell: ({ requestId, requestNumber }) => <AppLink to={`/requests/${requestId}/fees`}>{requestNumber}</AppLink>,
  },
  plain('action', text.action, ({ action }) => text.actions[action]),
  plain('day', text.day, ({ happenedOn }) => happenedOn),
  { ...plain('amount', text.amount, signedAmount), align: 'right' },
  plain('basis', text.basis, ({ basis }) => (basis === 'perRequest' || basis === 'perPage' ? text.bases[basis] : '')),
  plain('units', text.units, ({ units }) => (units === null ? '' : String(units))),
  plain('payBy', text.payBy, ({ payBy }) => payBy ?? ''),
  plain('voucher', text.voucher, ({ voucher }) => voucher ?? ''),
  plain('reason', text.reason, ({ reason }) => refundReasons.find(({ id }) => id === reason)?.label ?? ''),
];

function plain(key: string, title: string, words: (entry: Entry) => string): LedgerColumn<Entry> {
  return { key, title, text: words, cell: words };
}

function signedAmount({ action, amountFen }: Entry): string {
  return `${action === 'refundFee' ? '-' : ''}${formatYuan(fen(amountFen))}`;
}
