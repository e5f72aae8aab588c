import { wholeSite } from '../../../core/catalog/item-scope.ts';
import { feedAddress } from '../../ui/feed-addresses.ts';
import { Link } from '../../ui/link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { type DataPart, dataAddress, rowsPerPart } from './data-part.ts';
import { openDataText } from './text.ts';

/** A part of the catalogue with the number of its items. */
export interface DataRow {
  readonly name: string;
  readonly count: number;
  readonly part: DataPart;
}

interface OpenDataContent {
  readonly total: number;
  readonly units: readonly DataRow[];
  readonly subjects: readonly DataRow[];
  readonly years: readonly DataRow[];
}

/** Downloads first, then what programs need. */
export function OpenDataView({ total, units, subjects, years }: OpenDataContent) {
  return (
    <div class="wrap page">
      <h1>{openDataText.title}</h1>
      <p class="lead">{openDataText.lead}</p>
      <section aria-labelledby="files">
        <h2 id="files">{openDataText.files}</h2>
        {total === 0 ? <p class="empty-list">{openDataText.empty}</p> : null}
        <Table
          id="whole"
          heading={openDataText.whole}
          column={openDataText.files}
          rows={total === 0 ? [] : [{ name: openDataText.whole, count: total, part: {} }]}
        />
        <Table id="years" heading={openDataText.byYear} column={openDataText.year} rows={years} />
        <Table id="units" heading={openDataText.byUnit} column={openDataText.unit} rows={units} />
        <Table id="subjects" heading={openDataText.bySubject} column={openDataText.subject} rows={subjects} />
      </section>
      <Interface />
      <section aria-labelledby="terms">
        <h2 id="terms">{openDataText.terms}</h2>
        <p>{openDataText.termsWords}</p>
      </section>
    </div>
  );
}

interface TableProps {
  readonly id: string;
  readonly heading: string;
  readonly column: string;
  readonly rows: readonly DataRow[];
}

function Table({ id, heading, column, rows }: TableProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <h3 id={id}>{heading}</h3>
      <ScrollRegion label={heading}>
        <table class="data-files" aria-labelledby={id}>
          <thead>
            <tr>
              {[column, openDataText.total, openDataText.download].map((words) => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td>{openDataText.count(row.count)}</td>
                <td>
                  <Files row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function Files({ row: { name, count, part } }: { readonly row: DataRow }) {
  const parts = Math.ceil(count / rowsPerPart);
  return (
    <>
      {Array.from({ length: parts }, (_, index) => index + 1).flatMap((at) =>
        (['csv', 'json'] as const).map((format) => (
          <span key={`${format}${at}`}>
            <a
              href={dataAddress(format, { ...part, part: at })}
              aria-label={openDataText.fileOf(name, `${openDataText[format]}${openDataText.part(at, parts)}`)}
            >
              {openDataText[format]}
              {openDataText.part(at, parts)}
            </a>
            {'　'}
          </span>
        )),
      )}
    </>
  );
}

function Interface() {
  return (
    <section aria-labelledby="interface">
      <h2 id="interface">{openDataText.api}</h2>
      <p>{openDataText.apiLead}</p>
      <ul>
        <li>
          <a href="/api/openapi.json">{openDataText.openApi}</a>
        </li>
        <li>
          <a href="/api/open/schema">{openDataText.schema}</a>
        </li>
        <li>
          <a href="/sj/dcat.json">{openDataText.dcat}</a>
        </li>
        <li>
          <a href="/api/open/items">{openDataText.items}</a>
        </li>
        <li>
          <a href={feedAddress(wholeSite)}>{openDataText.feeds}</a>
          {'　'}
          <Link href="/dy">{openDataText.subscribe}</Link>
        </li>
      </ul>
    </section>
  );
}
