import type { ReactNode } from 'react';
import { formText } from './form-text.ts';

/** Says 必填 in words beside the label of a required field. */
export function RequiredMark(label: ReactNode, { required }: { required: boolean }): ReactNode {
  return (
    <span className="field-label">
      {label}
      {required ? <span className="required-mark">{formText.required}</span> : null}
    </span>
  );
}
