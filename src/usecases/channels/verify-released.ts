import { parseIndexNumber } from '../../core/catalog/index-number.ts';
import type { Refusal } from '../../core/law/refusal.ts';
import type { Digest } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps, ItemTombstone, PublishedItem, ReleasedTrace, ReleasedVersion } from '../ports.ts';

/** What is to be verified: a number or digest that was typed, the bytes of a file, or both. */
export interface ToVerify {
  readonly typed: string;
  readonly bytes: Uint8Array | null;
}

/**
 * `current`: public as it is. `changed`: was public, and was replaced since. `withdrawn`: was public, and was taken back.
 * `differs`: the file is none of the document whose number was given. `unknown`: never released here.
 */
export type VerifiedAs = 'current' | 'changed' | 'withdrawn' | 'differs' | 'unknown';

/** A version as its history names it: its words may be gone, when it was public is not. */
export type VersionTrace = Pick<
  ReleasedVersion,
  'version' | 'publishedAt' | 'contentDigest' | 'changeNote' | 'isHidden'
>;

export interface Verification {
  readonly as: VerifiedAs;
  /** What was looked for. */
  readonly digest: Digest | null;
  readonly item: PublishedItem | ItemTombstone | null;
  readonly report: Extract<ReleasedTrace, { kind: 'report' }> | null;
  readonly history: readonly VersionTrace[];
}

type Needs = Pick<Deps, 'queries' | 'digest' | 'today'>;

/**
 * Tells whether something is what this site published, by the digest of its bytes or by its number. Nothing of a file is
 * kept. Refuses where neither was given, and a text that is neither a number nor a digest.
 */
export async function verifyReleased(deps: Needs, { typed, bytes }: ToVerify): Promise<Result<Verification, Refusal>> {
  const text = typed.normalize('NFKC').trim();
  const typedDigest = /^[0-9a-f]{64}$/i.test(text) ? (text.toLowerCase() as Digest) : null;
  const number = text === '' || typedDigest !== null ? null : parseIndexNumber(text);
  if (number !== null && !number.ok)
    return refuse({ ...number.refusal, field: 'number', message: `${number.refusal.message}也可以填64位的内容指纹。` });
  const digest = bytes === null ? typedDigest : deps.digest(bytes);
  const named = number === null ? undefined : await deps.queries.findPublishedItem(number.value.text, deps.today());
  if (digest !== null) return accept(await byDigest(deps, digest, named));
  if (number === null) return refuse(nothingGiven);
  return accept(await withHistory(deps, named === undefined ? 'unknown' : stateOf(named), null, named ?? null));
}

async function byDigest(
  deps: Needs,
  digest: Digest,
  named: PublishedItem | ItemTombstone | undefined,
): Promise<Verification> {
  const traces = await deps.queries.listReleasedTraces(digest);
  // of several places where the same bytes went out, the one that was named, then one that is still public
  const items = await Promise.all(traces.map((trace) => itemOf(deps, trace)));
  const found = items.filter((item) => item !== undefined);
  const wanted = named === undefined ? found : found.filter(({ itemId }) => itemId === named.itemId);
  const best = wanted.find((item) => holds(item, digest)) ?? wanted[0];
  if (best !== undefined) return withHistory(deps, judge(best, digest), digest, best);
  if (named !== undefined) return withHistory(deps, 'differs', digest, named);
  const report = reportOf(traces);
  if (report === null) return { as: 'unknown', digest, item: null, report, history: [] };
  const as = report.isCurrent ? 'current' : report.publishedAt === null ? 'withdrawn' : 'changed';
  return { as, digest, item: null, report, history: [] };
}

async function itemOf(deps: Needs, trace: ReleasedTrace): Promise<PublishedItem | ItemTombstone | undefined> {
  return trace.kind === 'item' ? deps.queries.findPublishedItem(trace.indexNumber, deps.today()) : undefined;
}

function reportOf(traces: readonly ReleasedTrace[]): Verification['report'] {
  const reports = traces.filter((trace) => trace.kind === 'report');
  return reports.find(({ isCurrent }) => isCurrent) ?? reports[0] ?? null;
}

function judge(item: PublishedItem | ItemTombstone, digest: Digest): VerifiedAs {
  if ('withdrawnAt' in item) return 'withdrawn';
  return holds(item, digest) ? 'current' : 'changed';
}

/** Whether the version that is public now has these bytes as its text or among its files. */
function holds(item: PublishedItem | ItemTombstone, digest: Digest): boolean {
  if ('withdrawnAt' in item) return false;
  return item.contentDigest === digest || item.content.files.some((file) => file.digest === digest);
}

function stateOf(item: PublishedItem | ItemTombstone): VerifiedAs {
  return 'withdrawnAt' in item ? 'withdrawn' : 'current';
}

async function withHistory(
  { queries }: Needs,
  as: VerifiedAs,
  digest: Digest | null,
  item: PublishedItem | ItemTombstone | null,
): Promise<Verification> {
  const history = item === null ? [] : await queries.listReleasedVersions(item.agencyId, item.itemId);
  return { as, digest, item, report: null, history };
}

const nothingGiven: Refusal = {
  reason: 'missing',
  field: 'number',
  message: '请填写索引号或者内容指纹，或者选择一个文件。',
};
