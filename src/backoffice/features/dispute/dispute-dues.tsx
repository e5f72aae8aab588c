import { DaysLamp } from '../../ui/lamp-mark.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import type { OpenedDispute } from './opened-dispute.ts';
import { text } from './text.ts';

type Due = OpenedDispute['dues'][number];

/** Every period of the case with who has to act, and how its last day follows, day by day. */
export function DisputeDues({ dues }: Pick<OpenedDispute, 'dues'>) {
  return (
    <section aria-labelledby="dues-title">
      <h2 id="dues-title">{text.dues}</h2>
      <p className="quiet">{dues.length === 0 ? text.noDues : text.duesLead}</p>
      {dues.length === 0 ? null : (
        <LedgerTable label={text.dues} columns={columns} rows={dues} keyOf={({ period }) => period} />
      )}
    </section>
  );
}

const columns: readonly LedgerColumn<Due>[] = [
  {
    key: 'due',
    title: text.due,
    text: ({ label }) => label,
    cell: ({ label, length, cite }) => (
      <>
        {label}
        <span className="quiet small block">{`${length}　${cite}`}</span>
      </>
    ),
  },
  plain('bearer', text.bearer, ({ bearer }) => bearer),
  plain('from', text.from, ({ from }) => from),
  plain('endsOn', text.endsOn, ({ endsOn, isProvisional }) => `${endsOn}${isProvisional ? text.provisional : ''}`),
  { key: 'state', title: text.state, text: stateWords, cell: (due) => <State due={due} /> },
  { key: 'days', title: text.days, cell: (due) => <Days due={due} /> },
];

function stateWords({ metOn, isStopped, isMoot }: Due): string {
  if (metOn !== null) return text.met(metOn);
  if (isStopped) return text.stopped;
  return isMoot ? text.moot : '';
}

function State({ due }: { readonly due: Due }) {
  const words = stateWords(due);
  return words === '' ? <DaysLamp daysLeft={due.daysLeft} /> : words;
}

function Days({ due: { days } }: { readonly due: Due }) {
  return (
    <details>
      <summary>{text.days}</summary>
      <ol className="small">
        {days.map(({ from, to, words }) => (
          <li key={`${from} ${words}`}>{`${from === to ? from : text.fromTo(from, to)}　${words}`}</li>
        ))}
      </ol>
    </details>
  );
}

function plain(key: string, title: string, textOf: (due: Due) => string): LedgerColumn<Due> {
  return { key, title, text: textOf, cell: textOf };
}
