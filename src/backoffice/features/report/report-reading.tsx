import { sections } from '../../../core/annual-report/sections.ts';
import { FileButtons } from '../../ui/file-buttons.tsx';
import { FindingList } from '../../ui/finding-list.tsx';
import type { Bench } from './bench.ts';
import { ReportDesk } from './report-desk.tsx';
import { Coverage, ReportTable, useReportCells } from './report-figures.tsx';
import { ReportHistory } from './report-history.tsx';
import { ReportDigest } from './report-state.tsx';
import { text } from './text.ts';

/** The whole report on one screen: what is to be decided, the document with its tables, findings, history. */
export function ReportReading({ bench }: { readonly bench: Bench }) {
  return (
    <div className="reading">
      <div className="reading-side">
        <ReportDesk bench={bench} />
        <section aria-labelledby="downloads-title">
          <h2 id="downloads-title">{text.downloads}</h2>
          {bench.isFrozen ? null : <p className="quiet small">{text.draftFiles}</p>}
          <FileButtons agencyId={bench.record.agencyId} year={String(bench.record.year)} />
          <Files files={bench.files} />
          <ReportDigest bench={bench} />
        </section>
        <ReportHistory history={bench.history} />
      </div>
      <div className="reading-main">
        <section aria-labelledby="findings-title">
          <h2 id="findings-title">{text.findings}</h2>
          <Coverage coverage={bench.coverage} />
          <FindingList findings={bench.findings} />
        </section>
        <Document bench={bench} />
      </div>
    </div>
  );
}

function Document({ bench }: { readonly bench: Bench }) {
  const { open, drawer } = useReportCells(bench);
  return (
    <article aria-labelledby="document-title" className="document">
      <h2 id="document-title">{text.document}</h2>
      <p className="document-title">{bench.title}</p>
      <Paragraphs written={bench.narrative['0'] ?? ''} />
      {sections.map(({ number, heading, table }) => (
        <section key={number} aria-label={heading}>
          <h3>{heading}</h3>
          {table === undefined ? (
            <Paragraphs written={bench.narrative[String(number)] ?? text.empty} />
          ) : (
            <ReportTable bench={bench} table={table} onOpen={open} />
          )}
        </section>
      ))}
      {drawer}
    </article>
  );
}

function Paragraphs({ written }: { readonly written: string }) {
  const paragraphs = written.split('\n').filter((line) => line.trim() !== '');
  if (paragraphs.length === 0) return <p className="quiet">{text.empty}</p>;
  return paragraphs.map((line) => <p key={line}>{line}</p>);
}

function Files({ files }: Pick<Bench, 'files'>) {
  if (files.length === 0) return null;
  return (
    <details className="file-digests">
      <summary>{text.files}</summary>
      <ul className="plain-list">
        {files.map(({ format, byteCount, digest }) => (
          <li key={format}>
            {text.fileSize(format.toUpperCase(), byteCount)}
            <span className="digest block">{digest}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
