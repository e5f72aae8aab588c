import type { Static, TObject, TSchema } from 'typebox';
import type { Actor, Permission } from '../core/access/permissions.ts';
import type { Refusal } from '../core/law/refusal.ts';
import type { Digest } from '../core/values/ids.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import type { Deps, Session } from '../usecases/ports.ts';

/** Who may call an endpoint: holders of a permission, everybody who is signed in, or everybody. */
export type ApiPermission = Permission | 'signedIn' | 'public';

/** A file that came with a call, read completely. */
export interface UploadedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** How the call reached the server. */
export interface Visit {
  /** Where it came from, coarse enough to be kept: an IPv4 address, or the first half of an IPv6 one. */
  readonly source: string;
  readonly session: Session | undefined;
  readonly sessionDigest: Digest | undefined;
}

interface ApiContext<Who, Params, Query, Body, Upload> {
  readonly deps: Deps;
  readonly today: PlainDate;
  readonly actor: Who;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly upload: Upload;
  readonly visit: Visit;
  /** Base of absolute addresses of the site, without a slash at the end. */
  readonly baseUrl: string;
}

/** Bytes to be saved by the browser under a name. */
export interface FileReply {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** A session that begins with the reply (its secret goes into the cookie and nowhere else), or `ended`. */
export type SessionChange = { readonly secret: string } | 'ended';

/**
 * What an endpoint answers. The `Result` of a use case is one: its value goes out through the reply schema, which drops
 * whatever it does not name; its refusal, or list of refusals by field, becomes a problem document.
 */
export type ApiReply<Body> =
  | { readonly ok: true; readonly value: Body; readonly status?: 200 | 201 | 202; readonly session?: SessionChange }
  | { readonly ok: true; readonly file: FileReply }
  | { readonly ok: false; readonly refusal: Refusal | readonly Refusal[] };

type NoFields = TObject<Record<never, never>>;

/** Declares one endpoint of the back office or of the open data interface. */
export interface ApiDeclaration<
  Allowed extends ApiPermission,
  Params extends TObject,
  Query extends TObject,
  Body extends TSchema,
  Reply extends TSchema,
  WithUpload extends boolean,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Begins with `/api/`. A parameter `:agencyId` is the agency whose records are asked for: the permission is checked on it. */
  readonly path: `/api/${string}`;
  readonly permission: Allowed;
  /** One Chinese sentence for the interface description. */
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** `Type.Null()` if nothing is answered; ignored where a file is. */
  readonly reply: Reply;
  /** The call is `multipart/form-data` with exactly one file (20 MB) beside the text fields of `body`. */
  readonly upload?: WithUpload;
  /** Also answers who still has to change a one-time password. */
  readonly beforePasswordChange?: true;
  handle(
    context: ApiContext<
      Allowed extends 'public' ? Actor | undefined : Actor,
      Static<Params>,
      Static<Query>,
      Static<Body>,
      WithUpload extends true ? UploadedFile : undefined
    >,
  ): Promise<ApiReply<Static<Reply>>>;
}

/** An endpoint as the server registers it: a declaration with its types forgotten. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: `/api/${string}`;
  readonly permission: ApiPermission;
  readonly summary: string;
  readonly params?: TObject;
  readonly query?: TObject;
  readonly body?: TSchema;
  readonly reply: TSchema;
  readonly upload?: boolean;
  readonly beforePasswordChange?: true;
  handle(
    context: ApiContext<Actor | undefined, unknown, unknown, unknown, UploadedFile | undefined>,
  ): Promise<ApiReply<unknown>>;
}

/** Checks a declaration's types and forgets them; without a permission it does not compile. */
export function apiRoute<
  Allowed extends ApiPermission,
  Params extends TObject = NoFields,
  Query extends TObject = NoFields,
  Body extends TSchema = NoFields,
  Reply extends TSchema = TSchema,
  WithUpload extends boolean = false,
>(declaration: ApiDeclaration<Allowed, Params, Query, Body, Reply, WithUpload>): ApiRoute {
  return declaration;
}
