import type { StandardEntry } from '../../../core/catalog/catalog-columns.ts';
import { describeRhythm } from '../../../core/catalog/column-rhythm.ts';
import { wholeSite } from '../../../core/catalog/item-scope.ts';
import { nothingStatementWords } from '../../../core/catalog/nothing-statement.ts';
import { formatCitation } from '../../../core/law/citation.ts';
import { feedAddress } from '../../ui/feed-addresses.ts';
import { ItemList } from '../../ui/item-list.tsx';
import { Link } from '../../ui/link.tsx';
import { Pager } from '../../ui/pager.tsx';
import { applyAddress } from '../../ui/request-addresses.ts';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import { subjectAddress } from '../../ui/unit-catalogue.ts';
import { subjectName } from '../../ui/unit-subjects.ts';
import type { ColumnContent } from './column-content.ts';
import { FilterForm } from './filter-form.tsx';
import { isNarrowed, listAddress, listOrders } from './list-terms.ts';
import { columnText } from './text.ts';

/** P06: what a subject or column is for, a filter, the items, and the periods in which nothing came. */
export function ColumnView(content: ColumnContent) {
  const { agency, subject, column, terms, found, path } = content;
  const isEmpty = (column ?? subject).count === 0;
  return (
    <div class="page">
      <h1>{column?.column.name ?? subjectName(subject.subject)}</h1>
      <Purpose {...content} />
      {column === null ? <Columns {...content} /> : null}
      {isEmpty ? (
        <p class="empty-list">{columnText.none}</p>
      ) : (
        <section aria-label={columnText.list}>
          <FilterForm {...content} />
          <ListHead {...content} />
          {found.rows.length === 0 ? <p class="empty-list">{columnText.noMatch}</p> : <ItemList heads={found.rows} />}
          <Pager
            page={terms.page}
            pageSize={terms.pageSize}
            total={found.total}
            addressOf={(page) => listAddress(path, { ...terms, page })}
          />
        </section>
      )}
      <Statements {...content} />
      <p class="more">
        <Link href={`${applyAddress}/${agency.id}`}>{columnText.ask}</Link>
      </p>
    </div>
  );
}

function Purpose({ subject, column }: ColumnContent) {
  const { label, cite } = subject.subject;
  const { description = '', rhythm = null, closedAt = null, standard } = column?.column ?? {};
  return (
    <>
      {description === '' ? null : <p class="lead">{description}</p>}
      <p class="hint">
        {`${label}　${columnText.by(formatCitation(cite))}`}
        {rhythm === null ? '' : `　${columnText.rhythm}${describeRhythm(rhythm)}`}
      </p>
      {standard === undefined ? null : <Standard standard={standard} />}
      {closedAt === null ? null : <p class="notice">{columnText.closed}</p>}
    </>
  );
}

/** What the standard catalogue says of the column: what is published, why, when, where and for whom. */
function Standard({ standard }: { readonly standard: StandardEntry }) {
  const { heading, rows } = columnText.standard;
  const shown = rows.filter(({ id }) => standard[id] !== '');
  if (shown.length === 0) return null;
  return (
    <details class="more-help">
      <summary>{heading}</summary>
      <dl class="standard-facts">
        {shown.map(({ id, label }) => (
          <div key={id}>
            <dt>{label}</dt>
            <dd>{standard[id]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Columns({ agency, subject }: ColumnContent) {
  if (subject.columns.length === 0) return null;
  return (
    <nav aria-label={columnText.columns}>
      <ul class="column-links">
        {subject.columns.map(({ column: { columnId, subjectId, name }, count }) => (
          <li key={columnId}>
            <Link href={subjectAddress(agency.id, subjectId, columnId)}>
              {name}
              <span class="group-count">{columnText.count(count)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ListHead({ agency, subject, column, terms, found, path }: ColumnContent) {
  const { orders } = columnText;
  const scope = {
    ...wholeSite,
    agencyId: agency.id,
    subjectId: subject.subject.id,
    columnId: column?.column.columnId ?? null,
  };
  return (
    <div class="list-head">
      <p>{columnText.total(found.total)}</p>
      <nav class="orders" aria-label={orders.label}>
        {listOrders.map((order) => (
          <Link key={order} href={listAddress(path, { ...terms, order, page: 1 })} current={terms.order === order}>
            {orders[order]}
          </Link>
        ))}
      </nav>
      <p class="list-takes">
        <a href={listAddress(`${path}/list.csv`, { ...terms, page: 1 })}>{columnText.export}</a>
        <a href={feedAddress(scope)}>{columnText.feed}</a>
      </p>
    </div>
  );
}

function Statements({ subject, column, terms }: ColumnContent) {
  const columns = column === null ? subject.columns : [column];
  const statements = columns.flatMap((one) => one.statements);
  if (statements.length === 0 || isNarrowed(terms) || terms.page > 1) return null;
  return (
    <section class="below" aria-labelledby="statements">
      <h2 id="statements" class="section-heading">
        {columnText.statements}
      </h2>
      <ul class="statements">
        {statements.map((statement) => (
          <li key={statement.statementId}>
            <p>
              {column === null ? `${statement.columnName}：` : ''}
              {nothingStatementWords(statement)}
            </p>
            <p class="quiet">{columnText.signed(shanghaiDay(statement.publishedAt))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
