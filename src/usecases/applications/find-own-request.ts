import type { Refusal } from '../../core/law/refusal.ts';
import type { AgencyId, Digest, RequestId } from '../../core/values/ids.ts';
import { accept, type Result, refuse } from '../../core/values/result.ts';
import type { Deps } from '../ports.ts';
import { countFormAttempt, formLimits, sourceKey, tooMany } from './form-limits.ts';
import { fitsCode, linkDigestOf } from './issue-access.ts';

/** A request by its agency, as the applicant has reached it. */
export interface OwnPlace {
  readonly agencyId: AgencyId;
  readonly requestId: RequestId;
}

/** What somebody typed to find a request, and who they are to the throttle. */
export interface LookUp {
  readonly requestNumber: string;
  readonly code: string;
  /** Digest of the browser's secret: the visit is opened to no other browser. */
  readonly owner: Digest;
  readonly source: string;
}

const visitMinutes = 120;
const secretPattern = /^[\w-]{32,128}$/;

/** The request behind a secret address: the link of the receipt, or a visit of this browser that is not over. */
export async function findOwnRequest(
  deps: Pick<Deps, 'queries' | 'digest' | 'now'>,
  owner: Digest,
  secret: string,
): Promise<OwnPlace | undefined> {
  if (!secretPattern.test(secret)) return undefined;
  const access = await deps.queries.findAccessByLink(linkDigestOf(deps, secret));
  if (access !== undefined) return { agencyId: access.agencyId, requestId: access.requestId };
  const visit = await deps.queries.findVisit(visitDigestOf(deps, secret));
  if (visit === undefined || visit.ownerDigest !== owner || visit.expiresAt <= deps.now()) return undefined;
  return { agencyId: visit.agencyId, requestId: visit.requestId };
}

/**
 * Opens a request to a browser that knows its number and code, for two hours; answers the secret of the visit. Ten tries
 * an hour for one number and thirty from one source; an unknown number and a wrong code are refused in the same words.
 */
export async function lookUpRequest(deps: Deps, input: LookUp): Promise<Result<string, Refusal>> {
  const requestNumber = plainNumber(input.requestNumber);
  if (requestNumber === '') return refuse(missing('number', '请填写申请编号，它在回执上。'));
  if (input.code.trim() === '') return refuse(missing('code', '请填写查询码，它在回执上。'));
  const tooOften = await throttleFault(deps, input.source, requestNumber);
  if (tooOften !== undefined) return refuse(tooOften);
  const known = await deps.queries.listAccessByNumber(requestNumber);
  const access = known.find((candidate) => fitsCode(deps, candidate, input.code));
  if (access === undefined) return refuse(noSuchRequest);
  const secret = `${deps.newId()}${deps.newId()}`;
  const { agencyId, requestId } = access;
  const expiresAt = new Date(Date.parse(deps.now()) + visitMinutes * 60_000).toISOString();
  const visit = { visitDigest: visitDigestOf(deps, secret), ownerDigest: input.owner, agencyId, requestId, expiresAt };
  await deps.inTransaction(({ additions }) => additions.openVisit(visit));
  return accept(secret);
}

const noSuchRequest: Refusal = {
  reason: 'noSuchRequest',
  message:
    '没有查到这件申请。请核对申请编号和查询码：两者都在提交时的回执上，大小写、空格和横线不影响查询。查询码丢失的，请带身份证明联系受理机关。',
  field: 'number',
};

/** Counted under what was typed, so that an unknown number is throttled like a known one. */
async function throttleFault(deps: Deps, source: string, requestNumber: string): Promise<Refusal | undefined> {
  const hour = 3600;
  const ofSource = await countFormAttempt(deps, sourceKey(deps, 'lookUp', source), hour);
  if (ofSource > formLimits.lookupsPerSource)
    return tooMany(
      '您这里查询得太频繁了，请一小时后再试。用回执上的链接或者二维码可以直接打开，也可以打电话询问受理机关。',
    );
  const ofNumber = await countFormAttempt(deps, sourceKey(deps, 'lookUpNumber', requestNumber), hour);
  if (ofNumber > formLimits.lookupsPerRequest)
    return tooMany(
      '这个编号在一小时内查询的次数太多，请稍后再试。用回执上的链接或者二维码可以直接打开，也可以打电话询问受理机关。',
    );
  return undefined;
}

/** A number as it is stored: full-width signs, small letters, blanks and other strokes are forgiven. */
function plainNumber(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s/g, '')
    .replace(/\p{Dash_Punctuation}/gu, '-');
}

function visitDigestOf(deps: Pick<Deps, 'digest'>, secret: string): Digest {
  return deps.digest(`request visit\n${secret}`);
}

function missing(field: string, message: string): Refusal {
  return { reason: 'missing', field, message };
}
