import { Alert, Input } from 'antd';
import type { PartProps } from './core-fields.tsx';
import { Field, fieldId } from './field.tsx';
import type { OpenedItem } from './opened-item.ts';
import { text } from './text.ts';

/** What a correction says to everybody about itself. */
export function CorrectionFields({
  opened,
  words,
  write,
}: Pick<PartProps, 'words' | 'write'> & { readonly opened: OpenedItem }) {
  return (
    <>
      {opened.hidesEarlier ? <Alert className="import-note" type="warning" showIcon title={text.hidesEarlier} /> : null}
      <Field name="changeNote" label={text.changeNote} hint={text.changeNoteHint} isRequired>
        <Input.TextArea
          id={fieldId('changeNote')}
          rows={2}
          maxLength={500}
          value={words.changeNote}
          onChange={(event) => write({ changeNote: event.target.value })}
        />
      </Field>
    </>
  );
}
