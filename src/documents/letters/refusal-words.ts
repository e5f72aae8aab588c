import { ogi } from '../../core/law/citation.ts';
import { type Outcome, outcomes, type RefusalGround, refusalGrounds } from '../../core/requests/outcomes.ts';
import { lawWords } from './letter-words.ts';

/** How the Regulation describes what is refused (Articles 14 to 16). */
const descriptions: Readonly<Record<RefusalGround, string>> = {
  stateSecret: '属于依法确定为国家秘密的政府信息',
  prohibitedByLaw: '属于法律、行政法规禁止公开的政府信息',
  endangersSecurityOrStability: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
  thirdPartyRights: '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害',
  internalAffairs: '属于行政机关的内部事务信息',
  deliberativeProcess: '属于行政机关在履行行政管理职能过程中形成的过程性信息',
  enforcementFile: '属于行政执法案卷信息',
};

/** `该部分属于……`: on which ground something is refused, in the words of the Regulation. */
export function refusalWords(ground: RefusalGround, subject = '该部分'): string {
  return `${subject}${descriptions[ground]}`;
}

/** The articles of a refusal: the ground, and the duty to give reasons. */
export function refusalArticles(ground: RefusalGround): string {
  return `依照${lawWords(outcomes[ground].cite, ogi(36, undefined, 3))}的规定`;
}

/** The ground of a decision that refuses everything. */
export function refusalGroundOf(outcome: Outcome | null): RefusalGround | undefined {
  return refusalGrounds.find((ground) => ground === outcome);
}
