import { type Citation, formatCitation, ogi } from '../law/citation.ts';
import type { Refusal } from '../law/refusal.ts';
import type { AccountId, AttachmentId, Digest } from '../values/ids.ts';
import { accept, type Result, refuse } from '../values/result.ts';
import type { RefusalGround } from './outcomes.ts';

/**
 * Why a part of a document is covered (Article 37: what may be disclosed is severed from what may not). `mark` is printed
 * in the box; `refusal` is the ground under which the part is counted and reasoned in the answer.
 */
export const severanceGrounds = {
  stateSecret: ground('国家秘密', '国家秘密', ogi(14), 'stateSecret'),
  prohibitedByLaw: ground('法律、行政法规禁止公开', '依法禁止公开', ogi(14), 'prohibitedByLaw'),
  endangersSecurityOrStability: ground('危及“三安全一稳定”', '三安全一稳定', ogi(14), 'endangersSecurityOrStability'),
  personalPrivacy: ground('个人隐私', '个人隐私', ogi(15), 'thirdPartyRights'),
  tradeSecret: ground('商业秘密', '商业秘密', ogi(15), 'thirdPartyRights'),
  thirdPartyRights: ground('第三方其他合法权益', '第三方权益', ogi(15), 'thirdPartyRights'),
  internalAffairs: ground('内部事务信息', '内部事务', ogi(16, 1), 'internalAffairs'),
  deliberativeProcess: ground('过程性信息', '过程性信息', ogi(16, 2), 'deliberativeProcess'),
  enforcementFile: ground('行政执法案卷信息', '执法案卷', ogi(16, 2), 'enforcementFile'),
} as const satisfies Readonly<Record<string, SeveranceGroundRow>>;

interface SeveranceGroundRow {
  readonly label: string;
  readonly mark: string;
  readonly cite: Citation;
  readonly refusal: RefusalGround;
}

export type SeveranceGround = keyof typeof severanceGrounds;

/** Positions and lengths on a page are whole ten-thousandths of its width and height as it is seen. */
export const pageUnits = 10_000;

/** A part of a page that is covered: from its left upper corner, in ten-thousandths of the page as it is seen. */
export interface SeveranceBox {
  /** From 1. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly ground: SeveranceGround;
}

/** How a file was made from its original; holds no word of either. */
export interface Severance {
  readonly originDigest: Digest;
  readonly boxes: readonly SeveranceBox[];
  /** How the result was tried for text that could still be read. */
  readonly proof: { readonly extractors: readonly string[]; readonly charactersFound: number };
}

/** What is certified about a severed file: printed and kept beside it. */
export interface SeveranceCertificate {
  readonly attachmentId: AttachmentId;
  readonly originId: AttachmentId;
  readonly originDigest: Digest;
  readonly digest: Digest;
  readonly pageCount: number;
  readonly boxes: readonly (SeveranceBox & { readonly label: string; readonly cite: string })[];
  readonly proof: Severance['proof'];
  readonly severedBy: AccountId;
  readonly severedAt: string;
  readonly clearedBy: AccountId | null;
  readonly clearedAt: string | null;
}

const mostBoxes = 2_000;
/** A box of less could not be seen. */
const smallestSide = 10;

/** The boxes of a severance, or what is wrong with one of them; the page count is that of the original. */
export function parseSeveranceBoxes(
  boxes: readonly SeveranceBox[],
  pageCount: number,
): Result<readonly SeveranceBox[], Refusal> {
  if (boxes.length === 0)
    return refuse(fault('none', '还没有标出要遮盖的部分。整份可以公开的，不必作区分处理，直接核对原文件即可。'));
  if (boxes.length > mostBoxes) return refuse(fault('tooMany', `一次最多遮盖 ${mostBoxes} 处，请合并相邻的部分。`));
  for (const [at, box] of boxes.entries()) {
    const what = faultOfBox(box, pageCount);
    if (what !== undefined) return refuse(fault('box', `第 ${at + 1} 处：${what}`));
  }
  return accept(boxes);
}

/** The grounds of refusal that covered parts rest on, each once: what the answer has to reason (Articles 36(3), 37). */
export function refusalGroundsOf(boxes: readonly SeveranceBox[]): readonly RefusalGround[] {
  return [...new Set(boxes.map((box) => severanceGrounds[box.ground].refusal))];
}

/** What is printed in a box: the article and the ground, `第15条 个人隐私`. */
export function boxMarkOf(name: SeveranceGround): string {
  const { cite, mark } = severanceGrounds[name];
  return `第${cite.article ?? ''}条 ${mark}`;
}

/** A box with its ground in words, for certificate and list. */
export function describedBox(box: SeveranceBox): SeveranceBox & { readonly label: string; readonly cite: string } {
  const { label, cite } = severanceGrounds[box.ground];
  return { ...box, label, cite: formatCitation(cite) };
}

function faultOfBox(box: SeveranceBox, pageCount: number): string | undefined {
  const { page, left, top, width, height } = box;
  if ([page, left, top, width, height].some((number) => !Number.isInteger(number))) return '位置和大小须是整数。';
  if (page < 1 || page > pageCount) return `没有第 ${page} 页，文件共 ${pageCount} 页。`;
  if (width < smallestSide || height < smallestSide) return '遮盖的部分太小，看不出来，请画大一些或者删去。';
  if (left < 0 || top < 0 || left + width > pageUnits || top + height > pageUnits)
    return '遮盖的部分超出了页面，请移回页面之内。';
  return Object.hasOwn(severanceGrounds, box.ground) ? undefined : '请选择不予公开的理由。';
}

function fault(reason: string, message: string): Refusal {
  return { reason: `severance.${reason}`, field: 'boxes', message, cite: ogi(37) };
}

function ground(label: string, mark: string, cite: Citation, refusal: RefusalGround): SeveranceGroundRow {
  return { label, mark, cite, refusal };
}
