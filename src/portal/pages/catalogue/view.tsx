import type { Agency } from '../../../core/agencies/agency.ts';
import { nothingStatementWords } from '../../../core/catalog/nothing-statement.ts';
import type { PlainDate } from '../../../core/values/plain-date.ts';
import { Link } from '../../ui/link.tsx';
import { applyAddress } from '../../ui/request-addresses.ts';
import { type FilledColumn, type FilledSubject, subjectAddress } from '../../ui/unit-catalogue.ts';
import { subjectName } from '../../ui/unit-subjects.ts';
import { catalogueText } from './text.ts';

interface CatalogueContent {
  readonly agency: Agency;
  readonly catalogue: readonly FilledSubject[];
}

/** P05: every statutory subject in the order of the articles, with what stands in it; where nothing does, it says so. */
export function CatalogueView({ agency, catalogue }: CatalogueContent) {
  const total = catalogue.reduce((sum, { count }) => sum + count, 0);
  const filled = catalogue.filter(({ count }) => count > 0).length;
  const parts = [
    { heading: catalogueText.article20, article: 20 },
    { heading: catalogueText.article21, article: 21 },
  ].map(({ heading, article }) => ({
    heading,
    subjects: catalogue.filter(({ subject }) => subject.cite.article === article),
  }));
  return (
    <div class="page">
      <h1>{catalogueText.heading}</h1>
      <p class="lead">{catalogueText.lead}</p>
      <p class="hint">{catalogueText.total(total, filled, catalogue.length)}</p>
      {parts
        .filter(({ subjects }) => subjects.length > 0)
        .map(({ heading, subjects }) => (
          <section key={heading} class="catalogue-part">
            <h2 class="section-heading">{heading}</h2>
            <ol class="catalogue">
              {subjects.map((subject) => (
                <Subject key={subject.subject.id} agency={agency} {...subject} />
              ))}
            </ol>
          </section>
        ))}
      {filled === catalogue.length ? null : <EmptyHint agency={agency} />}
    </div>
  );
}

function Subject({ agency, subject, count, newestOn, columns }: FilledSubject & { readonly agency: Agency }) {
  const name = subjectName(subject);
  return (
    <li class={count === 0 ? 'catalogue-subject catalogue-empty' : 'catalogue-subject'}>
      <div class="catalogue-line">
        <Link href={subjectAddress(agency.id, subject.id)}>{name}</Link>
        <Filling count={count} newestOn={newestOn} />
      </div>
      {name === subject.label ? null : <p class="catalogue-words">{subject.label}</p>}
      {columns.length === 0 ? null : (
        <ul class="catalogue-columns">
          {columns.map((column) => (
            <Column key={column.column.columnId} agency={agency} {...column} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Column({ agency, column, count, newestOn, statements }: FilledColumn & { readonly agency: Agency }) {
  const [newest] = statements;
  return (
    <li>
      <div class="catalogue-line">
        <Link href={subjectAddress(agency.id, column.subjectId, column.columnId)}>{column.name}</Link>
        <Filling count={count} newestOn={newestOn} />
      </div>
      {newest === undefined || (newestOn !== null && newestOn > newest.to) ? null : (
        <p class="catalogue-words">{nothingStatementWords(newest)}</p>
      )}
    </li>
  );
}

function Filling({ count, newestOn }: { readonly count: number; readonly newestOn: PlainDate | null }) {
  if (newestOn === null) return <span class="catalogue-filling">{catalogueText.empty}</span>;
  return (
    <span class="catalogue-filling">
      {catalogueText.count(count)}
      <span class="catalogue-day">
        {catalogueText.newest}
        <time dateTime={newestOn}>{newestOn}</time>
      </span>
    </span>
  );
}

function EmptyHint({ agency }: { readonly agency: Agency }) {
  return (
    <p class="hint">
      {catalogueText.emptyHint}
      <Link href={`${applyAddress}/${agency.id}`}>{catalogueText.emptyAsk}</Link>
      {catalogueText.emptyOr}
      <Link href={`/zc?from=${encodeURIComponent(`/gk/${agency.id}/ml`)}`}>{catalogueText.emptyMistake}</Link>
      {'。'}
    </p>
  );
}
