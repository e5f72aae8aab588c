import type { FieldFault } from '../../ui/form-fields.tsx';

/** What the status page draws besides the request. */
export interface StatusFacts {
  readonly secret: string;
  /** Of the forms on the page. */
  readonly token: string;
  /** A fresh identifier for whatever the page sends. */
  readonly additionId: string;
  readonly faults: readonly FieldFault[];
  /** What was typed into a form that has to be mended. */
  readonly typed: Readonly<Record<string, string>>;
  /** Said on top after something was done. */
  readonly done: string | undefined;
}
