import type { AuditAct } from '../core/audit/audit-events.ts';
import type { PlainDate } from '../core/values/plain-date.ts';
import type { Deps } from '../usecases/ports.ts';
import type { Reading } from './reading.ts';
import type { Visitor } from './visitor.ts';

/** What every page of the site says about the site itself (required meta tags and footer); an empty value is flagged at start. */
export interface SiteSettings {
  /** Standard name of the site (`SiteName`). */
  readonly name: string;
  /** Domain without scheme (`SiteDomain`). */
  readonly domain: string;
  /** 政府网站标识码, ten characters (`SiteIDCode`). */
  readonly idCode: string;
  /** 主办单位 */
  readonly organizer: string;
  /** 承办单位; empty where the organizer runs the site itself. */
  readonly undertaker: string;
  readonly contactPhone: string;
  readonly icpNumber: string;
  readonly policeNumber: string;
  /** Address under which the 党政机关网站标识 of the site can be verified. */
  readonly officialMarkAddress: string;
  /** Base of absolute addresses, without a slash at the end. */
  readonly baseUrl: string;
  /** The site shows an invented demonstration county; every page says so. */
  readonly isDemo: boolean;
}

/** What a page is asked with. */
export interface PageContext {
  readonly deps: Deps;
  readonly site: SiteSettings;
  readonly today: PlainDate;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Every value of each key, for choices that may be several. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
  /** How this browser wants pages to look. */
  readonly reading: Reading;
  /** The browser that asks; pages that everybody sees alike do not look at it. */
  readonly visitor: Visitor;
}

/** What a page answers; the server adds ETag, compression and the security headers. */
export interface PageReply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** `revalidate`: kept by browsers but asked again each time; `immutable`: the address changes with the bytes; `none`: never kept. */
  readonly cache: 'revalidate' | 'immutable' | 'none';
  /** The page holds a form: the browser is given the visitor's cookie, by which its answer is recognized. */
  readonly remembers?: boolean;
  /** The browser is to keep this choice of how pages look. */
  readonly keepsReading?: Reading;
}

/** A public address: GET and HEAD only, no session, nothing changes by visiting it. */
export interface PageRoute {
  readonly path: string;
  readonly permission: 'public';
  readonly audit: AuditAct | null;
  handle(context: PageContext): Promise<PageReply>;
}
