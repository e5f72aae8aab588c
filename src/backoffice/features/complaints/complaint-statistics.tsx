import { useQuery } from '@tanstack/react-query';
import { countComplaints } from '../../../contract/complaints.ts';
import { complaintResults } from '../../../core/disputes/complaint-course.ts';
import { complaintKinds } from '../../../core/disputes/complaint-form.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { FactList } from '../../ui/fact-list.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { labelOf } from '../../ui/register-words.ts';
import { text } from './text.ts';

type Unit = CallReply<typeof countComplaints>['units'][number];

/** Counts of a year by kind, result and unit. */
export function ComplaintStatistics({ year }: { readonly year: string }) {
  const counted = useQuery({
    queryKey: ['complaintStatistics', year],
    queryFn: () => call(countComplaints, { params: { year } }),
    enabled: /^20\d{2}$/.test(year),
  });
  if (!/^20\d{2}$/.test(year)) return null;
  return (
    <section aria-labelledby="statistics-title">
      <h2 id="statistics-title">{text.statistics(year)}</h2>
      <Loaded query={counted}>
        {({ total, lateCount, kinds, results, units }) => (
          <>
            <p>{text.total(total, lateCount)}</p>
            {total === 0 ? null : (
              <>
                <FactList
                  label={text.byKind}
                  facts={kinds.map(({ kind, count }) => [labelOf(complaintKinds, kind), count] as const)}
                />
                <FactList
                  label={text.byResult}
                  facts={results.map(
                    ({ result, count }) =>
                      [result === null ? text.unanswered : labelOf(complaintResults, result), count] as const,
                  )}
                />
                <LedgerTable label={text.byUnit} columns={columns} rows={units} keyOf={({ unitId }) => unitId} />
              </>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

const columns: readonly LedgerColumn<Unit>[] = [
  plain('unit', text.unit, ({ unitName }) => unitName),
  plain('count', text.count, ({ count }) => String(count)),
  plain('founded', text.founded, ({ foundedCount }) => String(foundedCount)),
  plain('late', text.late, ({ lateCount }) => String(lateCount)),
];

function plain(key: string, title: string, words: (row: Unit) => string): LedgerColumn<Unit> {
  return { key, title, text: words, cell: words };
}
