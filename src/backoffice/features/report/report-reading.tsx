import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { sections } from '../../../core/annual-report/sections.ts';
import { FileButtons } from '../../ui/file-buttons.tsx';
import { FindingList, type FindingRow } from '../../ui/finding-list.tsx';
import type { Bench } from './bench.ts';
import { CommentThreads } from './comment-threads.tsx';
import { type Companion, companionQuery } from './companion.ts';
import { useFindingSigning } from './finding-signing.tsx';
import { ReportDesk } from './report-desk.tsx';
import { Coverage, ReportTable, useReportCells } from './report-figures.tsx';
import { ReportHistory } from './report-history.tsx';
import { ReportNotes } from './report-notes.tsx';
import { ReportDigest } from './report-state.tsx';
import { ReturnedChanges } from './returned-changes.tsx';
import { text } from './text.ts';

/** The whole report on one screen: what is to be decided, the document with its tables, findings, history. */
export function ReportReading({ bench }: { readonly bench: Bench }) {
  const { agencyId, year } = bench.record;
  const companion = useQuery(companionQuery(agencyId, year)).data;
  const [place, setPlace] = useState<FindingRow['place']>();
  const signing = useFindingSigning(bench);
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
          <FindingList findings={bench.findings} onPlace={setPlace} actionOf={signing} />
        </section>
        {companion === undefined ? null : (
          <>
            <ReturnedChanges since={companion.sinceReturned} />
            <ReportNotes bench={bench} companion={companion} />
          </>
        )}
        <Document bench={bench} companion={companion} place={place} />
      </div>
    </div>
  );
}

interface DocumentProps {
  readonly bench: Bench;
  readonly companion: Companion | undefined;
  /** The place of a finding that is to be brought into view. */
  readonly place: FindingRow['place'] | undefined;
}

function Document({ bench, companion, place }: DocumentProps) {
  const { open, drawer } = useReportCells(bench);
  useEffect(() => {
    // a row brings itself into view
    if (place !== undefined && place.row === undefined)
      document.getElementById(`part-${place.section}`)?.scrollIntoView({ block: 'start' });
  }, [place]);
  return (
    <article aria-labelledby="document-title" className="document">
      <h2 id="document-title">{text.document}</h2>
      <p className="document-title">{bench.title}</p>
      <Paragraphs written={bench.narrative['0'] ?? ''} />
      {sections.map(({ number, heading, table }) => (
        <section key={number} id={`part-${number}`} aria-label={heading}>
          <h3>{heading}</h3>
          {table === undefined ? (
            <Paragraphs written={bench.narrative[String(number)] ?? text.empty} />
          ) : (
            <ReportTable
              bench={bench}
              table={table}
              onOpen={open}
              markedRow={place?.table === table ? place.row : undefined}
            />
          )}
          {companion === undefined ? null : (
            <CommentThreads record={bench.record} companion={companion} section={number} />
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
