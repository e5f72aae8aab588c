import type { Refusal } from '../../core/law/refusal.ts';
import type { Digest, RequestId } from '../../core/values/ids.ts';
import type { Deps, Instant } from '../ports.ts';
import { countFormAttempt, formLimits, sourceKey, tooMany } from './form-limits.ts';
import { everywhereKey, proofExpiry } from './proof-of-work.ts';

/** How a submission may pass: with a proof of work that was not used before, or through the slower lane. */
export interface Lane {
  readonly proof: { readonly digest: Digest; readonly expiresAt: Instant } | undefined;
}

/** The lane of a submission. A proof for another draft, an old or used one is none; nobody is told which. */
export async function chooseLane(
  deps: Deps,
  { draftId, challenge, proof }: { readonly draftId: RequestId; readonly challenge: string; readonly proof: string },
): Promise<Lane> {
  const expiresAt = proofExpiry(deps, draftId, challenge, proof);
  if (expiresAt === undefined) return { proof: undefined };
  return { proof: { digest: deps.digest(`used proof\n${challenge}`), expiresAt } };
}

/** Why a submission has to wait, if it has to; nothing of it is lost. */
export async function laneFault(
  deps: Deps,
  source: string,
  { proof }: Lane,
  begunAt: Instant,
): Promise<Refusal | undefined> {
  const everywhere = await countFormAttempt(deps, everywhereKey, 600);
  const fromHere = await countFormAttempt(deps, sourceKey(deps, 'application', source), 3600);
  if (fromHere > (proof === undefined ? formLimits.unprovenPerHour : formLimits.provenPerHour))
    return tooMany(
      '从您所在的网络最近一小时提交的申请较多，这一份还没有提交，填写的内容都保存着。请过一会儿再按“提交申请”；不想等的，可以当面、邮寄提交，或者打电话办理。',
    );
  if (proof !== undefined) return undefined;
  const waited = Math.floor((Date.parse(deps.now()) - Date.parse(begunAt)) / 1000);
  if (waited < formLimits.thinkingSeconds)
    return tooMany(
      `为了防止机器大量提交，没有运行脚本的浏览器从开始填写到提交要间隔${formLimits.thinkingSeconds}秒。请再核对一遍，约${formLimits.thinkingSeconds - waited}秒后再按“提交申请”；填写的内容都保存着。`,
    );
  if (everywhere > formLimits.unprovenEverywhere)
    return tooMany(
      '现在提交的申请很多，正在排队。这一份还没有提交，填写的内容都保存着，请过几分钟再按“提交申请”；也可以当面、邮寄提交，或者打电话办理。',
    );
  return undefined;
}
