import { type Citation, ogi } from '../law/citation.ts';

/** 公开属性: what happens with a document is decided while it is drafted (law page §7.1). */
export const opennessKinds = [
  { id: 'proactive', label: '主动公开', mark: '此件公开发布', needsReason: false },
  { id: 'onRequest', label: '依申请公开', mark: '此件依申请公开', needsReason: true },
  { id: 'withheld', label: '不予公开', mark: '此件不公开', needsReason: true },
] as const;

export type OpennessKind = (typeof opennessKinds)[number]['id'];

/** Grounds for not disclosing at all, with their articles (law page §1.3). */
export const withholdingGrounds = [
  { id: 'stateSecret', label: '依法确定为国家秘密', cite: ogi(14) },
  { id: 'prohibitedByLaw', label: '法律、行政法规禁止公开', cite: ogi(14) },
  { id: 'endangersSecurityOrStability', label: '公开后可能危及国家安全、公共安全、经济安全、社会稳定', cite: ogi(14) },
  { id: 'thirdPartyRights', label: '涉及商业秘密、个人隐私等，公开会损害第三方合法权益', cite: ogi(15) },
  { id: 'internalAffairs', label: '内部事务信息', cite: ogi(16, 1) },
  { id: 'deliberativeProcess', label: '过程性信息', cite: ogi(16, 2) },
  { id: 'enforcementFile', label: '行政执法案卷信息', cite: ogi(16, 2) },
  { id: 'workSecret', label: '工作秘密', cite: ogi(17) },
] as const satisfies readonly { id: string; label: string; cite: Citation }[];

export type WithholdingGround = (typeof withholdingGrounds)[number]['id'];

/** The decision for one item; whoever does not open it says why. */
export interface Openness {
  readonly kind: OpennessKind;
  /** Only where it is withheld. */
  readonly ground: WithholdingGround | null;
  /** Empty for what is disclosed proactively. */
  readonly reason: string;
}
