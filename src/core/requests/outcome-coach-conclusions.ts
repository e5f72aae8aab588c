import { type Citation, feeRules, formatCitation, ogi } from '../law/citation.ts';
import { type Outcome, outcomeOf, type RefusalGround } from './outcomes.ts';

/** What a decision says in one clause, and the articles it rests on where they are not those of its outcome. */
interface Conclusion {
  readonly decision: string;
  /** The form of the annual report counts decisions but is no basis for one. */
  readonly basis?: readonly Citation[];
}

const refusal: Conclusion = { decision: '本机关决定不予公开' };

/** One conclusion for every outcome that a decision can have. */
const conclusions: Readonly<Partial<Record<Outcome, Conclusion>>> = {
  granted: { decision: '本机关决定予以公开' },
  alreadyPublic: { decision: '本机关告知获取该信息的方式、途径' },
  partiallyGranted: { decision: '本机关决定公开其中可以公开的部分，其余部分不予公开' },
  stateSecret: refusal,
  prohibitedByLaw: refusal,
  endangersSecurityOrStability: refusal,
  thirdPartyRights: refusal,
  internalAffairs: refusal,
  deliberativeProcess: refusal,
  enforcementFile: refusal,
  administrativeInquiry: { decision: '申请人应当依照有关法律、行政法规的规定办理' },
  nonexistent: { decision: '本机关告知申请人该政府信息不存在' },
  otherAgencyResponsible: { decision: '该信息不属于本机关负责公开', basis: [ogi(10), ogi(36, undefined, 5)] },
  notHeld: { decision: '本机关不掌握该信息，无法提供' },
  requiresCreation: { decision: '本机关不予提供' },
  stillUnclear: { decision: '本机关无法按现有申请内容提供', basis: [ogi(30), ogi(36)] },
  petitionOrComplaint: { decision: '本机关不作为政府信息公开申请处理' },
  repeated: { decision: '本机关不予重复处理' },
  publishedMaterial: { decision: '本机关告知获取该出版物的途径，不另行提供' },
  unjustifiedBulk: { decision: '本机关不予处理' },
  confirmationOrReissue: {
    decision: '该要求不属于申请公开政府信息，本机关不作为政府信息公开申请处理',
    basis: [ogi(2)],
  },
  uncorrected: { decision: '本机关不再处理该申请' },
  feeUnpaid: { decision: '本机关不再处理该申请', basis: [feeRules(6)] },
  notGovernmentInformation: { decision: '该内容不属于政府信息，本机关无法提供' },
  rectified: { decision: '本机关将办理情况告知申请人' },
  otherReason: { decision: '本机关作出上述处理', basis: [] },
};

/** What a decision says in one clause, without its full stop. Throws for an outcome that no decision has. */
export function decisionOf(outcome: Outcome): string {
  return conclusionOf(outcome).decision;
}

/** The closing sentence of the reasons: articles, then decision. Throws for an outcome that no decision has. */
export function concludingSentence(
  outcome: Outcome,
  grounds: readonly RefusalGround[],
  besides: readonly Citation[],
): string {
  const conclusion = conclusionOf(outcome);
  const { cite, alsoCite = [] } = outcomeOf(outcome);
  const basis = conclusion.basis ?? [...groundsOf(outcome, grounds), cite, ...alsoCite];
  const named = joinCitations([...basis, ...besides]);
  return named === '' ? `${conclusion.decision}。` : `根据${named}的规定，${conclusion.decision}。`;
}

/** `《条例》第十六条第一款、第三十六条第(三)项`: every article once, each instrument named once. */
function joinCitations(citations: readonly Citation[]): string {
  const byInstrument = new Map<string, Set<string>>();
  for (const citation of citations) {
    const places = byInstrument.get(citation.instrument) ?? new Set<string>();
    byInstrument.set(citation.instrument, places.add(formatCitation(citation).slice(citation.instrument.length)));
  }
  return [...byInstrument].map(([name, places]) => `${name}${[...places].join('、')}`).join('，');
}

function conclusionOf(outcome: Outcome): Conclusion {
  const conclusion = conclusions[outcome];
  if (conclusion === undefined) throw new Error(`No decision ends with ${outcome}.`);
  return conclusion;
}

function groundsOf(outcome: Outcome, grounds: readonly RefusalGround[]): readonly Citation[] {
  if (outcome !== 'partiallyGranted') return [];
  const withheld = grounds.map((ground) => outcomeOf(ground).cite);
  return grounds.length === 0 ? [] : [...withheld, ogi(36, undefined, 3)];
}
