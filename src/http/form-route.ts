import type { AuditAct } from '../core/audit/audit-events.ts';
import type { PageContext, PageReply } from './page-route.ts';
import type { FieldError } from './problem.ts';

/** A file that came with a form, read completely; `field` is the name of its input. */
export interface FormFile {
  readonly field: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What a sent form is handled with. */
export interface FormContext extends PageContext {
  /** The first value of every field, line ends as `\n`, without characters that nobody can see or store. */
  readonly fields: Readonly<Record<string, string>>;
  /** Every value of a field that may come several times. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Files that were chosen; an input left empty sends none. */
  readonly files: readonly FormFile[];
  /** What is wrong with the files (too large, too many), for the error summary of the page; the fields are still there. */
  readonly faults: readonly FieldError[];
}

/** How many files a form takes, and how large each may be. */
export interface FileLimits {
  readonly count: number;
  readonly bytesEach: number;
}

/**
 * A form of the public site, sent by POST without any script. Before `handle` runs, the server has checked that the form
 * comes from this site (`Origin`, `Sec-Fetch-Site`) and carries the hidden field `token` of this very browser: every form
 * is drawn with `PostForm` (portal/ui), on a page answered by `renderPrivatePage`, which sets the visitor's cookie.
 *
 * `handle` answers `redirectTo(address)` (303) where something was done, so that a reload repeats nothing; or the same
 * page again with status 422, an error summary and what was typed. Both are never kept by browsers or proxies.
 * Bodies are urlencoded; a route with `files` also takes multipart.
 */
export interface FormRoute {
  readonly path: string;
  readonly permission: 'public';
  readonly audit: AuditAct | null;
  readonly files?: FileLimits;
  /** The form changes nothing but how pages look in this browser: it needs no token and may stand on every page. */
  readonly isForLooks?: true;
  handle(context: FormContext): Promise<PageReply>;
}

/** The answer to a form that was done: look there. Only addresses of this site are led to. */
export function redirectTo(address: string): PageReply {
  // a browser reads a backslash as a slash, and two of them as another site
  if (!/^\/(?![/\\])/.test(address)) throw new Error(`${address} is no address of this site.`);
  return {
    status: 303,
    contentType: 'text/plain; charset=utf-8',
    body: '',
    headers: { location: address },
    cache: 'none',
    remembers: true,
  };
}
