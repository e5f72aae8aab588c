import { Form } from 'antd';
import type { ReactNode } from 'react';
import { createContext, useContext } from 'react';
import type { OpenedItem } from './opened-item.ts';

/** Faults of the saved draft, for the fields they stand at; shown once somebody has tried to submit. */
export const FaultsContext = createContext<OpenedItem['faults']>([]);

interface FieldProps {
  /** As the content names it. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly children: ReactNode;
}

/** The identifier of a field's control. */
export function fieldId(name: string): string {
  return `item-${name}`;
}

/** A labelled field of an item with the fault that the server found in it. */
export function Field({ name, label, hint, isRequired = false, children }: FieldProps) {
  const fault = useContext(FaultsContext).find(({ field }) => field === name);
  return (
    <Form.Item
      label={label}
      htmlFor={fieldId(name)}
      required={isRequired}
      {...(hint === undefined ? {} : { extra: hint })}
      {...(fault === undefined ? {} : { help: fault.message, validateStatus: 'error' as const })}
    >
      {children}
    </Form.Item>
  );
}

/** Puts the focus into the control of a field and brings it into view. */
export function focusField(name: string): void {
  const found = document.getElementById(fieldId(name));
  const control = found?.matches('input, textarea, select, button, [contenteditable]')
    ? found
    : (found?.querySelector<HTMLElement>('input, textarea, select, button, [contenteditable]') ?? found);
  // a field in a folded part is unfolded first
  control?.closest('details')?.setAttribute('open', '');
  control?.focus();
  control?.scrollIntoView({ block: 'center' });
}
