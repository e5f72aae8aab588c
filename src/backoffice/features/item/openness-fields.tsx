import { Input, Select } from 'antd';
import { type Openness, type OpennessKind, opennessKinds, withholdingGrounds } from '../../../core/catalog/openness.ts';
import { formatCitation } from '../../../core/law/citation.ts';
import type { PartProps } from './core-fields.tsx';
import { Field, fieldId } from './field.tsx';
import { text } from './text.ts';

/** The decision at the source: open, on request, or not, and why not. */
export function OpennessFields({ words, write }: Pick<PartProps, 'words' | 'write'>) {
  const { openness } = words;
  const choose = (kind: OpennessKind) => write({ openness: chosen(openness, kind) });
  const kind = opennessKinds.find(({ id }) => id === openness?.kind);
  return (
    <section className="openness-part" aria-labelledby="item-openness-title">
      <h2 id="item-openness-title">{text.opennessTitle}</h2>
      <Field name="openness" label={text.opennessTitle} isRequired>
        <div
          className="openness-choices"
          role="radiogroup"
          aria-labelledby="item-openness-title"
          id={fieldId('openness')}
        >
          {opennessKinds.map(({ id, label }) => (
            <label key={id} className={id === openness?.kind ? 'openness-choice chosen' : 'openness-choice'}>
              <input type="radio" name="openness" checked={id === openness?.kind} onChange={() => choose(id)} />
              <span>
                <strong>{label}</strong>
                <span className="quiet small">{text.opennessHint[id]}</span>
              </span>
            </label>
          ))}
        </div>
      </Field>
      {openness === null || kind?.needsReason !== true ? null : (
        <ReasonFields openness={openness} onChange={(next) => write({ openness: next })} />
      )}
    </section>
  );
}

interface ReasonFieldsProps {
  readonly openness: Openness;
  readonly onChange: (openness: Openness) => void;
}

function ReasonFields({ openness, onChange }: ReasonFieldsProps) {
  return (
    <>
      {openness.kind === 'withheld' ? (
        <Field name="ground" label={text.ground} isRequired>
          <Select
            id={fieldId('ground')}
            value={openness.ground}
            placeholder={text.choose}
            options={withholdingGrounds.map(({ id, label, cite }) => ({
              value: id,
              label: `${label}（${formatCitation(cite)}）`,
            }))}
            onChange={(ground) => onChange({ ...openness, ground })}
          />
        </Field>
      ) : null}
      <Field name="reason" label={text.reason} hint={text.reasonHint} isRequired>
        <Input.TextArea
          id={fieldId('reason')}
          rows={3}
          maxLength={500}
          value={openness.reason}
          onChange={(event) => onChange({ ...openness, reason: event.target.value })}
        />
      </Field>
    </>
  );
}

function chosen(before: Openness | null, kind: OpennessKind): Openness {
  const needsReason = opennessKinds.find(({ id }) => id === kind)?.needsReason === true;
  return {
    kind,
    ground: kind === 'withheld' ? (before?.ground ?? null) : null,
    reason: needsReason ? (before?.reason ?? '') : '',
  };
}
