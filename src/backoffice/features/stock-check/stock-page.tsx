import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { getStock } from '../../../contract/figures.ts';
import { type CallReply, call } from '../../ui/call.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { type LedgerColumn, LedgerTable } from '../../ui/ledger-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { useMe } from '../../ui/session.ts';
import { OpenDocuments } from './open-documents.tsx';
import { text } from './text.ts';

type Stock = CallReply<typeof getStock>;
type Year = Stock['years'][number];

/** The stock of documents from year to year, against the approved reports and the library. */
export function StockPage() {
  const stock = useQuery({ queryKey: ['stock'], queryFn: () => call(getStock) });
  return (
    <>
      <PageHead title={text.title} lead={text.lead} />
      <Loaded query={stock}>
        {({ years, open }) => (
          <>
            <OpenDocuments documents={open} />
            {years.length === 0 ? (
              <Nothing title={text.empty} hint={text.emptyHint} />
            ) : (
              itemsOf(years).map(({ item, label }) => (
                <YearTable key={item} label={label} years={years.filter((row) => row.item === item)} />
              ))
            )}
          </>
        )}
      </Loaded>
    </>
  );
}

function itemsOf(years: readonly Year[]): readonly { readonly item: string; readonly label: string }[] {
  const labels = new Map(years.map(({ item, itemLabel }) => [item, itemLabel]));
  return [...labels].map(([item, label]) => ({ item, label }));
}

function YearTable({ label, years }: { readonly label: string; readonly years: readonly Year[] }) {
  const { agency } = useMe();
  const columns = columnsFor(agency.id);
  return (
    <section aria-label={label}>
      <div className="list-head">
        <h2>{label}</h2>
        <div className="list-tools">
          <ExportButton
            title={`${text.title}：${label}`}
            filter=""
            columns={columns}
            loadPage={async () => ({ rows: years, total: years.length })}
          />
        </div>
      </div>
      <LedgerTable label={label} columns={columns} rows={years} keyOf={({ year }) => String(year)} />
    </section>
  );
}

function columnsFor(agencyId: string): readonly LedgerColumn<Year>[] {
  return [
    {
      key: 'year',
      title: text.year,
      isTight: true,
      text: ({ year }) => String(year),
      cell: ({ year }) => (
        <Link to="/tables/$agencyId/$year" params={{ agencyId, year: String(year) }}>
          {year}
        </Link>
      ),
    },
    number('before', ({ before }) => before),
    number('opening', ({ opening }) => opening),
    number('issued', ({ issued }) => issued),
    number('repealed', ({ repealed }) => repealed),
    number('lapsed', ({ lapsed }) => lapsed),
    number('inForce', ({ inForce }) => inForce),
    number('reported', ({ reported }) => reported),
    {
      key: 'check',
      title: text.check,
      text: ({ findings }) => findings.map(({ message }) => message).join(' '),
      cell: ({ findings }) => <Findings findings={findings} />,
    },
  ];
}

/** The identity stands first and always; what does not fit is named after it. */
function Findings({ findings }: Pick<Year, 'findings'>) {
  return (
    <ul className="plain-list small">
      {findings.map(({ id, severity, message, cite }) => (
        <li key={`${id} ${message}`} title={cite}>
          {id === 'identity' ? null : (
            <strong className={severity === 'error' ? 'late' : ''}>{text.severities[severity]}：</strong>
          )}
          {message}
        </li>
      ))}
    </ul>
  );
}

function number(
  key: 'before' | 'opening' | 'issued' | 'repealed' | 'lapsed' | 'inForce' | 'reported',
  of: (year: Year) => number | null,
): LedgerColumn<Year> {
  const words = (year: Year): string => {
    const value = of(year);
    return value === null ? text.notReported : String(value);
  };
  return { key, title: text[key], align: 'right', isTight: true, text: words, cell: words };
}
