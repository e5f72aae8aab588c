import { noteWords } from '../../../core/annual-report/rectification-note.ts';
import { formatChinese } from '../../../core/values/plain-date.ts';
import { Link } from '../../ui/link.tsx';
import { reportAddress } from '../../ui/published-reports.ts';
import { shanghaiDay } from '../../ui/shanghai-time.ts';
import type { ReportContent } from './report-content.ts';
import { reportText } from './text.ts';

/** What was found wrong after publication, and what is right: above the text, which stays as it went out. */
export function ReportNotes({ notes }: Pick<ReportContent, 'notes'>) {
  if (notes.length === 0) return null;
  return (
    <section class="report-notes" aria-labelledby="report-notes">
      <h2 id="report-notes">{reportText.notes.heading}</h2>
      <p class="hint">{reportText.notes.lead}</p>
      {notes.map((note) => (
        <section key={note.noteId} aria-labelledby={`note-${note.noteNo}`}>
          <h3 id={`note-${note.noteNo}`}>
            {reportText.notes.title(note.noteNo, formatChinese(shanghaiDay(note.releasedAt)))}
          </h3>
          <ul>
            {note.changes.map((change) => (
              <li key={noteWords(change)}>{noteWords(change)}</li>
            ))}
          </ul>
          <p>{reportText.notes.reason(note.reason)}</p>
        </section>
      ))}
    </section>
  );
}

/** Says at the address of an older version that a newer one has taken its place. */
export function Superseded({ version, versions }: Pick<ReportContent, 'version' | 'versions'>) {
  const newest = versions[0];
  if (newest === undefined || newest.version === version.version) return null;
  return (
    <p class="report-superseded">
      {reportText.superseded(version.version, newest.version)}
      <Link href={reportAddress(version)}>{reportText.newest}</Link>
    </p>
  );
}
