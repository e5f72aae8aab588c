import { LedgerTable } from '../../ui/ledger-table.tsx';
import { text } from './text.ts';
import type { RequestDesk } from './use-desk.ts';

type Open = RequestDesk['open'][number];

/** What the office waits for: opinions, help, corrections, reasons, payment. */
export function OpinionList({ desk }: { readonly desk: RequestDesk }) {
  if (desk.open.length === 0) return <p className="quiet">{text.nothingOpen}</p>;
  return (
    <LedgerTable
      label={text.openMatters}
      columns={columns}
      rows={desk.open}
      keyOf={({ matter, consultation }) => `${matter} ${consultation}`}
    />
  );
}

const columns = [
  column('matter', text.matter, ({ label, consultation }) =>
    consultation === null ? label : `${label} ${text.consultationNo(consultation)}`,
  ),
  column('whom', text.whom, ({ divisionName }) => divisionName ?? text.none),
  column('since', text.since, ({ since }) => since),
  column('until', text.until, ({ until }) => until ?? text.none),
];

function column(key: string, title: string, textOf: (open: Open) => string) {
  return { key, title, cell: textOf, text: textOf };
}
