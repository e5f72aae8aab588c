/** A parsed page as a plain tree, whoever parsed it. Tags are in lower case; comments are left out. */
export interface MarkupElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly MarkupNode[];
}
export type MarkupNode = string | MarkupElement;
