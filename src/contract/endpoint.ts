import type { TObject, TSchema } from 'typebox';

/** One question that the back office may put to the server: what both sides agree on. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/api/${string}`;
  /** One Chinese sentence for the interface description. */
  readonly summary: string;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  readonly reply: TSchema;
  /** The call carries one file beside the text fields of `body`. */
  readonly upload?: true;
}
