import { Input, Select } from 'antd';
import { contentLanguages } from '../../../core/catalog/item-content.ts';
import { DayInput } from '../../ui/day-input.tsx';
import type { PartProps } from './core-fields.tsx';
import { Field, fieldId } from './field.tsx';
import { EndedDocuments, OneDocument } from './published-picker.tsx';
import { text } from './text.ts';

type Part = Pick<PartProps, 'words' | 'write'>;

/** Validity, what it ends, what it explains, and what few items need: folded until somebody wants it. */
export function RelationFields({ words, write }: Part) {
  const isNormative = words.normativeKind !== 'none';
  const isOpen = isNormative || words.genre === 'policyExplainer' || words.ends.length > 0;
  return (
    <details className="relation-part" open={isOpen}>
      <summary>
        <h2>{text.relations}</h2>
        <span className="quiet small">{text.relationsHint}</span>
      </summary>
      <Field name="normativeKind" label={text.normativeKind}>
        <Select
          id={fieldId('normativeKind')}
          value={words.normativeKind}
          options={text.normativeKinds.map((row) => ({ ...row }))}
          onChange={(normativeKind) =>
            write({ normativeKind, ...(normativeKind === 'none' ? { validUntil: null, effectiveOn: null } : {}) })
          }
        />
      </Field>
      {isNormative ? <ValidityFields words={words} write={write} /> : null}
      <Field name="ends" label={text.ends} hint={text.endsHint}>
        <EndedDocuments ends={words.ends} onChange={(ends) => write({ ends })} />
      </Field>
      <Field name="explains" label={text.explains} hint={text.explainsHint}>
        <OneDocument name="explains" itemId={words.explains} onChange={(explains) => write({ explains })} />
      </Field>
      <OtherFields words={words} write={write} />
    </details>
  );
}

function ValidityFields({ words, write }: Part) {
  return (
    <>
      <div className="field-pair">
        <Day
          name="effectiveOn"
          label={text.effectiveOn}
          day={words.effectiveOn}
          onChange={(effectiveOn) => write({ effectiveOn })}
        />
        <Day
          name="validUntil"
          label={text.validUntil}
          day={words.validUntil}
          onChange={(validUntil) => write({ validUntil })}
        />
      </div>
      <Field name="withoutExplainer" label={text.withoutExplainer} hint={text.withoutExplainerHint}>
        <Input
          id={fieldId('withoutExplainer')}
          maxLength={300}
          value={words.withoutExplainer}
          onChange={(event) => write({ withoutExplainer: event.target.value })}
        />
      </Field>
    </>
  );
}

function OtherFields({ words, write }: Part) {
  return (
    <>
      <div className="field-pair">
        <Field name="language" label={text.language}>
          <Select
            id={fieldId('language')}
            value={words.language}
            options={contentLanguages.map(({ id, label }) => ({ value: id, label }))}
            onChange={(language) => write({ language })}
          />
        </Field>
        <Field name="source" label={text.source}>
          <Input
            id={fieldId('source')}
            maxLength={100}
            value={words.source}
            onChange={(event) => write({ source: event.target.value })}
          />
        </Field>
      </div>
      {words.language === 'zh-CN' ? null : (
        <Field name="variantOf" label={text.variantOf}>
          <OneDocument name="variantOf" itemId={words.variantOf} onChange={(variantOf) => write({ variantOf })} />
        </Field>
      )}
      <Day
        name="changedOn"
        label={text.changedOn}
        hint={text.changedOnHint}
        day={words.changedOn}
        onChange={(changedOn) => write({ changedOn })}
      />
      <OtherDueFields words={words} write={write} />
    </>
  );
}

function OtherDueFields({ words, write }: Part) {
  const { otherDue } = words;
  return (
    <div className="field-pair">
      <Day
        name="otherDue"
        label={text.otherDueOn}
        day={otherDue?.dueOn ?? null}
        onChange={(dueOn) => write({ otherDue: dueOn === null ? null : { dueOn, basis: otherDue?.basis ?? '' } })}
      />
      {otherDue === null ? null : (
        <Field name="otherDueBasis" label={text.otherDueBasis}>
          <Input
            id={fieldId('otherDueBasis')}
            maxLength={200}
            value={otherDue.basis}
            onChange={(event) => write({ otherDue: { ...otherDue, basis: event.target.value } })}
          />
        </Field>
      )}
    </div>
  );
}

interface DayProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}

function Day({ name, label, hint, day, onChange }: DayProps) {
  return (
    <Field name={name} label={label} {...(hint === undefined ? {} : { hint })}>
      <DayInput id={fieldId(name)} value={day ?? ''} onChange={(typed) => onChange(typed === '' ? null : typed)} />
    </Field>
  );
}
