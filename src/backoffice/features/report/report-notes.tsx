import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { declineReportNote, releaseReportNote } from '../../../contract/report-workbench.ts';
import { call } from '../../ui/call.ts';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import type { Bench } from './bench.ts';
import type { Companion } from './companion.ts';
import { NoteForm } from './note-form.tsx';
import { text } from './text.ts';

interface ReportNotesProps {
  readonly bench: Bench;
  readonly companion: Companion;
}

/** Later corrections of a report: written by one person, approved by another. */
export function ReportNotes({ bench, companion }: ReportNotesProps) {
  const [isWriting, setWriting] = useState(false);
  const { notes, mayWriteNote, chainGaps } = companion;
  if (notes.length === 0 && !mayWriteNote) return null;
  return (
    <section aria-labelledby="notes-title" className="report-notes">
      <h2 id="notes-title">{text.notes}</h2>
      <p className="quiet small">{text.notesLead}</p>
      {chainGaps.length === 0 ? null : (
        <Alert type="warning" showIcon title={text.chainGaps} description={chainGaps.join('\n')} />
      )}
      {notes.map((note) => (
        <Note key={note.noteId} note={note} bench={bench} mayDecide={companion.mayDecideNote} />
      ))}
      {isWriting ? <NoteForm bench={bench} onDone={() => setWriting(false)} /> : null}
      {mayWriteNote && !isWriting ? <Button onClick={() => setWriting(true)}>{text.writeNote}</Button> : null}
    </section>
  );
}

interface NoteProps {
  readonly note: Companion['notes'][number];
  readonly bench: Bench;
  readonly mayDecide: boolean;
}

function Note({ note, bench, mayDecide }: NoteProps) {
  const isWaiting = note.stage === 'inApproval';
  return (
    <article className="thread">
      <p>
        <span className={`state-mark ${isWaiting ? 'now' : note.stage === 'released' ? 'done' : 'warn'}`}>
          {note.stageLabel}
        </span>
      </p>
      <ul>
        {note.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <p>{note.reason}</p>
      {note.opinion === null ? null : <p>{note.opinion}</p>}
      <p className="quiet small">{text.noteWritten(note.writtenByName ?? '', shanghaiTime(note.writtenAt))}</p>
      {note.decidedAt === null ? null : (
        <p className="quiet small">{text.noteDecided(note.decidedByName ?? '', shanghaiTime(note.decidedAt))}</p>
      )}
      {isWaiting && mayDecide && note.ownWork ? <p className="notice-line">{text.noteOwnWork}</p> : null}
      {isWaiting && mayDecide && !note.ownWork ? <Decision note={note} bench={bench} /> : null}
    </article>
  );
}

function Decision({ note, bench }: Pick<NoteProps, 'note' | 'bench'>) {
  const [asked, setAsked] = useState<'release' | 'decline'>();
  const cache = useQueryClient();
  const { agencyId, year } = bench.record;
  const params = { agencyId, year: String(year), noteId: note.noteId };
  const done = () => {
    setAsked(undefined);
    void cache.invalidateQueries({ queryKey: ['report'] });
  };
  return (
    <div className="form-buttons">
      <Button type="primary" onClick={() => setAsked('release')}>
        {text.releaseNote}
      </Button>
      <Button onClick={() => setAsked('decline')}>{text.declineNote}</Button>
      <ReasonDialog
        name="note-release"
        title={text.releaseNote}
        lead={text.releaseLead}
        submitLabel={text.confirm(text.releaseNote)}
        isOpen={asked === 'release'}
        send={() => call(releaseReportNote, { params, body: { digest: note.contentDigest } })}
        onDone={done}
        onCancel={() => setAsked(undefined)}
      />
      <ReasonDialog
        name="note-decline"
        title={text.declineNote}
        lead={text.declineLead}
        submitLabel={text.confirm(text.declineNote)}
        isOpen={asked === 'decline'}
        reason={{ field: 'opinion', label: text.opinion, missing: text.opinionMissing, longest: 1000 }}
        send={(opinion) => call(declineReportNote, { params, body: { opinion } })}
        onDone={done}
        onCancel={() => setAsked(undefined)}
      />
    </div>
  );
}
