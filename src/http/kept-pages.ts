import { createHash } from 'node:crypto';
import type { PublicChanges } from '../usecases/ports.ts';
import type { PageReply } from './page-route.ts';

/** A page with its bytes and their digest, ready to be sent any number of times. */
export interface PreparedPage {
  readonly page: Omit<PageReply, 'body'>;
  readonly bytes: Buffer;
  readonly digest: string;
}

/** A page as it goes out. */
function preparePage({ body, ...page }: PageReply): PreparedPage {
  const bytes = Buffer.from(body);
  return { page, bytes, digest: createHash('sha256').update(bytes).digest('base64url') };
}

interface Kept {
  readonly generation: number;
  readonly page: PreparedPage;
}

const largestTotal = 64 * 1024 * 1024;
// what an entry costs beside its bytes
const overhead = 1024;

/**
 * Keeps pages that everybody sees alike, by address, for as long as nothing changes that the public can see. A page that
 * was begun before a change is never answered after it. While changes cannot be heard, nothing is kept. Up to 64 MB, the
 * least recently used going first. Whether a page is everybody's is known only once it is there, so nobody waits for what
 * is being rendered for somebody else.
 */
export function keptPages(
  changes: PublicChanges | undefined,
): (key: string, render: () => Promise<PageReply>) => Promise<PreparedPage> {
  const pages = new Map<string, Kept>();
  let total = 0;
  const drop = (key: string): void => {
    const kept = pages.get(key);
    if (kept === undefined) return;
    pages.delete(key);
    total -= kept.page.bytes.byteLength + overhead;
  };
  const keep = (key: string, kept: Kept): PreparedPage => {
    // a map keeps the order of insertion: the newest use goes to the end
    drop(key);
    pages.set(key, kept);
    total += kept.page.bytes.byteLength + overhead;
    for (const [oldest] of pages) {
      if (total <= largestTotal) break;
      drop(oldest);
    }
    return kept.page;
  };
  return async (key, render) => {
    const generation = changes?.generation();
    const earlier = pages.get(key);
    if (earlier !== undefined && earlier.generation === generation) return keep(key, earlier);
    const page = preparePage(await render());
    return generation !== undefined && mayBeKept(page) ? keep(key, { generation, page }) : page;
  };
}

// what is not found could be asked for under any number of addresses; what holds a form belongs to one browser
function mayBeKept({ page }: PreparedPage): boolean {
  return page.status === 200 && page.cache !== 'none' && page.remembers !== true;
}
