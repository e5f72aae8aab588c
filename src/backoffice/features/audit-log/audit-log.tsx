import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { Static } from 'typebox';
import { listAudit } from '../../../contract/accounts.ts';
import { auditActs } from '../../../core/audit/audit-events.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PageTurner, pagingTexts } from '../../ui/page-turner.tsx';
import { type FilterField, filterWords, QueryBar } from '../../ui/query-bar.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { text } from './text.ts';

type Entry = CallReply<typeof listAudit>['rows'][number];
type Query = Static<(typeof listAudit)['query']>;
type Filter = { readonly act?: string; readonly subject?: string };

const route = getRouteApi('/audit');

const fields: readonly FilterField[] = [
  {
    name: 'act',
    label: text.act,
    kind: 'choice',
    options: Object.entries(auditActs).map(([value, label]) => ({ value, label })),
  },
  { name: 'subject', label: text.subject, kind: 'text' },
];

const columns: readonly LedgerColumn<Entry>[] = [
  plain('time', text.time, ({ recordedAt }) => shanghaiTime(recordedAt)),
  plain('actor', text.actor, ({ actorName }) => actorName ?? text.nobody),
  plain('act', text.act, ({ act }) => actWords(act)),
  plain('subject', text.subject, ({ subject }) => subject),
  {
    key: 'detail',
    title: text.detail,
    text: ({ detail }) => detailWords(detail),
    cell: ({ detail }) => detailWords(detail),
  },
  plain('no', text.no, ({ auditNo }) => String(auditNo)),
];

/** Every act that left an entry, the newest first; for auditors. */
export function AuditLog() {
  const { offset, limit, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const place = { ...(offset === undefined ? {} : { offset }), ...(limit === undefined ? {} : { limit }) };
  const entries = useQuery({
    queryKey: ['audit', filter, place],
    queryFn: () => load(filter, pagingTexts(place)),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <QueryBar fields={fields} values={filter} onSearch={(search) => void navigate({ search })} />
      <p className="hint above-box">{text.subjectHint}</p>
      <Loaded query={entries}>
        {({ rows, total }) => (
          <>
            <Entries rows={rows} filter={filter} />
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

function Entries({ rows, filter }: { readonly rows: readonly Entry[]; readonly filter: Filter }) {
  if (rows.length === 0) {
    return Object.keys(filter).length > 0 ? (
      <Nothing title={text.emptyFiltered} hint={text.emptyFilteredHint} />
    ) : (
      <Nothing title={text.empty} hint={text.emptyHint} />
    );
  }
  return (
    <>
      <div className="list-head">
        <span />
        <div className="list-tools">
          <ExportButton
            title={text.title}
            filter={filterWords(fields, filter)}
            columns={columns}
            loadPage={(offset, limit) => load(filter, { offset, limit })}
          />
        </div>
      </div>
      <LedgerTable label={text.title} columns={columns} rows={rows} keyOf={({ auditNo }) => String(auditNo)} />
    </>
  );
}

function load(filter: Filter, paging: { readonly offset: string; readonly limit: string }) {
  // what stands in an address is only text: the server judges it
  return call(listAudit, { query: { ...filter, ...paging } as Query });
}

function actWords(act: string): string {
  return Object.hasOwn(auditActs, act) ? auditActs[act as keyof typeof auditActs] : act;
}

/** The detail as pairs; it carries codes and numbers only, never personal data. */
function detailWords(detail: string): string {
  const parsed: unknown = JSON.parse(detail);
  if (typeof parsed !== 'object' || parsed === null) return detail;
  const pairs = Object.entries(parsed);
  if (pairs.length === 0) return text.none;
  return pairs
    .map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('，');
}

function plain(key: string, title: string, textOf: (entry: Entry) => string): LedgerColumn<Entry> {
  return { key, title, isTight: true, text: textOf, cell: textOf };
}
