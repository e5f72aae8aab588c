import { Checkbox, Form, Input, Select } from 'antd';
import { outcomeIds, outcomeOf } from '../../../core/requests/outcomes.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { SavingLine } from '../../ui/saving-line.tsx';
import { DraftSteps } from './draft-steps.tsx';
import { EffectFields } from './effect-fields.tsx';
import { LintPanel } from './lint-panel.tsx';
import type { OpenedPaper } from './opened-paper.ts';
import { PaperReading } from './paper-reading.tsx';
import { text } from './text.ts';
import { dropPaperDraft, type PaperDraft, usePaperDraft } from './use-paper-draft.ts';

/** The desk of a drafter: the fields of the kind, beside them the letter they make, what the lint finds, and the next step. */
export function PaperEditor({ opened }: { readonly opened: OpenedPaper }) {
  const draft = usePaperDraft(opened);
  const { paper } = opened;
  return (
    <div className="paper-desk">
      <section aria-label={text.fields}>
        <h2>{text.fields}</h2>
        <SavingLine saving={draft.saving} flush={draft.flush} drop={() => dropPaperDraft(paper.paperId)} text={text} />
        <Form layout="vertical">
          <EffectPart opened={opened} draft={draft} />
          {opened.fields.map((field) => (
            <PaperField key={field.id} field={field} draft={draft} />
          ))}
          <AttachmentPart opened={opened} draft={draft} />
        </Form>
        <LintPanel findings={draft.findings} unfilled={unfilledOf(opened, draft)} />
        <DraftSteps opened={opened} draft={draft} />
      </section>
      <PaperReading paperId={paper.paperId} stage={paper.stage} />
    </div>
  );
}

function unfilledOf({ fields }: OpenedPaper, { words }: PaperDraft): readonly string[] {
  return fields
    .filter(({ id, isRequired }) => isRequired && (words.values[id] ?? '').trim() === '')
    .map(({ label }) => label);
}

interface PartProps {
  readonly opened: OpenedPaper;
  readonly draft: PaperDraft;
}

function EffectPart({ opened, draft }: PartProps) {
  const { event } = draft.words;
  if (event === null) return null;
  const outcomes = outcomeIds
    .filter((id) => outcomeOf(id).letter === opened.paper.kind && outcomeOf(id).reachedBy === 'close')
    .map((id) => ({ id, label: outcomeOf(id).label }));
  return (
    <EffectFields
      effect={event}
      outcomes={outcomes}
      onChange={(changed) => draft.write({ ...draft.words, event: changed })}
    />
  );
}

type Field = OpenedPaper['fields'][number];

function PaperField({ field, draft }: { readonly field: Field; readonly draft: PaperDraft }) {
  const id = `field-${field.id}`;
  const value = draft.words.values[field.id] ?? '';
  const write = (typed: string) =>
    draft.write({ ...draft.words, values: { ...draft.words.values, [field.id]: typed } });
  const found = draft.findings.find((finding) => finding.field === field.id);
  return (
    <Form.Item
      label={field.label}
      htmlFor={id}
      required={field.isRequired}
      extra={field.hint}
      {...(found === undefined ? {} : { help: found.message, validateStatus: statusOf(found.severity) })}
    >
      <FieldControl field={field} id={id} value={value} write={write} />
    </Form.Item>
  );
}

interface FieldControlProps {
  readonly field: Field;
  readonly id: string;
  readonly value: string;
  readonly write: (typed: string) => void;
}

function FieldControl({ field, id, value, write }: FieldControlProps) {
  switch (field.kind) {
    case 'day':
      return <DayInput id={id} value={value} onChange={write} />;
    case 'choice':
      return (
        <Select
          id={id}
          value={value === '' ? null : value}
          placeholder={text.choose}
          options={field.choices.map((choice) => ({ ...choice }))}
          onChange={write}
        />
      );
    case 'longText':
      return (
        <Input.TextArea
          id={id}
          value={value}
          maxLength={field.maxLength}
          rows={field.maxLength > 1000 ? 6 : 3}
          onChange={(event) => write(event.target.value)}
        />
      );
    default:
      return (
        <Input id={id} value={value} maxLength={field.maxLength} onChange={(event) => write(event.target.value)} />
      );
  }
}

function AttachmentPart({ opened, draft }: PartProps) {
  if (opened.attachable.length === 0) return null;
  return (
    <Form.Item label={text.attachments} extra={text.attachmentsHint}>
      <Checkbox.Group
        value={[...draft.words.attachmentIds]}
        options={opened.attachable.map(({ attachmentId, title, isCleared }) => ({
          value: attachmentId,
          label: isCleared ? title : `${title}${text.notCleared}`,
          disabled: !isCleared && !draft.words.attachmentIds.includes(attachmentId),
        }))}
        onChange={(attachmentIds) => draft.write({ ...draft.words, attachmentIds })}
      />
    </Form.Item>
  );
}

function statusOf(severity: string): 'error' | 'warning' {
  return severity === 'error' ? 'error' : 'warning';
}
