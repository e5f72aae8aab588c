import { useQuery } from '@tanstack/react-query';
import { listAssessmentLog } from '../../../contract/reassessments.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { text } from './text.ts';

type Entry = CallReply<typeof listAssessmentLog>['rows'][number];

/** What was decided about information that is not disclosed, the newest first. */
export function AssessmentLog() {
  const log = useQuery({ queryKey: ['reassessments', 'log'], queryFn: () => load({ offset: '0', limit: '50' }) });
  return (
    <section aria-labelledby="log-title">
      <div className="list-head">
        <h2 id="log-title">{text.log}</h2>
        <div className="list-tools">
          <ExportButton
            title={text.log}
            filter=""
            columns={columns}
            loadPage={(offset, limit) => load({ offset, limit })}
          />
        </div>
      </div>
      <Loaded query={log}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="quiet">{text.logEmpty}</p>
          ) : (
            <LedgerTable
              label={text.log}
              columns={columns}
              rows={rows}
              keyOf={({ itemId, action, happenedOn, why }) => `${itemId} ${action} ${happenedOn} ${why}`}
            />
          )
        }
      </Loaded>
    </section>
  );
}

const columns: readonly LedgerColumn<Entry>[] = [
  plain('title', text.name, ({ title }) => title),
  plain('decision', text.decision, ({ action }) => text.decisions[action]),
  plain('on', text.on, ({ happenedOn }) => happenedOn),
  plain('by', text.by, ({ actorName }) => actorName ?? text.system),
  plain('why', text.why, ({ why }) => (why === '' ? text.none : why)),
  plain('next', text.nextOn, ({ nextOn }) => nextOn ?? text.none),
];

function plain(key: string, title: string, textOf: (entry: Entry) => string): LedgerColumn<Entry> {
  return { key, title, text: textOf, cell: textOf };
}

function load(paging: { readonly offset: string; readonly limit: string }) {
  return call(listAssessmentLog, { query: paging });
}
