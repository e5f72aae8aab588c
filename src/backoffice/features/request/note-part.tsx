import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import { addNote, readNotes } from '../../../contract/desk.ts';
import { ActionForm } from '../../ui/action-form.tsx';
import { call } from '../../ui/call.ts';
import { usePermitted } from '../../ui/permitted.ts';
import { randomId } from '../../ui/random-id.ts';
import { useToday } from '../../ui/session.ts';
import { shanghaiTime } from '../../ui/shanghai-time.ts';
import { DayField } from './step-fields.tsx';
import { text } from './text.ts';
import type { RequestDesk } from './use-desk.ts';

interface NotePartProps {
  readonly requestId: string;
  readonly desk: RequestDesk;
}

/** Notes that only the office reads: their texts are shown to who says what for. */
export function NotePart({ requestId, desk }: NotePartProps) {
  const mayRead = usePermitted('request.revealApplicant');
  const mayAdd = usePermitted('request.handle');
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  return (
    <section aria-labelledby="notes-title">
      <h2 id="notes-title">{text.notes}</h2>
      {desk.notes.length === 0 ? <p className="quiet">{text.noNotes}</p> : null}
      <ul className="plain-list">
        {desk.notes.map(({ noteId, kind, happenedOn, authorName, recordedAt }) => (
          <li key={noteId}>
            <p>
              <time dateTime={happenedOn}>{happenedOn}</time> {kindWords(kind)}
            </p>
            {texts[noteId] === undefined ? null : <p className="as-typed">{texts[noteId]}</p>}
            <p className="quiet small">
              {authorName ?? ''} {shanghaiTime(recordedAt)}
            </p>
          </li>
        ))}
      </ul>
      {mayRead && desk.notes.length > 0 ? <ReadForm requestId={requestId} onRead={setTexts} /> : null}
      {mayAdd ? <AddForm requestId={requestId} /> : null}
    </section>
  );
}

interface ReadFormProps {
  readonly requestId: string;
  readonly onRead: (texts: Readonly<Record<string, string>>) => void;
}

function ReadForm({ requestId, onRead }: ReadFormProps) {
  const [form] = Form.useForm<{ purpose: string }>();
  return (
    <ActionForm
      name="read-notes"
      form={form}
      submitLabel={text.readNotes}
      send={(body) => call(readNotes, { params: { requestId }, body })}
      onDone={({ notes }) => onRead(Object.fromEntries(notes.map((note) => [note.noteId, note.text])))}
    >
      <Form.Item
        name="purpose"
        label={text.notesPurpose}
        extra={text.purposeHint}
        rules={[{ required: true, whitespace: true, message: text.purposeMissing }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </ActionForm>
  );
}

type NoteValues = Omit<Static<(typeof addNote)['body']>, 'noteId'>;

function AddForm({ requestId }: { readonly requestId: string }) {
  const [form] = Form.useForm<NoteValues>();
  const cache = useQueryClient();
  const today = useToday();
  const [noteId, setNoteId] = useState(randomId);
  const renewing = useMutation({ mutationFn: () => cache.invalidateQueries({ queryKey: ['desk', requestId] }) });
  const done = () => {
    setNoteId(randomId());
    form.resetFields();
    renewing.mutate();
  };
  return (
    <div className="action-panel">
      <h3>{text.addNote}</h3>
      <ActionForm
        name="note"
        form={form}
        submitLabel={text.addNote}
        initialValues={{ kind: 'communication', happenedOn: today }}
        send={(values) => call(addNote, { params: { requestId }, body: { ...values, noteId } })}
        onDone={done}
      >
        <Form.Item name="kind" label={text.noteKind}>
          <Select options={Object.entries(text.noteKinds).map(([value, label]) => ({ value, label }))} />
        </Form.Item>
        <DayField label={text.day} />
        <Form.Item
          name="text"
          label={text.noteText}
          extra={text.noteHint}
          rules={[{ required: true, whitespace: true, message: text.noteTextMissing }]}
        >
          <Input.TextArea rows={4} maxLength={2000} />
        </Form.Item>
      </ActionForm>
    </div>
  );
}

function kindWords(kind: string): string {
  return Object.entries(text.noteKinds).find(([id]) => id === kind)?.[1] ?? kind;
}
