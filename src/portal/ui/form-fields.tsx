import type { ComponentChildren } from 'preact';
import { formWords } from './form-text.ts';

/** A fault of one field, shown above the form and beside the field in the same words. */
export interface FieldFault {
  /** Name of the input, which is also its id. */
  readonly field: string;
  readonly message: string;
}

/** What is wrong, on top of the page, each line leading to its field. Draws nothing where nothing is wrong. */
export function ErrorSummary({ faults }: { readonly faults: readonly FieldFault[] }) {
  if (faults.length === 0) return null;
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary" tabIndex={-1}>
      <p class="error-heading" id="error-summary">
        {formWords.summary}
      </p>
      <ul>
        {faults.map(({ field, message }) => (
          <li key={`${field}/${message}`}>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly faults: readonly FieldFault[];
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly inputMode?: 'numeric' | 'tel' | 'email';
  readonly autoComplete?: string;
  readonly width?: 'short' | 'middle';
}

/** A one-line field with its label above, its hint, and its fault. */
export function TextField(props: FieldProps) {
  const { name, value, inputMode, autoComplete, width } = props;
  return (
    <FieldFrame {...props}>
      <input
        class={width === undefined ? 'field-input' : `field-input ${width}`}
        id={name}
        name={name}
        type="text"
        inputMode={inputMode}
        autoComplete={autoComplete ?? 'off'}
        value={value}
        {...described(props)}
      />
    </FieldFrame>
  );
}

/** A field for a longer text. */
export function TextArea(props: FieldProps & { readonly rows: number }) {
  const { name, value, rows } = props;
  return (
    <FieldFrame {...props}>
      <textarea class="field-input" id={name} name={name} rows={rows} {...described(props)}>
        {value}
      </textarea>
    </FieldFrame>
  );
}

interface SelectProps extends FieldProps {
  /** The entry that chooses nothing. */
  readonly choose: string;
  readonly groups: readonly { readonly label: string; readonly choices: readonly Choice[] }[];
}

/** One of many, in groups, as a list that unfolds. */
export function SelectField(props: SelectProps) {
  const { name, value, choose, groups } = props;
  return (
    <FieldFrame {...props}>
      <select class="field-input middle" id={name} name={name} {...described(props)}>
        <option value="">{choose}</option>
        {groups.map(({ label, choices }) => (
          <optgroup key={label} label={label}>
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} selected={choice.value === value}>
                {choice.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}

interface SwitchProps {
  readonly name: string;
  readonly label: string;
  readonly isChosen: boolean;
}

/** Something to agree to, never chosen beforehand; it sends `yes` or nothing. */
export function SwitchField({ name, label, isChosen }: SwitchProps) {
  return (
    <div class="choice">
      <input type="checkbox" id={name} name={name} value="yes" checked={isChosen} />
      <label for={name}>{label}</label>
    </div>
  );
}

/** A field for files; `accept` only helps the file dialogue, the server looks for itself. */
export function FileField(
  props: Omit<FieldProps, 'value'> & { readonly accept: string; readonly isMultiple?: boolean },
) {
  const { name, accept, isMultiple } = props;
  return (
    <FieldFrame {...props}>
      <input
        class="field-file"
        id={name}
        name={name}
        type="file"
        accept={accept}
        multiple={isMultiple === true}
        {...described(props)}
      />
    </FieldFrame>
  );
}

interface FrameProps extends Omit<FieldProps, 'value'> {
  readonly children: ComponentChildren;
}

function FieldFrame({ name, label, hint, faults, isRequired, children }: FrameProps) {
  const fault = faultOf(faults, name);
  return (
    <div class={fault === undefined ? 'field' : 'field faulty'}>
      <label class="field-label" for={name}>
        {label}
        <RequiredMark isRequired={isRequired} />
      </label>
      {hint === undefined ? null : (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FaultLine name={name} fault={fault} />
      {children}
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface ChoicesProps {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly faults: readonly FieldFault[];
  readonly hint?: string;
  readonly isRequired?: boolean;
  /** Begins the ids of the buttons, where one question is asked in several groups; the name unless given. */
  readonly idPrefix?: string;
}

/** One of several, as radio buttons. */
export function Choices({ name, legend, choices, value, faults, hint, isRequired, idPrefix = name }: ChoicesProps) {
  const fault = faultOf(faults, name);
  const describedBy = [hint === undefined ? '' : `${name}-hint`, fault === undefined ? '' : `${name}-fault`]
    .join(' ')
    .trim();
  return (
    <fieldset class={fault === undefined ? 'field' : 'field faulty'} aria-describedby={describedBy || undefined}>
      <legend class="field-label">
        {legend}
        <RequiredMark isRequired={isRequired} />
      </legend>
      {hint === undefined ? null : (
        <p class="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <FaultLine name={name} fault={fault} />
      {choices.map((choice, index) => (
        <ChoiceLine
          key={choice.value}
          name={name}
          idPrefix={idPrefix}
          choice={choice}
          isFirst={index === 0}
          isChosen={choice.value === value}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceLineProps {
  readonly name: string;
  readonly idPrefix: string;
  readonly choice: Choice;
  readonly isFirst: boolean;
  readonly isChosen: boolean;
}

function ChoiceLine({ name, idPrefix, choice, isFirst, isChosen }: ChoiceLineProps) {
  // the first one carries the name of the field, so that the summary leads to it
  const id = isFirst ? idPrefix : `${idPrefix}-${choice.value}`;
  const hintId = `${idPrefix}-${choice.value}-hint`;
  return (
    <div class="choice">
      <input
        type="radio"
        id={id}
        name={name}
        value={choice.value}
        checked={isChosen}
        aria-describedby={choice.hint === undefined ? undefined : hintId}
      />
      <div>
        <label for={id}>{choice.label}</label>
        {choice.hint === undefined ? null : (
          <p class="field-hint" id={hintId}>
            {choice.hint}
          </p>
        )}
      </div>
    </div>
  );
}

function RequiredMark({ isRequired }: { readonly isRequired: boolean | undefined }) {
  if (isRequired === undefined) return null;
  return <span class="field-mark">{isRequired ? formWords.required : formWords.optional}</span>;
}

function FaultLine({ name, fault }: { readonly name: string; readonly fault: FieldFault | undefined }) {
  if (fault === undefined) return null;
  return (
    <p class="field-fault" id={`${name}-fault`}>
      <span class="hidden">{formWords.error}</span>
      {fault.message}
    </p>
  );
}

function faultOf(faults: readonly FieldFault[], name: string): FieldFault | undefined {
  return faults.find(({ field }) => field === name);
}

function described({ name, hint, faults }: Pick<FieldProps, 'name' | 'hint' | 'faults'>) {
  const fault = faultOf(faults, name);
  const ids = [...(hint === undefined ? [] : [`${name}-hint`]), ...(fault === undefined ? [] : [`${name}-fault`])];
  return {
    'aria-describedby': ids.length === 0 ? undefined : ids.join(' '),
    'aria-invalid': fault === undefined ? undefined : ('true' as const),
  };
}
