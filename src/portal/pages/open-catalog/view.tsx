import { wholeSite } from '../../../core/catalog/item-scope.ts';
import { feedAddress } from '../../ui/feed-addresses.ts';
import { Link } from '../../ui/link.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { type CatalogPart, partAddress, rowsPerPart } from './catalog-part.ts';
import { openCatalogText } from './text.ts';

/** A part of the catalogue with the number of its items. */
export interface CatalogRow {
  readonly name: string;
  readonly count: number;
  readonly part: CatalogPart;
}

interface OpenCatalogContent {
  readonly total: number;
  readonly units: readonly CatalogRow[];
  readonly subjects: readonly CatalogRow[];
  readonly years: readonly CatalogRow[];
}

/** Downloads first, then what programs need. */
export function OpenCatalogView({ total, units, subjects, years }: OpenCatalogContent) {
  return (
    <div class="wrap page data-page">
      <h1>{openCatalogText.title}</h1>
      <p class="lead">{openCatalogText.lead}</p>
      <section aria-labelledby="files">
        <h2 id="files">{openCatalogText.files}</h2>
        {total === 0 ? <p class="empty-list">{openCatalogText.empty}</p> : null}
        <Table
          id="whole"
          heading={openCatalogText.whole}
          column={openCatalogText.files}
          rows={total === 0 ? [] : [{ name: openCatalogText.whole, count: total, part: {} }]}
        />
        <Table id="years" heading={openCatalogText.byYear} column={openCatalogText.year} rows={years} />
        <Table id="units" heading={openCatalogText.byUnit} column={openCatalogText.unit} rows={units} />
        <Table id="subjects" heading={openCatalogText.bySubject} column={openCatalogText.subject} rows={subjects} />
      </section>
      <Interface />
      <section aria-labelledby="terms">
        <h2 id="terms">{openCatalogText.terms}</h2>
        <p>{openCatalogText.termsWords}</p>
      </section>
    </div>
  );
}

interface TableProps {
  readonly id: string;
  readonly heading: string;
  readonly column: string;
  readonly rows: readonly CatalogRow[];
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
              {[column, openCatalogText.total, openCatalogText.download].map((words) => (
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
                <td>{openCatalogText.count(row.count)}</td>
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

function Files({ row: { name, count, part } }: { readonly row: CatalogRow }) {
  const parts = Math.ceil(count / rowsPerPart);
  return (
    <>
      {Array.from({ length: parts }, (_, index) => index + 1).flatMap((at) =>
        (['csv', 'json'] as const).map((format) => (
          <span key={`${format}${at}`}>
            <a
              href={partAddress(format, { ...part, part: at })}
              aria-label={openCatalogText.fileOf(name, `${openCatalogText[format]}${openCatalogText.part(at, parts)}`)}
            >
              {openCatalogText[format]}
              {openCatalogText.part(at, parts)}
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
      <h2 id="interface">{openCatalogText.api}</h2>
      <p>{openCatalogText.apiLead}</p>
      <ul>
        <li>
          <a href="/api/openapi.json">{openCatalogText.openApi}</a>
        </li>
        <li>
          <a href="/api/open/schema">{openCatalogText.schema}</a>
        </li>
        <li>
          <a href="/sj/nb.schema.json">{openCatalogText.reportSchema}</a>
        </li>
        <li>
          <a href="/sj/dcat.json">{openCatalogText.dcat}</a>
        </li>
        <li>
          <a href="/api/open/items">{openCatalogText.items}</a>
        </li>
        <li>
          <a href={feedAddress(wholeSite)}>{openCatalogText.feeds}</a>
          {'　'}
          <Link href="/dy">{openCatalogText.subscribe}</Link>
        </li>
      </ul>
    </section>
  );
}
