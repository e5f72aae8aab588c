import { AutoComplete, Input, Select } from 'antd';
import { genres } from '../../../core/catalog/genres.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Field, fieldId } from './field.tsx';
import type { ItemFrame, ItemWords } from './opened-item.ts';
import { text } from './text.ts';

/** What a part of the form shows and changes. */
export interface PartProps {
  readonly words: ItemWords;
  readonly frame: ItemFrame;
  readonly write: (change: Partial<ItemWords>) => void;
}

type Part = Pick<PartProps, 'words' | 'write'>;

/** What an item is: title, number, day, who made it, and its place in the catalogue. */
export function CoreFields({ words, frame, write }: PartProps) {
  return (
    <section aria-labelledby="item-facts">
      <h2 id="item-facts">{text.facts}</h2>
      <NameFields words={words} write={write} />
      <Field name="issuers" label={text.issuers} hint={text.issuersHint} isRequired>
        <WordList name="issuers" values={words.issuers} onChange={(issuers) => write({ issuers })} />
      </Field>
      <PlaceFields words={words} frame={frame} write={write} />
      <Field name="keywords" label={text.keywords} hint={text.keywordsHint}>
        <WordList name="keywords" values={words.keywords} onChange={(keywords) => write({ keywords })} />
      </Field>
      <Field name="summary" label={text.summary}>
        <Input.TextArea
          id={fieldId('summary')}
          rows={3}
          maxLength={600}
          value={words.summary}
          onChange={(event) => write({ summary: event.target.value })}
        />
      </Field>
    </section>
  );
}

function NameFields({ words, write }: Part) {
  return (
    <>
      <Field name="title" label={text.title} hint={text.titleHint} isRequired>
        <Input.TextArea
          id={fieldId('title')}
          rows={2}
          maxLength={200}
          value={words.title}
          onChange={(event) => write({ title: event.target.value.replaceAll('\n', '') })}
        />
      </Field>
      <div className="field-pair">
        <Field name="documentNumber" label={text.documentNumber} hint={text.documentNumberHint}>
          <Input
            id={fieldId('documentNumber')}
            maxLength={60}
            value={words.documentNumber ?? ''}
            onChange={(event) => write({ documentNumber: event.target.value === '' ? null : event.target.value })}
          />
        </Field>
        <Field name="madeOn" label={text.madeOn} isRequired>
          <DayInput
            id={fieldId('madeOn')}
            value={words.madeOn ?? ''}
            onChange={(day) => write({ madeOn: day === '' ? null : day })}
          />
        </Field>
      </div>
    </>
  );
}

function PlaceFields({ words, frame, write }: PartProps) {
  return (
    <>
      <Field name="subjectId" label={text.subject} hint={text.subjectHint} isRequired>
        <Select
          id={fieldId('subjectId')}
          showSearch={{ optionFilterProp: 'label' }}
          value={words.subjectId}
          placeholder={text.choose}
          options={frame.subjects.map(({ id, label }) => ({ value: id, label }))}
          onChange={(subjectId: string) => write({ subjectId, columnId: null })}
        />
      </Field>
      <div className="field-pair">
        <ColumnField words={words} frame={frame} write={write} />
        <Field name="genre" label={text.genre} isRequired>
          <Select
            id={fieldId('genre')}
            value={words.genre}
            placeholder={text.choose}
            options={genres.map(({ id, label }) => ({ value: id, label }))}
            onChange={(genre) => write({ genre })}
          />
        </Field>
        <Field name="topic" label={text.topic}>
          <AutoComplete
            id={fieldId('topic')}
            value={words.topic}
            options={frame.topics.map((topic) => ({ value: topic }))}
            showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }}
            onChange={(topic: string) => write({ topic: topic ?? '' })}
          />
        </Field>
      </div>
    </>
  );
}

function ColumnField({ words, frame, write }: PartProps) {
  const subject = frame.subjects.find(({ id }) => id === words.subjectId);
  if (subject === undefined || subject.columns.length === 0) return null;
  return (
    <Field name="columnId" label={text.column}>
      <Select
        id={fieldId('columnId')}
        value={words.columnId ?? ''}
        options={[
          { value: '', label: text.noColumn },
          ...subject.columns.map(({ columnId, name }) => ({ value: columnId, label: name })),
        ]}
        onChange={(columnId: string) => write({ columnId: columnId === '' ? null : columnId })}
      />
    </Field>
  );
}

interface WordListProps {
  readonly name: string;
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
}

function WordList({ name, values, onChange }: WordListProps) {
  return (
    <Select
      id={fieldId(name)}
      mode="tags"
      open={false}
      suffixIcon={null}
      tokenSeparators={['，', ',', '、', '；', ';']}
      value={[...values]}
      onChange={onChange}
    />
  );
}
